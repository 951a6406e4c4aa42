"""The documentation's site, which scripts/docs builds: pages of this folder, sections of README.md, docstrings."""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

import zhoukou_news

ROOT = Path(__file__).resolve().parent.parent

project = "zhoukou-news"
author = "The zhoukou-news maintainers"
project_copyright = author
version = release = zhoukou_news.__version__
language = "en"
# Options of commands keep their two hyphens.
smartquotes = False
highlight_language = "text"

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_click"]
# Sections that are included from elsewhere begin with the level of heading that they have there.
suppress_warnings = ["myst.header"]

html_theme = "furo"
html_title = f"zhoukou-news {version}"
html_static_path = ["site.css"]
html_css_files = ["site.css"]
html_copy_source = html_show_sourcelink = html_show_sphinx = False

# Docstrings put names in single backquotes: those that the site describes become links, the others stay names.
default_role = "py:obj"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
napoleon_use_rtype = False

# Links to headings, as README.md has them.
myst_heading_anchors = 4

# The notebook runs each time the site is built; what it prints is not kept in the repository.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
# Widgets are not used; their scripts would be fetched from elsewhere.
nb_ipywidgets_js: dict[str, dict[str, str]] = {}

#: Which page shows what of README.md: from this heading on, to the next one here.
_SECTIONS = {
    "# zhoukou-news": "index.md",
    "## Load the tables": "use.md",
    "## Accuracy": "accuracy.md",
    "## Performance": "performance.md",
    "## How it is made": "house.md",
    "## Dataset Details": "data.md",
    "### Data dictionary": "dictionary.md",
    "## Dataset Creation": "data.md",
}
#: Other files outside this folder that the site shows, and the page that shows each.
_SHOWN = {"README.md": "index.md", "tests/pages/README.md": "labelling.md", "CHANGELOG.md": "changelog.md"}
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)#:\s]*)(?:#([^)\s]+))?\)")


def _page_of(readme: str, anchor: str) -> str:
    """The page that shows a heading of README.md."""
    page = ""
    for line in readme.splitlines():
        page = _SECTIONS.get(line, page)
        if line.startswith("#") and re.sub(r"[^\w-]", "", line.lstrip("# ").lower().replace(" ", "-")) == anchor:
            return page
    raise ExtensionError(f"README.md has no heading #{anchor}")


def _link_within_the_site(app: Sphinx, path: Path, docname: str, content: list[str]) -> None:
    """Links of an included file lead to pages of the site; those to files that it does not show become their names."""
    included = Path(app.srcdir, path).resolve()

    def replaced(link: re.Match[str]) -> str:
        picture, text, target, anchor = link.groups()
        if not target:
            return f"[{text}]({_page_of(content[0], anchor)}#{anchor})"
        known = (included.parent / target).resolve().relative_to(ROOT).as_posix()
        if known.startswith("docs/"):
            return f"{picture}[{text}]({known.removeprefix('docs/')})"
        if known in _SHOWN:
            return f"[{text}]({_SHOWN[known]})"
        return f"`{text}`" if target.rstrip("/").endswith(text.rstrip("/")) else text

    content[0] = _LINK.sub(replaced, content[0])


def _keep_columns(app: Sphinx, ctx: object, lines: list[str]) -> None:
    """What a command's help prints in columns stays so: line blocks become literal ones."""
    kept: list[str] = []
    for line in lines:
        if line.startswith("| "):
            if not kept or not kept[-1].startswith("   "):
                kept += ["::", ""]
            kept.append(f"   {line[2:]}")
        else:
            kept.append(line)
    lines[:] = kept


def setup(app: Sphinx) -> None:
    """Connect what is above to the build."""
    app.connect("include-read", _link_within_the_site)
    for part in ("description", "epilog"):
        app.connect(f"sphinx-click-process-{part}", _keep_columns)
