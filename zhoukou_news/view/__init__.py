"""A package as a static site: each page's text beside the rows read from it.

`site` makes the site, `collected` brings together what stands in several tables. What a reader sees is drawn in the
browser by `view.js`, which loads the data of what is looked at and no more.
"""

from .site import Site, ViewError, view

__all__ = ["Site", "ViewError", "view"]
