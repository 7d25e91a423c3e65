"""The documents for developers lead to files that are there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from environment import ROOT

DOCUMENTS = [ROOT / "CONTRIBUTING.md", ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PLACES = (ROOT, ROOT / "src" / "lecun_viewer")
NAMED = re.compile(r"`([\w./-]+\.(?:py|ui|nsh))`")
LINKED = re.compile(r"\]\((?!https:)([^)#]+)")
NAMES = {path.name for folder in ("src", "ui", "tests", "packaging") for path in (ROOT / folder).rglob("*.*")}


def missing(document: Path) -> Iterator[str]:
    text = document.read_text(encoding="utf-8")
    for name in NAMED.findall(text):
        # A bare name is that of a file beside one that was named before.
        is_there = any((place / name).exists() for place in PLACES) if "/" in name else name in NAMES
        if not is_there and "NAME" not in name:
            yield name
    yield from (link for link in LINKED.findall(text) if not (document.parent / link).exists())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_what_a_document_names_is_there(document: Path) -> None:
    assert list(missing(document)) == []
