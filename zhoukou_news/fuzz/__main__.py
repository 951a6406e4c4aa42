"""`python -m zhoukou_news.fuzz` is the command `scripts/fuzz`."""

import sys

from .command import main

if __name__ == "__main__":
    sys.exit(main())
