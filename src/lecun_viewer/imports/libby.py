"""Libby's ``readingJourney`` of a book, as JSON, with the highlights of the reader."""

from lecun_viewer.core.quote import with_commas
from lecun_viewer.imports.drafts import Collector, Draft, authors_of_book
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.json_values import has_keys, objects, objects_of, text_at
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.moments import moment


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is like a journey of Libby."""
    return 1 if has_keys(text, "readingJourney") else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return the title of the book."""
    title = ""
    for value, line in objects_of(text, collector):
        book = value.get("readingJourney")
        title = text_at(book, "title", "text") or text_at(book, "cover", "title")
        authors = authors_of_book(text_at(book, "author"))
        for each in objects(value.get("bookmarks")):
            note = text_at(each, "note")
            collector.leave_out(line, LeftOutReason.NOTE_ALONE if note else LeftOutReason.BOOKMARK, note or title)
        for each in objects(value.get("highlights")):
            collector.reached(0)
            chapter, note = text_at(each, "chapter"), text_at(each, "note")
            where = with_commas(title, chapter) if chapter else ""
            draft = Draft(text_at(each, "quote"), authors, source=title, where=where, note=note, is_highlight=True)
            collector.add(draft._replace(highlighted_at=moment(text_at(each, "timestamp"))), line)
    return title


KIND = Kind("libby", _later("Libby highlights"), likeness, read)
