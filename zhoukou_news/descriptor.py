"""`datapackage.json`: written from the declaration of the tables, and read again.

The descriptor keeps to what the stock `frictionless validate` accepts for Parquet: list columns are declared `any`, and
what their elements are stands beside it in `arrayItem`, as do `rowCount`, `contentDigest` and `files` in a resource.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, cast

from . import __version__
from .schema import REDACTIONS, SCHEMA_VERSION, TABLES, Column, Redaction, TableName

FILE_NAME = "datapackage.json"
PROJECT = "zhoukou-news"
TITLE = "Zhoukou news: Chinese local newspaper pages as validated tables"
DESCRIPTION = (
    "Articles, meetings, people and bank accounts read from pages of Chinese local newspapers; every value names the "
    "place on the page that it was read from."
)
KEYWORDS = ("newspapers", "Chinese", "local government", "meetings", "people", "COVID-19", "Zhoukou")
LICENSE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0; the source text remains its publisher's",
}
#: The licences that the descriptor can name: an identifier of the Open Definition or SPDX.
LICENSE_NAME = r"[A-Za-z0-9][A-Za-z0-9.+-]*"
CONTRIBUTOR = {"title": "The zhoukou-news maintainers", "roles": ["creator", "maintainer"]}
MEDIA_TYPE = "application/vnd.apache.parquet"

_PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
_FIELD_TYPES = {"list": "array", "struct": "object", "decimal": "number"}


#: What a descriptor says of the files that it lies beside.
_OF_FILES = frozenset({"resources", "files", "descriptorHash"})


class DescriptorError(Exception):
    """There is no data package, or its descriptor cannot be read; the message says where and what to do."""


@dataclass(frozen=True)
class Terms:
    """What a package says of its use.

    Attributes:
        license: The identifier of the tables' licence, such as `CC-BY-4.0`; None where the package claims none.
        redact: What is masked in the tables; see `redact`.

    Raises:
        ValueError: The licence is no identifier, or there is no such redaction.
    """

    license: str | None = None
    redact: Redaction | None = None

    def __post_init__(self) -> None:
        if self.license is not None and not re.fullmatch(LICENSE_NAME, self.license):
            raise ValueError(f"{self.license!r} is no licence's identifier, such as {LICENSE['name']}")
        if self.redact is not None and self.redact not in REDACTIONS:
            raise ValueError(f"{self.redact!r} cannot be masked; what can is {', '.join(REDACTIONS)}")


@dataclass(frozen=True)
class PublishedFile:
    """One Parquet file of a package.

    Attributes:
        path: Where it lies, relative to the package's folder.
        hash: `sha256:` and the file's digest.
        bytes: The file's size.
        rows: How many rows it holds.
    """

    path: PurePosixPath
    hash: str
    bytes: int
    rows: int


@dataclass(frozen=True)
class PublishedTable:
    """One table of a package, as it lies there.

    Attributes:
        name: The table's name.
        path: Its file, or the folder of its part files, relative to the package's folder.
        files: Its files, in the order of their rows.
        content_digest: The digest of its rows; see `digest.ContentDigest`.
    """

    name: TableName
    path: PurePosixPath
    files: tuple[PublishedFile, ...]
    content_digest: str

    @property
    def row_count(self) -> int:
        """How many rows the table has."""
        return sum(file.rows for file in self.files)

    @property
    def is_folder(self) -> bool:
        """Whether it lies in part files."""
        return not self.path.suffix

    @property
    def glob(self) -> str:
        """What matches the table's files and no others, relative to the package's folder."""
        return str(self.path) if self.path.suffix else f"{self.path}/*.parquet"

    def moved(self, folder: PurePosixPath) -> PublishedTable:
        """The same table with its files below another folder."""
        files = tuple(PublishedFile(folder / f.path, f.hash, f.bytes, f.rows) for f in self.files)
        return PublishedTable(self.name, folder / self.path, files, self.content_digest)


def reason_of(error: Exception) -> str:
    """Why something failed, on one line and without the path that the message names already."""
    number = getattr(error, "errno", None)
    return os.strerror(number) if number else (str(error).splitlines() or [type(error).__name__])[0]


def _constraints(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.pattern is not None:
        constraints["pattern"] = column.pattern
    if column.enum:
        constraints["enum"] = list(column.enum)
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    return constraints


def _field(column: Column, *, nested: bool = False) -> dict[str, Any]:
    """A column as a Frictionless field; inside a list, where no stock tool looks, with its true type."""
    field: dict[str, Any] = {"name": column.name, "type": _FIELD_TYPES.get(column.type, column.type)}
    field["description"] = column.description
    if column.type == "list" and not nested:
        field["type"] = "any"
    if constraints := _constraints(column):
        field["constraints"] = constraints
    if nested and column.references:
        field["references"] = column.references
    if column.item is not None:
        field["arrayItem"] = _field(column.item, nested=True)
    if column.fields:
        field["fields"] = [_field(inner, nested=True) for inner in column.fields]
    return field


def table_schema(name: TableName) -> dict[str, Any]:
    """A table's Frictionless schema.

    Example:
        >>> table_schema("meetings")["foreignKeys"][0]["reference"]
        {'resource': 'articles', 'fields': ['article_id']}
    """
    table = TABLES[name]
    return schema_of(table.columns, [table.primary_key])


def schema_of(columns: Sequence[Column], primary_key: Sequence[str]) -> dict[str, Any]:
    """The Frictionless schema of columns, their references as foreign keys."""
    schema: dict[str, Any] = {
        "$schema": _PROFILE.format("tableschema"),
        "fields": [_field(column) for column in columns],
        "primaryKey": list(primary_key),
    }
    foreign_keys = []
    for column in columns:
        if column.references:
            resource, referenced = column.references.split(".")
            foreign_keys.append({"fields": [column.name], "reference": {"resource": resource, "fields": [referenced]}})
    if foreign_keys:
        schema["foreignKeys"] = foreign_keys
    return schema


def _resource(table: PublishedTable) -> dict[str, Any]:
    declared = TABLES[table.name]
    resource: dict[str, Any] = {
        "$schema": _PROFILE.format("dataresource"),
        "name": table.name,
        "type": "table",
        "title": declared.title,
        "description": declared.description,
        "path": str(table.path),
        "format": "parquet",
        "mediatype": MEDIA_TYPE,
    }
    if table.path.suffix:
        resource["hash"] = table.files[0].hash
    resource["rowCount"] = table.row_count
    resource["contentDigest"] = table.content_digest
    resource["files"] = [
        {"path": str(file.path), "hash": file.hash, "bytes": file.bytes, "rowCount": file.rows} for file in table.files
    ]
    resource["schema"] = table_schema(table.name)
    return resource


def head(
    sources: Sequence[Mapping[str, Any]], terms: Terms | None = None, version: str = __version__
) -> dict[str, Any]:
    """What a descriptor says of the package as a whole.

    Args:
        sources: What the tables were read from, as Frictionless sources: each with `title`, and where known `path`.
        terms: What the package says of its use.
        version: The release that wrote it.
    """
    terms = terms or Terms()
    package: dict[str, Any] = {
        "$schema": _PROFILE.format("datapackage"),
        "name": PROJECT,
        "title": TITLE,
        "description": DESCRIPTION,
        "version": version,
        "schemaVersion": SCHEMA_VERSION,
        "keywords": list(KEYWORDS),
    }
    if terms.license is not None:
        package["licenses"] = [LICENSE if terms.license == LICENSE["name"] else {"name": terms.license}]
    if terms.redact is not None:
        package["redacted"] = terms.redact
    package["contributors"] = [CONTRIBUTOR]
    if sources:
        package["sources"] = [dict(source) for source in sources]
    return package


def render(
    tables: Sequence[PublishedTable],
    sources: Sequence[Mapping[str, Any]],
    terms: Terms | None = None,
    *,
    files: Sequence[Mapping[str, Any]] = (),
    version: str = __version__,
) -> str:
    """The text of `datapackage.json`.

    Args:
        tables: The tables as they were written.
        sources: As for `head`.
        terms: As for `head`.
        files: The files published with the tables: each with `path`, `hash` and `bytes`.
        version: As for `head`.
    """
    package = head(sources, terms, version) | {"resources": [_resource(table) for table in tables]}
    if files:
        package["files"] = [dict(file) for file in files]
    return dump(package | {"descriptorHash": descriptor_hash(package)})


def dump(package: Mapping[str, Any]) -> str:
    """A descriptor's text."""
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def descriptor_hash(package: Mapping[str, Any]) -> str:
    """The digest of all that a descriptor says but this: so a changed source or version is found, too."""
    said = {key: value for key, value in package.items() if key != "descriptorHash"}
    content = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()}"


