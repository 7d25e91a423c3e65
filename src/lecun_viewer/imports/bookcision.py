"""Bookcision: the highlights of a book on the pages of Kindle, as JSON."""

from lecun_viewer.core.quote import with_commas
from lecun_viewer.imports.drafts import Collector, Draft, authors_of_book
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.json_values import has_keys, objects, objects_of, text_at
from lecun_viewer.imports.kind import Kind, _later


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is like the JSON of Bookcision."""
    return 1 if text.startswith("{") and has_keys(text, "asin", "authors", "highlights") else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return the title of the book."""
    title = ""
    for value, line in objects_of(text, collector):
        title, authors = text_at(value, "title"), authors_of_book(text_at(value, "authors"))
        for each in objects(value.get("highlights")):
            collector.reached(0)
            note, location = text_at(each, "note"), text_at(each, "location", "value")
            if each.get("isNoteOnly"):
                collector.leave_out(line, LeftOutReason.NOTE_ALONE, note)
                continue
            where = with_commas(title, f"location {location}") if location else ""
            words = text_at(each, "text")
            collector.add(Draft(words, authors, source=title, where=where, note=note, is_highlight=True), line)
    return title


KIND = Kind("bookcision", _later("Bookcision highlights"), likeness, read)
