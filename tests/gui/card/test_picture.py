"""The pictures: their pixels, their files, and the description in the files."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QImageReader

from gui.card.odd_quotes import TEXTS, odd_quote
from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.provenance import CHECKED
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui.card.card import Card
from lecun_viewer.gui.card.designs import DESIGNS, SIZES
from lecun_viewer.texts import verdicts

MARGIN = 64  # pixels: the outer edge, which shows only the background
CARDS = list(zip(DESIGNS, cycle(SIZES), strict=False))  # each design and each size


@pytest.fixture
def quote(collection: Collection) -> Quote:
    return collection.quotes[12]


def text_chunks(png: bytes) -> Iterator[tuple[str, str]]:
    """Yield keyword and text of each text chunk (PNG specification, third edition, section 11.3.3)."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + content) == struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]
        if kind == b"iTXt":
            keyword, rest = content.split(b"\0", 1)
            _language, _translated, text = rest[2:].split(b"\0", 2)
            yield keyword.decode("latin-1"), (zlib.decompress(text) if rest[0] else text).decode()
        elif kind == b"tEXt":
            keyword, text = content.split(b"\0", 1)
            yield keyword.decode("latin-1"), text.decode("latin-1")
        at += 12 + length


def difference(one: QImage, other: QImage) -> float:
    """Return the mean difference of the gray values, from 0 to 255."""
    assert one.size() == other.size()
    pairs = zip(gray_bytes(one), gray_bytes(other), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (one.width() * one.height())


def gray_bytes(image: QImage) -> bytes:
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return b"".join(bytes(cast(bytes, gray.constScanLine(y)))[: gray.width()] for y in range(gray.height()))


# Pixels


@pytest.mark.parametrize("kind", TEXTS)
def test_there_is_nothing_in_the_outer_margin_of_odd_quotes(kind: str) -> None:
    assert_margin_is_empty(Card(odd_quote(TEXTS[kind]), "night", "square").picture(), MARGIN)


def assert_margin_is_empty(picture: QImage, margin: int) -> None:
    width, height = picture.width(), picture.height()
    bands = (
        QRect(0, 0, width, margin),
        QRect(0, height - margin, width, margin),
        QRect(0, 0, margin, height),
        QRect(width - margin, 0, margin, height),
    )
    background = bytes([gray_bytes(picture)[0]])
    for band in bands:
        assert set(gray_bytes(picture.copy(band))) == set(background)
    assert len(set(gray_bytes(picture))) > 10, "the card is not empty"


@pytest.mark.parametrize(("design", "size"), CARDS)
def test_all_that_is_laid_out_is_painted_and_nothing_in_the_margin(quote: Quote, design: str, size: str) -> None:
    """Words, attribution and verdict are each at their place, in their color."""
    card, design_of = Card(quote, design, size), DESIGNS[design]
    picture, layout = card.picture(), card.layout
    assert_margin_is_empty(picture, MARGIN)
    background = gray_bytes(picture)[0]
    for color, text in (
        (design_of.ink, layout.words),
        (design_of.small_print, layout.attribution),
        (design_of.small_print, layout.verdict),
    ):
        seen = Counter(gray_bytes(picture.copy(text.place.toAlignedRect())))
        ink, total = QImage(1, 1, picture.format()), seen.total()
        ink.fill(QColor(color))
        assert min(abs(gray - gray_bytes(ink)[0]) for gray in seen) < 4
        assert sum(number for gray, number in seen.items() if abs(gray - background) > 15) > total / 32
    for rect in filter(None, (layout.ornament, layout.rule, layout.verdict_mark)):
        assert len(set(gray_bytes(picture.copy(rect.toAlignedRect().adjusted(-2, -2, 2, 2))))) > 1


def test_the_mark_of_the_status_is_a_shape(collection: Collection) -> None:
    """The mark is painted in the color of the small print. No two verdicts have the same mark."""
    seen = set[bytes]()
    for other in CHECKED:
        quote = next(each for each in collection.quotes if each.provenance.status is other)
        card = Card(quote, "plain", "square")
        mark = gray_bytes(card.picture().copy(card.layout.verdict_mark.toAlignedRect()))
        assert min(mark) <= QColor(DESIGNS["plain"].small_print).lightness() + 2
        seen.add(mark)
    assert len(seen) == len(CHECKED)


def test_scale_two_is_the_same_at_twice_the_size(quote: Quote) -> None:
    card = Card(quote, "paper", "square")
    once, twice = card.picture(), card.picture(2)
    assert twice.size() == once.size() * 2
    assert twice.dotsPerMeterX() == 2 * once.dotsPerMeterX()
    assert difference(once, twice.smoothScaled(once.width(), once.height())) < 1


# Files


def test_the_alt_text_says_it_all(collection: Collection) -> None:
    for quote in collection.quotes:
        text = Card(quote, "paper", "square").alt_text()
        status = quote.provenance.status
        assert quote.text in text
        assert f"— {attribution(quote)}" in text
        assert f"{verdicts.label(status)}: {verdicts.meaning(status)}" in text


@pytest.mark.parametrize("text", ["Plain words.", TEXTS["markup"], TEXTS["emoji"], TEXTS["Hebrew"]])
def test_a_png_says_what_it_shows(tmp_path: Path, text: str) -> None:
    card, path = Card(odd_quote(text), "ink", "wide"), tmp_path / "card.png"
    card.write(path)
    expected = {"Title": card.title, "Description": card.alt_text()}
    reader = QImageReader(str(path))
    in_one_line = {key: " ".join(text.split()) for key, text in expected.items()}  # the reader gives one line
    assert {key: reader.text(key) for key in reader.textKeys()} == in_one_line
    assert QImage(str(path)).text("Description") == expected["Description"]
    assert dict(text_chunks(path.read_bytes())) == expected
    assert reader.size() == QSize(1920, 1080)


@pytest.mark.parametrize("scale", [1, 2])
def test_a_png_is_the_picture(tmp_path: Path, quote: Quote, scale: int) -> None:
    card, path = Card(quote, "night", "tall"), tmp_path / "card.png"
    card.write(path, scale)
    saved = QImage(str(path))
    assert saved.size() == QSize(1080 * scale, 1920 * scale)
    assert saved == card.picture(scale).convertToFormat(saved.format())