def is_own(folder: Path) -> bool:
    """Whether a folder's descriptor is one that a build wrote, of any version, damaged perhaps.

    Args:
        folder: The package's folder.
    """
    try:
        content = (folder / FILE_NAME).read_bytes()
    except FileNotFoundError:
        return False
    try:
        package = json.loads(content)
    except ValueError:
        return f'"name": "{PROJECT}"'.encode() in content
    # An export's descriptor has the package's name, too.
    return isinstance(package, dict) and package.get("name") == PROJECT and "export" not in package


def inside(path: object) -> PurePosixPath | None:
    """The path, if it names something inside the package's folder, else None."""
    if not isinstance(path, str) or not path or "\\" in path or "\0" in path or ":" in path:
        return None
    relative = PurePosixPath(path)
    return None if relative.is_absolute() or ".." in relative.parts else relative


def _tables(package: object) -> Iterator[PublishedTable]:
    if not isinstance(package, dict) or not isinstance(package.get("resources"), list):
        raise DescriptorError("it has no list of resources")
    for resource in package["resources"]:
        name = resource.get("name") if isinstance(resource, dict) else None
        if name not in TABLES:
            continue
        path = inside(resource.get("path"))
        if path is None:
            raise DescriptorError(f"the path of {name} does not lie inside the package's folder")
        files = []
        for entry in resource.get("files") or ():
            file = inside(entry.get("path")) if isinstance(entry, dict) else None
            if file is None or not (file == path or path in file.parents):
                raise DescriptorError(f"a file of {name} does not lie in {path}")
            files.append(PublishedFile(file, str(entry.get("hash")), entry.get("bytes", -1), entry.get("rowCount", -1)))
        yield PublishedTable(cast(TableName, name), path, tuple(files), str(resource.get("contentDigest")))


