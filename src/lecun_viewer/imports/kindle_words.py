"""The second line of a Kindle entry in the languages of the devices: its kind, page and location.

The words are those of the headings in English, German, French, Spanish, Italian, Portuguese, Dutch, Chinese and
Japanese. A file that outlived a change of the device's language mixes them.
"""

import re
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What an entry is. A clipped article is a highlight of all of it."""

    HIGHLIGHT = auto()
    NOTE = auto()
    BOOKMARK = auto()


class Heading(NamedTuple):
    """What the second line of an entry says.

    Attributes:
        page: As written, such as ``12``, ``xvi`` or ``3-4``. Empty if it names none.
        first, last: The locations. 0 if it names none.
    """

    kind: Kind
    page: str
    first: int
    last: int


_WORDS = {
    Kind.BOOKMARK: "bookmark lesezeichen signet marcador segnalibro bladwijzer 书签 書籤 ブックマーク",
    Kind.HIGHLIGHT: "highlight markierung surlignement subrayado evidenziazione destaque realce markering clip "
    "clipping article ausschnitt recorte ritaglio extrait 标注 標註 標記 剪切 剪貼 ハイライト クリップ",
    Kind.NOTE: "note notiz nota notitie 笔记 筆記 メモ",
}
_NUMBER = r"(?:#\s*+)?([0-9]++)(?:\s*+[-–]\s*+([0-9]++))?"
_PAGES = r"((?<![0-9])[0-9]++|(?<![ivxlcdm])[ivxlcdm]++)(?:\s*+[-–]\s*+([0-9]++|[ivxlcdm]++))?"


def _pattern(words: str) -> re.Pattern[str]:
    """Return what finds *words*. Languages without spaces between words have them anywhere."""
    return re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in words.split()), re.IGNORECASE)


_KINDS = {kind: _pattern(words) for kind, words in _WORDS.items()}
_PAGE = re.compile(rf"\b(?:page|seite|página|pagina)\s+{_PAGES}\b", re.IGNORECASE)
_EASTERN_PAGE = re.compile(rf"{_PAGES}\s*+(?:页|頁|ページ)", re.IGNORECASE)
_LOCATION = re.compile(
    rf"(?:\blocation|\bloc\.|\bposition|\bpos\.|emplacement|\bposición|\bubicación|\bposizione|\bposição|\blocatie|位置)"
    rf"\s*+(?:no\.\s*+)?{_NUMBER}",
    re.IGNORECASE,
)


def heading_of(line: str) -> Heading | None:
    """Return what *line* says, or ``None`` if it is no heading in a language that is known."""
    if not line.startswith("-"):
        return None
    before_date = re.split(r"[|｜]", line[1:])
    said = " | ".join(before_date[:-1] or before_date)
    kind = next((kind for kind, pattern in _KINDS.items() if pattern.search(said)), None)
    if kind is None:
        return None
    page = _PAGE.search(said) or _EASTERN_PAGE.search(said)
    location = _LOCATION.search(said)
    first, last = _range(location[1], location[2]) if location else (0, 0)
    return Heading(kind, _page(page) if page else "", first, last)


def _page(found: re.Match[str]) -> str:
    first, last = found[1], found[2]
    return first if last in (None, first) else f"{first}-{last}"


def _range(first: str, last: str | None) -> tuple[int, int]:
    """Return a range of locations. Old devices write only the digits of the end that differ: 433-34."""
    begin = int(first[:9])
    end = int((first[: max(0, len(first) - len(last))] + last)[:9]) if last else begin
    return begin, max(begin, end)
