"""Reads a PDF with poppler, which is independent of Qt."""

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
    """A word on a page. Pages count from 1. Lengths are points from the page's top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def need_poppler() -> None:
    """Skip the test if poppler is missing, except where every tool is required."""
    if not os.environ.get("LECUN_REQUIRE_DESKTOP") and not shutil.which("pdftotext"):
        pytest.skip("there is no pdftotext (Debian: poppler-utils)")


def pages(path: Path) -> list[str]:
    """Return the text of each page. All white space between two words becomes one space."""
    return [plain(page) for page in _output("pdftotext", str(path), "-").split("\f")[:-1]]


def plain(text: str) -> str:
    """Return *text* without line ends and without the characters that set the direction of writing."""
    return re.sub(r"\s+", " ", re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)).strip()


def solid(text: str) -> str:
    """Return *text* without white space, because an address may be broken anywhere."""
    return re.sub(r"\s+", "", text)


def information(path: Path) -> dict[str, str]:
    """Return the names and values that ``pdfinfo`` prints."""
    lines = _output("pdfinfo", str(path)).splitlines()
    return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def structure(path: Path) -> str:
    """Return the structure tree with the text of its elements."""
    return _output("pdfinfo", "-struct-text", str(path))


def addresses(path: Path) -> set[str]:
    """Return the web addresses of all links."""
    return set(re.findall(r"Annotation +(\S+)", _output("pdfinfo", "-url", str(path))))


def words(path: Path) -> list[Word]:
    """Return every word and its place."""
    tree = ElementTree.fromstring(_output("pdftotext", "-bbox", str(path), "-"))
    found = []
    for number, page in enumerate(tree.iter(f"{XHTML}page"), start=1):
        for word in page.iter(f"{XHTML}word"):
            left, top, right, bottom = (float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax"))
            found.append(Word(number, left, top, right, bottom, word.text or ""))
    return found


def _output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr  # poppler reports errors of the file there
    return done.stdout
