"""Facts → rows: the rows of a page's four tables, each value with its evidence.

From the top to the bottom, each imports only what stands below it:

- `read`: the order in which a page is read;
- `articles`, `meetings`, `accounts`, `people`: the rows of one table each;
- `page_facts`: what rows of several tables ask: who somebody is, and what an article is called;
- `row_evidence`: the evidence of one row while it is made;
- `dates`: the days that an article's and its meetings' dates mean;
- `notices`: what could not be read, or is doubtful.
"""

from .read import read_page

__all__ = ["read_page"]
