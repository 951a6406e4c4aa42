"""Records for catalogues: Croissant read by mlcroissant, schema.org and DCAT read as linked data."""

from __future__ import annotations

import datetime
import decimal
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import accuracy
import mlcroissant
import pandas as pd
import pytest
import rdflib
from sample_rows import sample_rows, write_package

import zhoukou_news as zn
from zhoukou_news import catalog, corpus, descriptor, labels, package
from zhoukou_news.descriptor import Terms
from zhoukou_news.package import PackageError, PackageWriter, file_hash
from zhoukou_news.schema import TABLES, Column, TableName

ROOT = Path(__file__).parent.parent
SCHEMA = rdflib.Namespace("https://schema.org/")
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("packages")
    labels.print_pages(labels.load(accuracy.PAGES), folder / "printed", "columns")
    corpus.build([folder / "printed"], folder / "labelled")
    write_package(folder / "parts", 9, part_rows=4, row_group_rows=2)
    write_package(folder / "empty", 0)
    return {"published": ROOT} | {name: folder / name for name in ("labelled", "parts", "empty")}


# --- Croissant --------------------------------------------------------------------------------------------------------


def croissant_value(found: Any, prefix: str) -> Any:
    """A value as mlcroissant gives it, named and typed as the table has it."""
    if isinstance(found, dict):
        return {key.removeprefix(f"{prefix}/"): croissant_value(inner, key) for key, inner in found.items()}
    if isinstance(found, list):
        return [croissant_value(inner, prefix) for inner in found]
    if isinstance(found, bytes):
        return found.decode()
    return found.date() if isinstance(found, pd.Timestamp) else found


