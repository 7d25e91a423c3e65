"""A PDF as others read it: by poppler, which knows nothing of Qt."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

XHTML = "{http://www.w3.org/1999/xhtml}"


class Word(NamedTuple):
    """A word on a page (from 1), in points from the page's top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def need_poppler() -> None:
    """Skip where poppler can't be had; where all must be there, it must."""
    if not os.environ.get("LECUN_REQUIRE_DESKTOP") and not shutil.which("pdftotext"):
        pytest.skip("there is no pdftotext (Debian: poppler-utils)")


def pages(path: Path) -> list[str]:
    """Return the text of each page, with every white space as one space."""
    return [plain(page) for page in _said("pdftotext", str(path), "-").split("\f")[:-1]]


def plain(text: str) -> str:
    """Return *text* without line ends and without the signs that turn the direction of writing."""
    return re.sub(r"\s+", " ", re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)).strip()


def solid(text: str) -> str:
    """Return *text* without white space: an address may be broken anywhere."""
    return re.sub(r"\s+", "", text)


def information(path: Path) -> dict[str, str]:
    """Return what ``pdfinfo`` tells of the file."""
    lines = _said("pdfinfo", str(path)).splitlines()
    return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def structure(path: Path) -> str:
    """Return the structure tree with the text of its elements."""
    return _said("pdfinfo", "-struct-text", str(path))


def addresses(path: Path) -> set[str]:
    """Return where links lead out of the file."""
    return set(re.findall(r"Annotation +(\S+)", _said("pdfinfo", "-url", str(path))))


def words(path: Path) -> list[Word]:
    """Return every word with its place."""
    tree = ElementTree.fromstring(_said("pdftotext", "-bbox", str(path), "-"))
    found = []
    for number, page in enumerate(tree.iter(f"{XHTML}page"), start=1):
        for word in page.iter(f"{XHTML}word"):
            left, top, right, bottom = (float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax"))
            found.append(Word(number, left, top, right, bottom, word.text or ""))
    return found


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr  # poppler tells there of what it had to mend
    return done.stdout
