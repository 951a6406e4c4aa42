"""Records of a package for catalogues of data sets: Croissant 1.1, schema.org and DCAT, all of them JSON-LD.

They are generated from the tables' declaration and lie beside `datapackage.json`. No clock goes into them: they say
nothing of days. Paths are relative to the package's folder; where the package is published on the web, they resolve
against the record's own address.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from . import descriptor
from .descriptor import PublishedFile, PublishedTable, Terms
from .schema import TABLES, Column, TypeName

CROISSANT, SCHEMA_ORG, DCAT = "croissant.json", "schema-org.jsonld", "dcat.jsonld"
#: The records' files in a package's folder.
FILE_NAMES = (CROISSANT, SCHEMA_ORG, DCAT)

_LANGUAGE = "zh"
#: Croissant knows Parquet by this name; the registered one is `descriptor.MEDIA_TYPE`.
_CROISSANT_PARQUET = "application/x-parquet"
#: Croissant has no exact decimals.
_CROISSANT_TYPES: Mapping[TypeName, str] = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "date": "sc:Date",
    "decimal": "sc:Float",
}
#: The context that Croissant 1.1 prescribes.
_CROISSANT_CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "sc": "https://schema.org/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "description": {"@container": "@language"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
} | {
    name: f"cr:{name}"
    for name in (
        *("arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field", "fileObject"),
        *("fileProperty", "fileSet", "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5"),
        *("parentField", "path", "recordSet", "references", "regex", "repeated", "replace", "samplingRate"),
        *("separator", "source", "subField", "transform"),
    )
}


def render(tables: Sequence[PublishedTable], terms: Terms | None = None) -> dict[str, str]:
    """The records' texts by file name.

    Args:
        tables: The tables as they were written.
        terms: What the package says of its use.
    """
    terms = terms or Terms()
    about = _About(terms)
    records = {CROISSANT: _croissant(tables, about), SCHEMA_ORG: _schema_org(tables, about), DCAT: _dcat(tables, about)}
    return {name: json.dumps(record, ensure_ascii=False, indent=2) + "\n" for name, record in records.items()}


class _About:
    """What all records say of the package as a whole."""

    def __init__(self, terms: Terms) -> None:
        head = descriptor.head((), terms)
        self.title: str = head["title"]
        self.description: str = head["description"]
        if terms.redact is not None:
            self.description += f" Masked in this package: {terms.redact}."
        self.version: str = head["version"]
        self.keywords: list[str] = head["keywords"]
        self.creator: str = head["contributors"][0]["title"]
        self.license: str | None = None
        for entry in head.get("licenses", []):
            self.license = entry.get("path", f"https://spdx.org/licenses/{entry['name']}")


def _license(about: _About) -> dict[str, str]:
    return {} if about.license is None else {"license": about.license}


# --- Croissant --------------------------------------------------------------------------------------------------------


def _croissant(tables: Sequence[PublishedTable], about: _About) -> dict[str, Any]:
    return {
        "@context": dict(_CROISSANT_CONTEXT),
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": descriptor.PROJECT,
        "alternateName": about.title,
        "description": about.description,
        **_license(about),
        "version": about.version,
        "keywords": about.keywords,
        "inLanguage": _LANGUAGE,
        "creator": {"@type": "Organization", "name": about.creator},
        "distribution": [_croissant_files(table) for table in tables],
        "recordSet": [_record_set(table) for table in tables],
    }


def _files_id(table: PublishedTable) -> str:
    return f"{table.name}-files" if table.is_folder else f"{table.name}-file"


def _croissant_files(table: PublishedTable) -> dict[str, Any]:
    entry: dict[str, Any] = {"@id": _files_id(table), "name": _files_id(table), "encodingFormat": _CROISSANT_PARQUET}
    if table.is_folder or not table.files:
        return {"@type": "cr:FileSet", **entry, "includes": table.glob}
    file = table.files[0]
    return {
        "@type": "cr:FileObject",
        **entry,
        "contentUrl": str(file.path),
        "contentSize": f"{file.bytes} B",
        "sha256": file.hash.removeprefix("sha256:"),
    }


def _record_set(table: PublishedTable) -> dict[str, Any]:
    declared = TABLES[table.name]
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": declared.description,
        "key": {"@id": f"{table.name}/{declared.primary_key}"},
        "field": [_field(table, column) for column in declared.columns],
    }


def _field(table: PublishedTable, column: Column) -> dict[str, Any]:
    """A column; one whose elements are records has their fields as fields of its own."""
    place = f"{table.name}/{column.name}"
    field: dict[str, Any] = {"@type": "cr:Field", "@id": place, "name": column.name, "description": column.description}
    source = {_kind(table): {"@id": _files_id(table)}, "extract": {"column": column.name}}
    if column.item is None:
        return field | {"dataType": _CROISSANT_TYPES[column.type], "source": source} | _references(column)
    field |= {"isArray": True, "arrayShape": "-1"}
    if not column.item.fields:
        field["description"] = _with_reference(column.description, column.item)
        return field | {"dataType": _CROISSANT_TYPES[column.item.type], "source": source}
    inner_fields = []
    for inner in column.item.fields:
        declared = inner.references is not None and inner.references.split(".")[0] in _nested_references()[table.name]
        inner_fields.append(
            {
                "@type": "cr:Field",
                "@id": f"{place}/{inner.name}",
                "name": inner.name,
                "description": inner.description if declared else _with_reference(inner.description, inner),
                "dataType": _CROISSANT_TYPES[inner.type],
                "source": source | {"transform": {"jsonPath": inner.name}},
            }
            | (_references(inner) if declared else {})
        )
    return field | {"subField": inner_fields}


def _kind(table: PublishedTable) -> str:
    return "fileSet" if table.is_folder else "fileObject"


def _references(column: Column) -> dict[str, Any]:
    if column.references is None:
        return {}
    return {"references": {"field": {"@id": column.references.replace(".", "/")}}}


def _with_reference(description: str, column: Column) -> str:
    """A description that says what the value refers to, where the record cannot."""
    return description if column.references is None else f"{description} Refers to {column.references}."


@cache
def _nested_references() -> Mapping[str, set[str]]:
    """For each table, those that its lists refer to, as far as no circle arises.

    The lists of articles refer to people, and those of people to articles. Programs that read Croissant load what a
    record refers to before the record itself; with both declared, mlcroissant never comes to an end.
    """
    kept: dict[str, set[str]] = {name: set() for name in TABLES}

    def leads_to(start: str, end: str) -> bool:
        return start == end or any(leads_to(name, end) for name in kept[start])

    for name, table in TABLES.items():
        for column in table.columns:
            for inner in column.item.fields if column.item is not None else ():
                if inner.references is not None:
                    target = inner.references.split(".")[0]
                    if not leads_to(target, name):
                        kept[name].add(target)
    return kept


# --- schema.org -------------------------------------------------------------------------------------------------------


def _schema_org(tables: Sequence[PublishedTable], about: _About) -> dict[str, Any]:
    return {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "Dataset",
        "name": about.title,
        "alternateName": descriptor.PROJECT,
        "description": about.description,
        **_license(about),
        "version": about.version,
        "keywords": about.keywords,
        "inLanguage": _LANGUAGE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": about.creator},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": f"{table.name}: {TABLES[table.name].title}",
                "description": TABLES[table.name].description,
                "contentUrl": str(file.path),
                "encodingFormat": descriptor.MEDIA_TYPE,
                "contentSize": f"{file.bytes} B",
                "sha256": file.hash.removeprefix("sha256:"),
            }
            for table, file in _files(tables)
        ],
        "variableMeasured": [
            {"@type": "PropertyValue", "name": f"{table.name}.{column.name}", "description": column.description}
            for table in tables
            for column in TABLES[table.name].columns
        ],
    }


def _files(tables: Sequence[PublishedTable]) -> Iterator[tuple[PublishedTable, PublishedFile]]:
    for table in tables:
        for file in table.files:
            yield table, file


# --- DCAT -------------------------------------------------------------------------------------------------------------


def _dcat(tables: Sequence[PublishedTable], about: _About) -> dict[str, Any]:
    def english(text: str) -> dict[str, str]:
        return {"@value": text, "@language": "en"}

    record: dict[str, Any] = {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": "./",
        "@type": "dcat:Dataset",
        "dct:title": english(about.title),
        "dct:description": english(about.description),
        "dct:identifier": descriptor.PROJECT,
        "dcat:version": about.version,
        "dcat:keyword": [english(keyword) for keyword in about.keywords],
        "dct:language": {"@id": f"http://id.loc.gov/vocabulary/iso639-1/{_LANGUAGE}"},
        "dct:creator": {"@type": "foaf:Organization", "foaf:name": about.creator},
    }
    license = {} if about.license is None else {"dct:license": {"@id": about.license}}
    record |= license
    record["dcat:distribution"] = [
        {
            "@id": str(file.path),
            "@type": "dcat:Distribution",
            "dct:title": english(f"{table.name}: {TABLES[table.name].title}"),
            "dct:description": english(TABLES[table.name].description),
            **license,
            "dcat:downloadURL": {"@id": str(file.path)},
            "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{descriptor.MEDIA_TYPE}"},
            "dcat:byteSize": {"@value": str(file.bytes), "@type": "xsd:nonNegativeInteger"},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                "spdx:checksumValue": {"@value": file.hash.removeprefix("sha256:"), "@type": "xsd:hexBinary"},
            },
        }
        for table, file in _files(tables)
    ]
    return record
