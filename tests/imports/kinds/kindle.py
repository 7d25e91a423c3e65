"""Kindle's ``My Clippings.txt``, and what its apps copy."""

from collections.abc import Sequence

from imports.builders import Builder
from imports.samples import BOOKS, OF_BOOKS, Sample
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    return "".join(
        f"{each.source} ({each.authors[0]})\r\n"
        f"- Your Highlight at location {number * 10}-{number * 10 + 5} | Added on Sunday\r\n\r\n"
        f"{each.text.replace(chr(10), chr(13) + chr(10))}\r\n==========\r\n"
        for number, each in enumerate(drafts, 1)
    )


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(where=f"{draft.source}, location {number * 10}-{number * 10 + 5}", is_highlight=True)


SAMPLES = [
    Sample(
        name,
        "".join(
            f"{work} ({author})\r\n{heading.format(n * 10)}\r\n\r\n{text}\r\n==========\r\n"
            for author, work, texts in BOOKS
            for n, text in enumerate(texts, 1)
        ),
        OF_BOOKS,
    )
    for name, heading in (
        ("English underlines", "- Your Underline on page 9 | Location {0}-{0} | Added on Sunday"),
        ("Italian", "- La tua evidenziazione a pagina 9 | posizione {0}-{0} | Aggiunto in data lunedì"),
        ("Russian", "- Ваш выделенный отрывок на странице 9 | Место {0}–{0} | Добавлено: понедельник"),
        ("German", "- Ihre Markierung auf Seite 9 | Position {0}-{0} | Hinzugefügt am Montag"),
    )
] + [
    Sample(
        "copied from its app",
        "".join(
            f"{text}\n\n{author.split(' ', 1)[1]}, {author.split(' ', 1)[0]}. "
            f"{work} (p. 9). Orchard Press. Kindle Edition. \n\n"
            for author, work, texts in BOOKS
            for text in texts
        ),
        OF_BOOKS,
        file="a.txt",
    ),
    Sample(
        "copied from Apple Books",
        "".join(
            f"“{text}”\n\nExcerpt From\n{work}\n{author}\nhttps://books.apple.com/us/book/x/id1\n"
            "This material may be protected by copyright.\n\n"
            for author, work, texts in BOOKS
            for text in texts
        ),
        OF_BOOKS,
        file="a.txt",
    ),
]

_HIGHLIGHT = "Book (Ada)\n- Your Highlight at location § | Added\n\nwords §\n==========\n"

_NOTE = "Book (Ada)\n- Your Note at location § | Added\n\nnote §\n==========\n"

_FIRST, _FIRST_NOTE = _HIGHLIGHT.replace("location §", "location 1"), _NOTE.replace("location §", "location 1")

FRAMES = (
    ("My Clippings.txt", f"{_HIGHLIGHT}…"),
    ("My Clippings.txt", _HIGHLIGHT.replace("words", "words…") + "…"),
    ("My Clippings.txt", _HIGHLIGHT.replace("Book (Ada", "Book… (Ada…")),
    ("My Clippings.txt", _HIGHLIGHT.replace("location", "location 1…")),
    ("My Clippings.txt", _HIGHLIGHT.replace("Added", "Added on 3 May 2021…")),
)

UNITS = (
    *(_HIGHLIGHT, _NOTE, _HIGHLIGHT + _NOTE, _FIRST, _FIRST_NOTE, "==========\n", "\ufeff", "page 1 ", "| ", "- "),
    "location 1 ",
)

BUILDER = Builder("My Clippings.txt", written, expected, samples=SAMPLES, frames=FRAMES, units=UNITS)
