"""Readwise, as CSV and as JSON."""

from collections.abc import Sequence

from imports.builders import Builder, cell
from imports.samples import ALONE, BOOKS, OF_BOOKS, Said, Sample, as_json, each_of
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    header = "Highlight,Book Title,Book Author,Note,Location Type,Location\n"
    rows = (
        f"{cell(each.text)},{cell(each.source)},{cell(each.authors[0])},,page,{number}\n"
        for number, each in enumerate(drafts, 1)
    )
    return header + "".join(rows)


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(where=f"{draft.source}, page {number}", is_highlight=True)


_CELLS = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,"
    "Location Type,Location,Highlighted at,Document tags\n"
)


def _in_reader(author: str, work: str, texts: Sequence[str]) -> list[dict[str, object]]:
    """Return a document and its highlights as Reader lists them."""
    document: dict[str, object] = {
        "id": work,
        "title": work,
        "author": author,
        "category": "article",
        "parent_id": None,
        "content": None,
    }
    highlight: dict[str, object] = {
        "category": "highlight",
        "parent_id": work,
        "title": None,
        "author": None,
        "notes": "",
        "tags": {},
    }
    return [
        {**document, "source_url": "https://example.org/x", "tags": {}},
        *({**highlight, "id": f"{work}{at}", "content": text} for at, text in enumerate(texts)),
    ]


SAMPLES = [
    Sample(
        "CSV",
        _CELLS
        + each_of(
            lambda s: f"{cell(s.text)},{s.work},{s.author},B1,,yellow,,page,12,2020-01-01 10:00:00+00:00,", OF_BOOKS
        ),
        OF_BOOKS,
    ),
    Sample(
        "CSV with headings, discards and favorites",
        _CELLS
        + "Part One,The Patient Orchard,Ada Winterbourne,B1,.h1,,,page,1,,\n"
        + "Not this.,The Patient Orchard,Ada Winterbourne,B1,.discard,,,page,2,,\n"
        + each_of(lambda s: f"{cell(s.text)},{s.work},{s.author},B1,.favorite,,,page,12,,", OF_BOOKS),
        OF_BOOKS,
    ),
    Sample(
        "CSV with italics",
        _CELLS + each_of(lambda s: f"{cell('__' + s.text + '__')},{s.work},{s.author},,,,,,,,", OF_BOOKS),
        OF_BOOKS,
        file="a.csv",
    ),
    Sample(
        "JSON of the export",
        as_json(
            {
                "count": 2,
                "nextPageCursor": None,
                "results": [
                    {
                        "user_book_id": 7,
                        "title": work,
                        "author": author,
                        "readable_title": work,
                        "source": "kindle",
                        "cover_image_url": "https://example.org/c.jpg",
                        "category": "books",
                        "book_tags": [],
                        "highlights": [
                            {
                                "id": n,
                                "text": text,
                                "location": n,
                                "location_type": "location",
                                "note": "",
                                "color": "blue",
                                "is_favorite": False,
                                "is_discard": False,
                                "tags": [{"id": 1, "name": "x"}],
                                "url": None,
                            }
                            for n, text in enumerate(texts)
                        ],
                    }
                    for author, work, texts in BOOKS
                ],
            }
        ),
        OF_BOOKS,
        file="readwise.json",
    ),
    Sample(
        "JSON of Reader",
        as_json({"results": [item for author, work, texts in BOOKS for item in _in_reader(author, work, texts)]}),
        [Said(each.text, each.author, each.work) for each in OF_BOOKS],
        file="reader.json",
    ),
    Sample(
        "Markdown of a book",
        "# The Patient Orchard\n\n![rw-book-cover](https://example.org/c.jpg)\n\n"
        "## Metadata\n- Author: [[Ada Winterbourne]]\n- Full Title: The Patient Orchard\n"
        "- Category: #books\n\n## Highlights\n"
        + each_of(
            lambda s: (
                f"- {s.text} ([Location 12](https://readwise.io/to_kindle?action=open))\n"
                "    - Tags: [[blue]]\n    - Note: Think of it."
            )
        ),
        [Said(s.text, "Ada Winterbourne", "The Patient Orchard") for s in ALONE],
        file="The Patient Orchard.md",
    ),
]

_READWISE = "Highlight,Book Title,Book Author,Note,Tags\n"

_READER = (
    '[{"id": "b", "parent_id": null, "category": "epub"}, '
    '{"id": "h", "parent_id": "b", "category": "highlight", "content": "words…"}…]'
)

FRAMES = (
    ("a.csv", f"{_READWISE}words,Book,Ada,,\n…"),
    ("a.csv", f'{_READWISE}words,Book,Ada,"…","a…"\n'),
    ("a.json", _READER),
)

UNITS = (
    *("words,Book,Ada,note §,\n", "words,Book,Ada,,tag §\n", "words §,Book,Ada,,h1\n", ".a ", "a\n", ", a"),
    ',{"id": "h§", "parent_id": "b", "category": "highlight", "content": "words §"}',
    ',{"id": "n§", "parent_id": "h", "category": "note", "content": "note §"}',
)

BUILDER = Builder("readwise-data.csv", written, expected, samples=SAMPLES, frames=FRAMES, units=UNITS)
