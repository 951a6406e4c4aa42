"""Puts the published data into the wheel; hatchling calls it.

They lie in the wheel as in the repository, below one folder, so that one root serves an installed wheel and a checkout.
An editable installation, which is made before the first build has written any data, reads them in the repository.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PUBLISHED = ("README.md", "datapackage.json", "croissant.json", "schema-org.jsonld", "dcat.jsonld", "data", "seeds")


class PublishedData(BuildHookInterface):
    """Adds the published data to a wheel that is not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files to carry.

        Raises:
            FileNotFoundError: There is no data package yet.
        """
        if version == "editable":
            return
        for name in PUBLISHED:
            path = Path(self.root, name)
            if not path.exists():
                raise FileNotFoundError(f"{path} is missing; run scripts/build before building the wheel")
            build_data["force_include"][str(path)] = f"zhoukou_news/published/{name}"
