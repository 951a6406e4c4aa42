"""`python -m zhoukou_news` is the command `zhoukou-news`."""

from .cli import main

if __name__ == "__main__":
    main()