def read_terms(folder: Path) -> Terms:
    """What a package's descriptor says of its use; nothing where it says nothing sensible.

    Args:
        folder: The package's folder.
    """
    try:
        package = json.loads((folder / FILE_NAME).read_bytes())
        licenses = package.get("licenses")
        return Terms(licenses[0]["name"] if licenses else None, package.get("redacted"))
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        return Terms()


def properties(folder: Path) -> dict[str, Any]:
    """What a package's descriptor says of the package as a whole.

    Args:
        folder: The package's folder.

    Raises:
        DescriptorError: There is no descriptor, or it is broken.
    """
    package = _load(folder)
    if not isinstance(package, dict):
        raise DescriptorError(f"{folder / FILE_NAME} is no descriptor; run the build again")
    return {key: value for key, value in package.items() if key not in _OF_FILES}


def _load(folder: Path) -> Any:
    path = folder / FILE_NAME
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError:
        raise DescriptorError(f"{folder} holds no data package ({FILE_NAME} is missing); run the build first") from None
    except (OSError, ValueError) as error:
        raise DescriptorError(f"{path} cannot be used: {error}; run the build again") from None


def read(folder: Path) -> dict[TableName, PublishedTable]:
    """The tables that a package's descriptor names, in the descriptor's order.

    Args:
        folder: The package's folder.

    Raises:
        DescriptorError: There is no descriptor, it is broken, or it names files outside the folder.
    """
    package = _load(folder)
    try:
        return {table.name: table for table in _tables(package)}
    except (ValueError, DescriptorError) as error:
        raise DescriptorError(f"{folder / FILE_NAME} cannot be used: {error}; run the build again") from None
