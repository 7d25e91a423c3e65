"""Kindle's ``My Clippings.txt``. Each highlight is a quote, and notes become its remark.

- A highlight that was extended stands in the file twice or more. The longest is kept. Highlights belong together if
  their locations in the same book overlap and one has all the words of the other.
- A note belongs to the highlight at its location. A note without a highlight is left out.
- The date of a highlight is when it was marked, not when the words were said. So it is left out.
- The language of the device is not that of the book, so it says nothing.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from lecun_viewer.core.quote import Quote
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.kindle_entries import Entry, book_and_authors, entries_of
from lecun_viewer.imports.kindle_words import Kind
from lecun_viewer.imports.progress import BETWEEN_STEPS, Collector, is_wordless

MOST_COMPARED = 30  # highlights at a location, so that a hostile file takes no time
READ = 0.7  # the share of the work after which all entries were read

_LIMIT = re.compile(r"<[^<>]{10,200}>")  # “<You have reached the clipping limit for this item>”, in any language

Notes = dict[int, list[str]]


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return the title of the book if all are of the same."""
    highlights, notes = defaultdict[str, list[Entry]](list), list[Entry]()
    for entry in entries_of(text):
        _sort(entry, highlights, notes, collector)
        collector.reached(round(entry.end * READ))
    kept = {title: _longest(entries, collector) for title, entries in highlights.items()}
    remarks = _attached(notes, kept, collector)
    entries = sorted((entry for each in kept.values() for entry in each), key=lambda entry: entry.number)
    for number, entry in enumerate(entries, 1):
        collector.add(_quote(entry, remarks.get(entry.number, ())), entry.number)
        collector.reached(round(len(text) * (READ + (1 - READ) * number / len(entries))))
    return book_and_authors(next(iter(kept)))[0] if len(kept) == 1 else ""


def _sort(entry: Entry, highlights: dict[str, list[Entry]], notes: list[Entry], collector: Collector) -> None:
    heading, whole = entry.heading, f"{entry.title} {entry.text}"
    if heading is None:
        collector.leave_out(entry.number, LeftOutReason.UNKNOWN_ENTRY, whole)
    elif heading.kind is Kind.BOOKMARK:
        collector.leave_out(entry.number, LeftOutReason.BOOKMARK, entry.title)
    elif _LIMIT.fullmatch(entry.text):
        collector.leave_out(entry.number, LeftOutReason.CLIPPING_LIMIT, entry.title)
    elif is_wordless(entry.text):
        collector.leave_out(entry.number, LeftOutReason.NO_WORDS, whole)
    elif heading.kind is Kind.NOTE:
        notes.append(entry)
    else:
        highlights[entry.title].append(entry)


def _longest(entries: list[Entry], collector: Collector) -> list[Entry]:
    """Return the highlights of a book in the order of their locations, without those that a longer has replaced."""
    replaced, open_ = set[int](), list[Entry]()
    in_order = sorted(entries, key=lambda entry: (*entry.begin_and_end, entry.number))
    for number, entry in enumerate(in_order, 1):
        begin, _ = entry.begin_and_end
        open_ = [each for each in open_ if each.begin_and_end[1] >= begin][-MOST_COMPARED:]
        is_short = any(_has_words_of(each, entry) for each in open_)
        shorter = [entry] if is_short else [each for each in open_ if _has_words_of(entry, each)]
        replaced.update(each.number for each in shorter)
        open_ = [each for each in (*open_, entry) if each.number not in replaced]
        for each in shorter:
            collector.leave_out(each.number, LeftOutReason.EXTENDED, each.text)
        if number % BETWEEN_STEPS == 0:
            collector.tell(READ)
    return [entry for entry in in_order if entry.number not in replaced]


def _has_words_of(long: Entry, short: Entry) -> bool:
    """Return whether *long* has all words of *short*. Where no place is known, only the same words belong together."""
    many, few = (" ".join(entry.text.split()).casefold() for entry in (long, short))
    return few in many if short.begin_and_end[0] else few == many


def _attached(notes: list[Entry], kept: dict[str, list[Entry]], collector: Collector) -> Notes:
    """Return the notes of each highlight, by its line."""
    begins = {note.title: [entry.begin_and_end[0] for entry in kept.get(note.title, ())] for note in notes}
    attached = Notes()
    for note in notes:
        at = note.begin_and_end[0]
        last = bisect_right(begins[note.title], at) if at else 0
        near = kept.get(note.title, [])[max(0, last - MOST_COMPARED) : last]
        around = [entry for entry in near if entry.begin_and_end[1] >= at]
        if not around:
            collector.leave_out(note.number, LeftOutReason.NOTE_ALONE, note.text)
            continue
        highlight = next((entry for entry in around if entry.begin_and_end[1] == at), around[-1])
        texts = attached.setdefault(highlight.number, [])
        if note.text not in texts:
            texts.append(note.text)
    return attached


def _quote(entry: Entry, notes: Iterable[str]) -> Quote:
    book, authors = book_and_authors(entry.title)
    return Draft(entry.text, authors, source=book, where=_where(entry, book), note="\n".join(notes)).quote()


def _where(entry: Entry, book: str) -> str:
    heading = entry.heading
    assert heading, "a highlight has a heading"
    page = f"page {heading.page}" if heading.page else ""
    last = f"-{heading.last}" if heading.last > heading.first else ""
    location = f"location {heading.first}{last}" if heading.first else ""
    return ", ".join(filter(None, (book, page, location)))
