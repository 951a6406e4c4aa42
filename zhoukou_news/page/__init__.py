"""Document → articles: headings, bylines, end marks, rejoined paragraphs, and every other line with its reason.

A page is read line by line. A line is first taken for what it shows by itself; then it is given to an article by what
stands around it: an end mark closes, an opening (本报讯) or a byline on its own line opens, and a paragraph goes on
until its sentence ends. From the top to the bottom, each imports only what stands below it:

- `cutting`: the way of a document through the others;
- `walking`: what each line or run of lines is given to; `collecting`: what giving it does to the open article;
- `boundaries`, `paragraphs`, `runs`, `headline`: whether an article or a paragraph begins, what a run of short lines is,
  which heading is the headline; `surroundings`: what stands around a line;
- `assembling`: articles in clean text, and the account of all lines;
- `splitting`, `columns`, `classifying`: the page's lines, joined where a column broke them, and what each shows;
- `openings`, `bylines`, `ends`, `headings`, `slogans`, `fields`, `sentences`, `folio`, `web_pages`, `captions`,
  `announcements`, `roundups`, `newspapers`, `dates`, `spacing`: the words and signs of one kind of line each;
- `page_line`, `draft`, `article`: a line, an article while it is collected, and one that is made.
"""

from .article import Article, Block, Page
from .cutting import cut_page

__all__ = ["Article", "Block", "Page", "cut_page"]
