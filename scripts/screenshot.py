"""A picture of the seed page in the site of `zhoukou-news view`; scripts/screenshot runs it."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import browsing
from PIL import Image

import zhoukou_news as zn

ROOT = Path(__file__).parent.parent
#: The cell that the picture shows chosen.
ROW, FIELD = "-02-m1", "attendees[1]"
SIZE = {"width": 1180, "height": 680}
#: A README's picture is loaded by everyone who reads it: at most so many bytes, and so many colours to get there.
LARGEST, COLOURS = 150_000, 128


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/screenshot", description=(__doc__ or "").partition(";")[0] + ".")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "view.png", help="default: docs/view.png")
    options = parser.parse_args()
    if browsing.program() is None:
        sys.exit(f"error: {browsing.MISSING}")
    document = zn.articles()["document_id"].iloc[0]
    with TemporaryDirectory(prefix="zhoukou-news-") as folder:
        site = zn.view(Path(folder) / "site")
        picture = taken(f"{site.index.as_uri()}#/document/{document}/{document}{ROW}/{FIELD}")
    if len(picture) > LARGEST:
        sys.exit(f"error: the picture has {len(picture):,} bytes, more than {LARGEST:,}; make it smaller")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(picture)
    print(f"{len(picture):,} bytes in {options.out}")


def taken(address: str) -> bytes:
    """A page of the site as PNG."""
    with browsing.chromium() as browser:
        page = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        page.goto(address)
        page.wait_for_selector(".seg.lit")
        page.wait_for_timeout(500)
        whole = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    small = io.BytesIO()
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


if __name__ == "__main__":
    main()
