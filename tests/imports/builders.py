"""Small programs that write quotes in each format, by the format's own description."""

import json
from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from lecun_viewer.cite.markup import markdown_text
from lecun_viewer.imports.drafts import Draft


class Builder(NamedTuple):
    """A way to write quotes with an author and a source.

    Attributes:
        written: Returns the document. Some formats have a single book, and then it is that of the first quote.
        where: Returns the place that the format has for the quote of this number, counted from 1.
    """

    format: str
    file: str
    written: Callable[[Sequence[Draft]], str]
    where: Callable[[Draft, int], str] = lambda draft, number: ""

    @property
    def has_one_book(self) -> bool:
        """Whether the format has a single book."""
        return self.format in ("kindle-notebook", "libby", "bookcision")

    @property
    def has_highlights(self) -> bool:
        """Whether a device or an app copied the words."""
        return bool(self.where(Draft("", source="a"), 1))


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _csv(drafts: Sequence[Draft]) -> str:
    rows = (f"{_cell(each.text)},{_cell(each.authors[0])},{_cell(each.source)}\r\n" for each in drafts)
    return "quote,author,source\r\n" + "".join(rows)


def _json(drafts: Sequence[Draft]) -> str:
    records = [
        {
            "_id": {"$oid": f"{number:024x}"},
            "quoteText": each.text,
            "quoteAuthor": each.authors[0],
            "title": each.source,
        }
        for number, each in enumerate(drafts, 1)
    ]
    return json.dumps(records, ensure_ascii=False)


def _readwise(drafts: Sequence[Draft]) -> str:
    header = "Highlight,Book Title,Book Author,Note,Location Type,Location\n"
    rows = (
        f"{_cell(each.text)},{_cell(each.source)},{_cell(each.authors[0])},,page,{number}\n"
        for number, each in enumerate(drafts, 1)
    )
    return header + "".join(rows)


def _goodreads(drafts: Sequence[Draft]) -> str:
    return "".join(f"“{each.text}”\n― {each.authors[0]}, {each.source}\n\n" for each in drafts)


def _kindle(drafts: Sequence[Draft]) -> str:
    return "".join(
        f"{each.source} ({each.authors[0]})\r\n"
        f"- Your Highlight at location {number * 10}-{number * 10 + 5} | Added on Sunday\r\n\r\n"
        f"{each.text.replace(chr(10), chr(13) + chr(10))}\r\n==========\r\n"
        for number, each in enumerate(drafts, 1)
    )


def _fortune(drafts: Sequence[Draft]) -> str:
    return "".join(f"{each.text}\n\t\t-- {each.authors[0]}, {each.source}\n%\n" for each in drafts)


def _markdown(drafts: Sequence[Draft]) -> str:
    return "\n".join(
        "".join(f"> {line}\n" for line in _markdown_lines(each.text)) + f">\n> — {each.authors[0]}, *{each.source}*\n"
        for each in drafts
    )


def _markdown_lines(text: str) -> list[str]:
    """Return *text* with paragraphs at blank lines, and hard line breaks within them."""
    lines = text.split("\n")
    return [
        markdown_text(line) + ("\\" if line and at + 1 < len(lines) and lines[at + 1] else "")
        for at, line in enumerate(lines)
    ]


def _text(drafts: Sequence[Draft]) -> str:
    return "".join(f"“{each.text}”\n— {each.authors[0]}, {each.source}\n\n" for each in drafts)


def _kindle_notebook(drafts: Sequence[Draft]) -> str:
    elements = [("bookTitle", escape(drafts[0].source)), ("authors", escape(drafts[0].authors[0]))]
    for number, each in enumerate(drafts, 1):
        elements.append(("noteHeading", f'Highlight (<span class="highlight_blue">blue</span>) - Location {number}'))
        elements.append(("noteText", escape(each.text).replace("\n", "<br/>")))
    shown = "".join(f'<div class="{name}">\n{content}\n</div>\n' for name, content in elements)
    return f"<!DOCTYPE html>\n<html><body>{shown}</body></html>\n"


def _koreader(drafts: Sequence[Draft]) -> str:
    documents = [
        {
            "title": each.source,
            "author": each.authors[0],
            "entries": [{"text": each.text, "page": number, "sort": "highlight", "drawer": "lighten", "time": 1}],
        }
        for number, each in enumerate(drafts, 1)
    ]
    return json.dumps({"documents": documents, "created_on": 1, "version": "json/1.0.0"}, ensure_ascii=False)


def _libby(drafts: Sequence[Draft]) -> str:
    journey = {"title": {"text": drafts[0].source}, "author": drafts[0].authors[0]}
    highlights = [{"quote": each.text, "percent": 0.5, "chapter": "One"} for each in drafts]
    return json.dumps({"version": 1, "readingJourney": journey, "highlights": highlights}, ensure_ascii=False)


def _bookcision(drafts: Sequence[Draft]) -> str:
    highlights = [
        {"text": each.text, "isNoteOnly": False, "location": {"url": "kindle://a", "value": number}, "note": None}
        for number, each in enumerate(drafts, 1)
    ]
    about = {"asin": "B0", "title": drafts[0].source, "authors": drafts[0].authors[0]}
    return json.dumps({**about, "highlights": highlights}, ensure_ascii=False)


BUILDERS = (
    Builder("json", "a.json", _json),
    Builder("csv", "a.csv", _csv),
    Builder("readwise", "a.csv", _readwise, lambda draft, number: f"{draft.source}, page {number}"),
    Builder("goodreads", "a.txt", _goodreads),
    Builder(
        "kindle",
        "My Clippings.txt",
        _kindle,
        lambda draft, number: f"{draft.source}, location {number * 10}-{number * 10 + 5}",
    ),
    Builder(
        "kindle-notebook",
        "Walden - Notebook.html",
        _kindle_notebook,
        lambda draft, number: f"{draft.source}, location {number}",
    ),
    Builder("koreader", "a.json", _koreader, lambda draft, number: f"{draft.source}, page {number}"),
    Builder("libby", "a.json", _libby, lambda draft, number: f"{draft.source}, One"),
    Builder("bookcision", "a.json", _bookcision, lambda draft, number: f"{draft.source}, location {number}"),
    Builder("fortune", "fortunes", _fortune),
    Builder("markdown", "a.md", _markdown),
    Builder("text", "a.txt", _text),
)
