"""Chinese local newspaper pages as validated tables: articles, meetings, people, bank accounts.

    import zhoukou_news as zn

    zn.meetings()                        # a pandas DataFrame; articles(), people(), bank_accounts() alike
    zn.load("people", as_="arrow")       # or "pandas", "datasets"
    print(zn.describe("people"))         # the data dictionary
    zn.attendance()                      # who was present at which meeting; mentions(), statements() alike
    zn.sql("from people_by_meetings")    # SQL over the tables; zn.connect() gives a connection
    zn.export("xlsx", "news.xlsx")       # or csv, jsonl, sqlite, duckdb, graphml, edges
    zn.read("page.txt", year=2020)       # the four tables of any page
    zn.source("000_383d5d314f355908")    # a page's text
    zn.build(["pages"], "out")           # a package of one's own; load("people", root="out") reads it
    zn.validate("out")
    zn.view("site", root="out")          # a static site: each page beside its rows
    zn.plot.attendance()                 # charts: who meets whom; meetings(), titles("…"), amounts() alike

Nothing is loaded before it is used, and nothing is ever sent anywhere.
"""

import sys

__version__ = "1.0.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import plot
    from .corpus import BuildError, build
    from .database import MissingExtraError
    from .descriptor import DescriptorError
    from .evaluation.evaluator import evaluate
    from .evaluation.result import Evaluation
    from .exports import Export, ExportError
    from .labels import LabelError
    from .loading import (
        Description,
        Package,
        PageTables,
        UnknownColumnError,
        UnknownDocumentError,
        UnknownTableError,
        articles,
        attendance,
        bank_accounts,
        connect,
        describe,
        export,
        load,
        meetings,
        mentions,
        path,
        people,
        read,
        source,
        sql,
        statements,
        tables,
    )
    from .package import PackageError
    from .schema import TableName
    from .sources import DuplicateError, SourceError
    from .validation import validate
    from .view import Site, ViewError, view

__all__ = [
    "BuildError",
    "Description",
    "DescriptorError",
    "DuplicateError",
    "Evaluation",
    "Export",
    "ExportError",
    "LabelError",
    "MissingExtraError",
    "Package",
    "PackageError",
    "PageTables",
    "Site",
    "SourceError",
    "TableName",
    "UnknownColumnError",
    "UnknownDocumentError",
    "UnknownTableError",
    "ViewError",
    "articles",
    "attendance",
    "bank_accounts",
    "build",
    "connect",
    "describe",
    "evaluate",
    "export",
    "load",
    "meetings",
    "mentions",
    "path",
    "people",
    "plot",
    "read",
    "source",
    "sql",
    "statements",
    "tables",
    "validate",
    "view",
]

#: The module of each public name that `loading` does not define.
_ELSEWHERE = {
    "BuildError": "corpus",
    "DuplicateError": "sources",
    "PackageError": "package",
    "SourceError": "sources",
    "DescriptorError": "descriptor",
    "TableName": "schema",
    "build": "corpus",
    "validate": "validation",
    "evaluate": "evaluation.evaluator",
    "Evaluation": "evaluation.result",
    "Export": "exports",
    "ExportError": "exports",
    "LabelError": "labels",
    "MissingExtraError": "database",
    "Site": "view",
    "ViewError": "view",
    "view": "view",
}


#: Public modules: they need more than the package itself, and are imported when they are used.
_MODULES = ("plot",)


def __getattr__(name: str) -> object:
    if name not in __all__:
        # With name and object, Python suggests the nearest name.
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    from importlib import import_module

    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    value = getattr(import_module(f"{__name__}.{_ELSEWHERE.get(name, 'loading')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Facade(type(sys)):  # type: ignore[misc]
    """The package as a module: its public functions are not hidden by modules of the same names.

    Importing `zhoukou_news.people` would otherwise put that module in the place of the function `people`. Such a
    module is had by `from zhoukou_news.people import …`, or by `importlib.import_module`.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name in _MODULES or not (name in __all__ and isinstance(value, type(sys))):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Facade
