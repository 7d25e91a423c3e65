"""What a page for people says of each favorite and each check: the same in Markdown and in HTML."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from lecun_viewer.core.attribution import attribution, date_in_words, quoted
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck, is_date
from lecun_viewer.core.quote import Quote

TITLE = "Favorites"
PROGRAM = "LeCun Viewer"

_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


class Line(NamedTuple):
    """One thing that is said of a quote."""

    label: str
    text: str

    @property
    def is_address(self) -> bool:
        """Whether the text is an address that may become a link: of the web, and nothing else."""
        return bool(_ADDRESS.fullmatch(self.text))


class Entry(NamedTuple):
    """One quote, whose it is as far as is known, and all that is said of it."""

    quote: Quote
    attribution: str
    lines: list[Line]


class Page(NamedTuple):
    """All that is exported: the favorites, then the quotes that are none and were checked."""

    summary: str
    entries: list[Entry]


def page(favorites: Iterable[Favorite], checks: Iterable[OwnCheck], exported_at: datetime) -> Page:
    """Return the page of *favorites* and *checks*, in their order, with days as in the zone of *exported_at*."""
    checked = {check.quote.id: check for check in checks}
    entries = []
    for favorite in favorites:
        lines = [
            *_known(favorite.quote),
            Line("Marked on", _day(favorite.marked_at, exported_at)),
            Line("Note", favorite.note),
            *found_out(checked.pop(favorite.quote.id, None), exported_at),
        ]
        entries.append(Entry(favorite.quote, favorite.attribution, _said(lines)))
    count = len(entries)
    for check in checked.values():
        lines = [*_known(check.quote), *found_out(check, exported_at)]
        entries.append(Entry(check.quote, attribution(check.quote), _said(lines)))
    return Page(
        f"{_numbers(count, len(checked))}, exported from {PROGRAM} on {_day(exported_at, exported_at)}.", entries
    )


def _numbers(favorites: int, checked: int) -> str:
    numbers = "1 favorite" if favorites == 1 else f"{favorites} favorites"
    return f"{numbers} and {checked} more that {'was' if checked == 1 else 'were'} checked" if checked else numbers


def _known(quote: Quote) -> Iterator[Line]:
    known = quote.provenance
    yield Line("Part", f"{quote.part}: {quote.part_title}")
    yield Line("Source named by the compilation", quote.source)
    yield Line("What is known", f"{known.status.label}. {known.status.meaning}")
    yield Line(known.status.passage_label, quoted(known.words_found) if known.words_found else "")
    yield Line("Where", known.where or "")
    yield Line("Address", known.url or "")
    yield Line("When", _date(known.date or ""))
    yield Line("About it", known.note or "")


def found_out(check: OwnCheck | None, exported_at: datetime) -> Iterator[Line]:
    """Yield what the reader found out, if anything; lines may be empty."""
    if check:
        yield Line("Own check of", _day(check.checked_at, exported_at))
        yield Line("Own check: found to be", f"{check.status.label}. {check.status.meaning}" if check.status else "")
        yield Line("Own check: where", check.where)
        yield Line("Own check: address", check.url)
        yield Line("Own check: when", _date(check.date))
        yield Line("Own check: note", check.note)


def _said(lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if line.text.strip()]


def _date(date: str) -> str:
    return date_in_words(date) if is_date(date) else date


def _day(moment: datetime, exported_at: datetime) -> str:
    return date_in_words(moment.astimezone(exported_at.tzinfo).date().isoformat())