def inexact(value: Any) -> Any:
    """A table's value with what Croissant has no type for: decimals."""
    if isinstance(value, dict):
        return {key: inexact(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [inexact(inner) for inner in value]
    assert isinstance(value, str | int | decimal.Decimal | datetime.date | None)
    return float(value) if isinstance(value, decimal.Decimal) else value


@pytest.mark.parametrize("name", ["published", "labelled", "parts", "empty"])
def test_mlcroissant_finds_no_fault(packages: dict[str, Path], name: str) -> None:
    metadata = mlcroissant.Dataset(str(packages[name] / catalog.CROISSANT)).metadata
    assert metadata.ctx.issues.errors == set()
    # What is recommended and not there: it depends on the publication, and licences on who publishes.
    missing = {warning.split('"')[1].rsplit("/", 1)[1] for warning in metadata.ctx.issues.warnings}
    assert missing <= {"citeAs", "datePublished", "license"}
    assert metadata.ctx.is_v1_1()
    assert [record_set.uuid for record_set in metadata.record_sets] == list(TABLES)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("name", ["published", "labelled", "parts"])
def test_mlcroissant_reads_every_table(packages: dict[str, Path], name: str, table: TableName) -> None:
    """Not those without rows: mlcroissant follows a reference into no rows by failing."""
    dataset = mlcroissant.Dataset(str(packages[name] / catalog.CROISSANT))
    found = [croissant_value(row, table) for row in dataset.records(table)]
    expected = zn.load(table, "arrow", root=packages[name]).to_pylist()
    assert expected
    assert found == inexact(expected)


def fields(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for record_set in record["recordSet"]:
        for field in record_set["field"]:
            yield field
            yield from field.get("subField", [])


def declared() -> Iterator[tuple[str, Column]]:
    for name, table in TABLES.items():
        for column in table.columns:
            yield f"{name}/{column.name}", column
            for inner in column.item.fields if column.item is not None else ():
                yield f"{name}/{column.name}/{inner.name}", inner


def test_croissant_holds_every_column_and_nested_field(packages: dict[str, Path]) -> None:
    record = json.loads((packages["published"] / catalog.CROISSANT).read_text("utf-8"))
    found = {field["@id"]: field for field in fields(record)}
    assert list(found) == [place for place, _ in declared()]
    referring = 0
    for place, column in declared():
        assert found[place]["description"].startswith(column.description)
        assert found[place].get("isArray", False) == (column.type == "list")
        inner = column.item if column.item is not None and not column.item.fields else column
        if inner.references is None:
            assert "references" not in found[place]
        elif "references" in found[place]:
            assert found[place]["references"] == {"field": {"@id": inner.references.replace(".", "/")}}
            referring += 1
        else:
            assert found[place]["description"].endswith(f" Refers to {inner.references}.")
    assert referring >= 8
    assert {record_set["@id"]: record_set["key"]["@id"] for record_set in record["recordSet"]} == {
        name: f"{name}/{table.primary_key}" for name, table in TABLES.items()
    }


# --- schema.org and DCAT ----------------------------------------------------------------------------------------------


def graph(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(path, format="json-ld", publicID="https://example.invalid/package/")


@pytest.mark.parametrize("name", ["published", "parts"])
def test_schema_org_names_the_files(packages: dict[str, Path], name: str) -> None:
    found = graph(packages[name] / catalog.SCHEMA_ORG)
    (dataset,) = found.subjects(rdflib.RDF.type, SCHEMA.Dataset)
    assert str(found.value(dataset, SCHEMA.name)) == descriptor.TITLE
    hashes = {
        str(found.value(download, SCHEMA.contentUrl)): str(found.value(download, SCHEMA.sha256))
        for download in found.objects(dataset, SCHEMA.distribution)
    }
    files = [file for table in descriptor.read(packages[name]).values() for file in table.files]
    assert hashes == {str(file.path): file.hash.removeprefix("sha256:") for file in files}
    measured = {str(found.value(variable, SCHEMA.name)) for variable in found.objects(dataset, SCHEMA.variableMeasured)}
    assert measured == {f"{table.name}.{column.name}" for table in TABLES.values() for column in table.columns}


@pytest.mark.parametrize("name", ["published", "parts"])
def test_dcat_names_the_files(packages: dict[str, Path], name: str) -> None:
    found = graph(packages[name] / catalog.DCAT)
    (dataset,) = found.subjects(rdflib.RDF.type, DCAT.Dataset)
    assert str(dataset) == "https://example.invalid/package/"
    assert found.value(dataset, DCT.title) == rdflib.Literal(descriptor.TITLE, "en")
    distributions = list(found.objects(dataset, DCAT.distribution))
    files = [file for table in descriptor.read(packages[name]).values() for file in table.files]
    assert {str(url) for d in distributions for url in found.objects(d, DCAT.downloadURL)} == {
        f"https://example.invalid/package/{file.path}" for file in files
    }
    for distribution in distributions:
        path = packages[name] / str(distribution).removeprefix("https://example.invalid/package/")
        checksum = found.value(distribution, SPDX.checksum)
        assert f"sha256:{found.value(checksum, SPDX.checksumValue)}" == file_hash(path)
        assert int(str(found.value(distribution, DCAT.byteSize))) == path.stat().st_size


@pytest.mark.parametrize(
    ("license", "address"),
    [("CC-BY-4.0", descriptor.LICENSE["path"]), ("ODbL-1.0", "https://spdx.org/licenses/ODbL-1.0"), (None, None)],
)
def test_the_licence_is_the_packages(tmp_path: Path, license: str | None, address: str | None) -> None:
    with PackageWriter(tmp_path, terms=Terms(license, "contacts")) as writer:
        for name, rows in sample_rows(1).items():
            writer.add(name, rows)
        writer.finish()
    croissant = json.loads((tmp_path / catalog.CROISSANT).read_text("utf-8"))
    assert croissant.get("license") == address
    assert croissant["description"].endswith(" Masked in this package: contacts.")
    for file, property in ((catalog.SCHEMA_ORG, SCHEMA.license), (catalog.DCAT, DCT.license)):
        found = {str(value) for value in graph(tmp_path / file).objects(None, property)}
        assert found == ({address} if address else set())


# --- as a part of the package -----------------------------------------------------------------------------------------


def test_the_records_follow_the_descriptor_where_a_build_is_cut_off(tmp_path: Path) -> None:
    write_package(tmp_path, 2)
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(package, "_link", lambda *_: (_ for _ in ()).throw(OSError(5, "Input/output error")))
        with pytest.raises(PackageError, match="the new package is published, but lies in"):
            write_package(tmp_path, 5)
    for _ in range(2):
        tables = list(descriptor.read(tmp_path).values())
        assert {name: (tmp_path / name).read_text("utf-8") for name in catalog.FILE_NAMES} == catalog.render(tables)
        package.recover(tmp_path)
    assert tables[0].row_count == 5 and package.STAGING not in tables[0].path.parents


@pytest.mark.parametrize("file", catalog.FILE_NAMES)
def test_validate_finds_a_record_that_is_not_the_tables(packages: dict[str, Path], tmp_path: Path, file: str) -> None:
    folder = Path(shutil.copytree(packages["parts"], tmp_path / "package"))
    path = folder / file

    def broken() -> list[tuple[str, str | None]]:
        return [(v.rule, v.file) for v in zn.validate(folder).violations if v.rule == "catalog"]

    record = json.loads(path.read_text("utf-8"))
    key = "dcat:version" if file == catalog.DCAT else "version"
    assert broken() == []
    # The version is that of the package, whichever validates it.
    for change in (json.dumps(record | {key: "0.9.0"}), json.dumps(record | {"extra": 1}), json.dumps([]), "{", None):
        if change is None:
            path.unlink()
        else:
            path.write_text(change, "utf-8")
        assert broken() == [("catalog", file)]
