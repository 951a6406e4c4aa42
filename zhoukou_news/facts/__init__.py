"""What an article says, one module or package a kind.

Each takes clean text and gives places in it; `rows` makes rows of them. From the top to the bottom, each imports only
what stands below it:

- `statements`, `meetings`: what was said, and where;
- `people`: who is named;
- `accounts`: bank accounts; `contacts`: whom to contact; `fields`: the labelled fields of notices;
- `posts`, `likelihood`, `names`: the words of titles and names;
- `dates`, `amounts`, `numerals`, `phones`, `stretches`: what small things look like, and where they stand.
"""
