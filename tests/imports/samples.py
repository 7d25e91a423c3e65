"""Files as odd as people have them, each with the quotes and the authors that must be found in it.

The sentences are of our own, so none of them is anybody's words. The names only look like names.
"""

import json
from collections.abc import Callable, Sequence
from typing import NamedTuple

SENTENCES = (
    "A garden forgives late starters.",
    "Whoever counts the stairs arrives twice as tired.",
    "A map is a promise that somebody came back.",
    "Ask the rain for advice, and you will get an answer in full.",
    "The slowest clock in the house is the honest one.",
    "Bridges are built by people who dislike swimming.",
    "A good question keeps the house warm for years!",
    "Nobody was ever late to a meeting with the sea.",
    "What the lamp leaves out, the moon reads twice.",
    "To mend a fence is to write a letter to the neighbor.",
    "Every ladder is somebody's opinion about heights.",
    "If the kettle sings, is it for the tea or for us?",
    "An empty chair is the most patient guest.",
    "Silence is a room with the door left open.",
    "The harvest belongs to those who also loved the mud.",
    "You cannot hurry bread; you can only hurry the baker.",
    "A library is a harbor where every ship is made of paper.",
    "Small lights, many windows: that is what a town is.",
    "Old roads know where the new ones are going.",
    "Snow teaches the loudest street to whisper.",
)
NAMES = (
    *("Ada Winterbourne", "Johann Petersilie", "Marisol de la Fuente", "Tomas O'Kelleher", "Ines Ferreira da Costa"),
    *("Kwame Adjei-Boateng", "Sigrid Halvorsen", "T. R. Blackwood", "Leopold van der Meer", "Nadia Rahmani"),
)
WORKS = ("The Patient Orchard", "Letters from the Quay", "A History of Doors", "Notes on Weather", "Seven Lanterns")
CHINESE = (
    "门前的路记得每一双鞋。",
    "山不问雪，雪自己来。",
    "灯灭之后，故事才开始走路。",
    "慢一点，河也会到海里。",
    "老树的影子比年轻人走得远。",
    "一碗热汤胜过三句劝告。",
    "问井有多深，不如先放下桶。",
    "风把信读了一遍又一遍。",
)
CHINESE_NAMES = ("林远山", "沈知秋", "顾白", "陈若水")


class Said(NamedTuple):
    """Words, and who said them where. Empty is what the file does not say."""

    text: str
    author: str = ""
    work: str = ""


SAID = tuple(Said(text, NAMES[at % len(NAMES)], WORKS[at % len(WORKS)]) for at, text in enumerate(SENTENCES))
ALONE = tuple(Said(each.text, each.author) for each in SAID)


class Sample(NamedTuple):
    """A file and what is in it. Its name is that of its kind in `SAMPLES`, unless it has another."""

    name: str
    document: str | bytes
    quotes: Sequence[Said] = ALONE
    file: str = ""


CHINESE_SAID = tuple(Said(text, CHINESE_NAMES[at % 4], "灯下集") for at, text in enumerate(CHINESE))


def _by_author(said: Sequence[Said]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in said:
        found.setdefault(each.author, []).append(each.text)
    return found


def _each(form: Callable[[Said], str], said: Sequence[Said] = ALONE, between: str = "\n") -> str:
    return between.join(map(form, said)) + "\n"


def _json(value: object, **options: object) -> str:
    return json.dumps(value, ensure_ascii=False, **options)  # type: ignore[arg-type]


GROUPED = tuple(Said(text, author) for author, texts in _by_author(ALONE).items() for text in texts)

JSON = [
    Sample("text and author", _json([{"text": s.text, "author": s.author} for s in ALONE])),
    Sample(
        "quoteText and quoteAuthor within quotes",
        _json({"quotes": [{"quoteText": s.text, "quoteAuthor": s.author} for s in ALONE]}, indent=2),
    ),
    Sample("authors with lists", _json(_by_author(ALONE)), GROUPED),
    Sample("columns", _json({"quote": [s.text for s in ALONE], "author": [s.author for s in ALONE]})),
    Sample(
        "columns by row, as pandas writes them",
        _json(
            {
                "Quote": {str(n): s.text for n, s in enumerate(ALONE)},
                "Author": {str(n): s.author for n, s in enumerate(ALONE)},
            }
        ),
    ),
    Sample(
        "a line for each, with ids of a database",
        _each(
            lambda s: _json(
                {
                    "_id": {"$oid": "5eb17aadb69dc744b4e70d2a"},
                    "quoteText": s.text,
                    "quoteAuthor": s.author,
                    "__v": 0,
                    "votes": 3,
                }
            )
        ),
        file="a.jsonl",
    ),
    Sample("arrays in an array", _json([[s.text, s.author] for s in ALONE])),
    Sample(
        "hitokoto",
        _json(
            [
                {
                    "id": n,
                    "uuid": f"9818ecda-{n:04}",
                    "hitokoto": s.text,
                    "type": "a",
                    "from": s.work,
                    "from_who": s.author,
                    "creator": "x",
                    "length": 9,
                }
                for n, s in enumerate(CHINESE_SAID)
            ]
        ),
        CHINESE_SAID,
    ),
    Sample(
        "an author who is an object",
        _json(
            [
                {
                    "quote": f"“{s.text}”",
                    "author": {"name": s.author, "slug": "a-b", "born": 1815},
                    "tags": [{"name": "be kind"}],
                }
                for s in ALONE
            ]
        ),
    ),
    Sample("texts with attributions", _json([f"“{s.text}” — {s.author}" for s in ALONE])),
    Sample("keys without a known name", _json([{"q": s.text, "a": s.author, "c": 77, "h": True} for s in ALONE])),
    Sample(
        "body, attribution and link",
        _json(
            [
                {"body": s.text, "attribution": f"{s.author}, {s.work} (1843)", "link": "https://example.org/a#1"}
                for s in SAID
            ]
        ),
        SAID,
    ),
    Sample("words by author", _json({s.text: s.author for s in ALONE})),
    Sample(
        "a script",
        f"export const quotes = {_json([{'text': s.text, 'author': s.author} for s in ALONE])};\n",
        file="quotes.js",
    ),
    Sample(
        "categories with authors of their own",
        _json(
            {
                "life": [{"text": s.text, "by": s.author} for s in ALONE[:10]],
                "weather": [{"text": s.text, "by": s.author} for s in ALONE[10:]],
            }
        ),
    ),
    Sample(
        "authors with their quotes within",
        _json([{"author": a, "born": "1815", "quotes": texts} for a, texts in _by_author(ALONE).items()]),
        GROUPED,
    ),
    Sample(
        "in Windows-1252",
        _json([{"text": f"{s.text} Déjà vu, là-bas.", "author": s.author} for s in ALONE]).encode("cp1252"),
        [Said(f"{s.text} Déjà vu, là-bas.", s.author) for s in ALONE],
    ),
]

_BOOKS = [
    ("Ada Winterbourne", "The Patient Orchard", SENTENCES[:10]),
    ("Nadia Rahmani", "Seven Lanterns", SENTENCES[10:]),
]
_OF_BOOKS = [Said(text, author, work) for author, work, texts in _BOOKS for text in texts]
_CELLS = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,"
    "Location Type,Location,Highlighted at,Document tags\n"
)


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


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


READWISE = [
    Sample(
        "CSV",
        _CELLS
        + _each(
            lambda s: f"{_cell(s.text)},{s.work},{s.author},B1,,yellow,,page,12,2020-01-01 10:00:00+00:00,", _OF_BOOKS
        ),
        _OF_BOOKS,
    ),
    Sample(
        "CSV with headings, discards and favorites",
        _CELLS
        + "Part One,The Patient Orchard,Ada Winterbourne,B1,.h1,,,page,1,,\n"
        + "Not this.,The Patient Orchard,Ada Winterbourne,B1,.discard,,,page,2,,\n"
        + _each(lambda s: f"{_cell(s.text)},{s.work},{s.author},B1,.favorite,,,page,12,,", _OF_BOOKS),
        _OF_BOOKS,
    ),
    Sample(
        "CSV with italics",
        _CELLS + _each(lambda s: f"{_cell('__' + s.text + '__')},{s.work},{s.author},,,,,,,,", _OF_BOOKS),
        _OF_BOOKS,
        file="a.csv",
    ),
    Sample(
        "JSON of the export",
        _json(
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
                    for author, work, texts in _BOOKS
                ],
            }
        ),
        _OF_BOOKS,
        file="readwise.json",
    ),
    Sample(
        "JSON of Reader",
        _json({"results": [item for author, work, texts in _BOOKS for item in _in_reader(author, work, texts)]}),
        [Said(each.text, each.author, each.work) for each in _OF_BOOKS],
        file="reader.json",
    ),
    Sample(
        "Markdown of a book",
        "# The Patient Orchard\n\n![rw-book-cover](https://example.org/c.jpg)\n\n"
        "## Metadata\n- Author: [[Ada Winterbourne]]\n- Full Title: The Patient Orchard\n"
        "- Category: #books\n\n## Highlights\n"
        + _each(
            lambda s: (
                f"- {s.text} ([Location 12](https://readwise.io/to_kindle?action=open))\n"
                "    - Tags: [[blue]]\n    - Note: Think of it."
            )
        ),
        [Said(s.text, "Ada Winterbourne", "The Patient Orchard") for s in ALONE],
        file="The Patient Orchard.md",
    ),
]

MARKDOWN = [
    Sample(
        "bullets",
        "# Quotes about houses\n\nSome of what I collected over the years, in no order.\n\n"
        "## Contributing\n\nOpen a pull request.\n\n## Quotes\n\n" + _each(lambda s: f"- “{s.text}” – {s.author}"),
    ),
    Sample("numbers and hyphens", _each(lambda s: f'1. "{s.text}" -{s.author}')),
    Sample("bullets with bold names", _each(lambda s: f"* *{s.text}* — **{s.author}**")),
    Sample(
        "authors as headings",
        "# My quotes\n\n"
        + "\n".join(f"## {a}\n\n" + "".join(f"> {t}\n\n" for t in texts) for a, texts in _by_author(ALONE).items()),
        GROUPED,
    ),
    Sample(
        "topics as headings",
        "# Quotes\n\n## Life\n\n"
        + _each(lambda s: f"> {s.text}\n>\n> — *{s.author}*, {s.work}\n", SAID[:10])
        + "\n## Weather\n\n"
        + _each(lambda s: f"> {s.text}\n> -- {s.author}, {s.work}\n", SAID[10:]),
        SAID,
    ),
    Sample("headings below", _each(lambda s: f"> {s.text}\n#### {s.author}\n")),
    Sample("authors below quotes", _each(lambda s: f"> {s.text}\n\n**{s.author}**\n")),
    Sample(
        "a table",
        "# Quotes\n\n| # | Quote | Author |\n|---|:--|---|\n"
        + _each(lambda s: f"| 1 | {s.text} | [{s.author}](https://example.org/a) |"),
    ),
    Sample(
        "works by authors as headings",
        "# Books\n\n" + _each(lambda s: f'## {s.work} by {s.author}\n\n> "{s.text}"\n\n---\n', SAID),
        SAID,
    ),
    Sample(
        "Obsidian",
        "---\ntags: [quotes]\ndate: 2024-05-01\n---\n\n"
        + _each(lambda s: f"> [!quote] {s.author}\n> =={s.text}== #wisdom ^q-1a2b\n\n> [!note]\n> Not a quote.\n"),
    ),
    Sample(
        "Obsidian's note of a book",
        '---\nauthor: "[[Sigrid Halvorsen]]"\ntitle: A History of Doors\n---\n\n## Highlights\n\n'
        + _each(lambda s: f"> {s.text} ^ref-123\n"),
        [Said(s.text, "Sigrid Halvorsen") for s in ALONE],
    ),
    Sample(
        "paragraphs with names below",
        "# Quotes\n\nThis page has what I like to read again.\n\n" + _each(lambda s: f"“{s.text}”\n-{s.author}\n"),
    ),
    Sample(
        "code and prose between",
        "# Notes\n\n```python\nprint('hello')\n```\n\nHere is some prose about code.\n\n"
        + _each(lambda s: f"> {s.text}  \n> — {s.author}\n\nThat reminds me of something else."),
    ),
    Sample(
        "lists below names",
        "".join(f"- **{a}**\n" + "".join(f"  - {t}\n" for t in texts) for a, texts in _by_author(ALONE).items()),
        GROUPED,
    ),
    Sample("names as sentences", _each(lambda s: f"- {s.text} {s.author}.")),
    Sample("names behind a sign", _each(lambda s: f"- {s.text} @{s.author}")),
    Sample(
        "sentences alone", "# Things to remember\n\n" + _each(lambda s: f"- {s.text}"), [Said(s.text) for s in ALONE]
    ),
    Sample("HTML", _each(lambda s: f"<blockquote>{s.text}<br><cite>{s.author}</cite></blockquote>\n")),
]

PLAIN = [
    Sample("one a line", _each(lambda s: s.text), [Said(s.text) for s in ALONE]),
    Sample("one a line with names", _each(lambda s: f"{s.text} - {s.author}")),
    Sample("blocks", _each(lambda s: f"{s.text}\n~ {s.author}\n")),
    Sample("names before", _each(lambda s: f"{s.author}: “{s.text}”")),
    Sample("names in brackets", _each(lambda s: f"{s.text} ({s.author})")),
    Sample("names with a full stop", _each(lambda s: f"{s.text} - {s.author}.")),
    Sample("lines of two kinds", _each(lambda s: f"{s.text}\n- {s.author}")),
    Sample("numbers", "\n".join(f"{n}. {s.text} – {s.author}" for n, s in enumerate(ALONE, 1))),
    Sample(
        "names as headings",
        "\n".join(f"{a}\n" + "".join(f'"{t}"\n' for t in texts) for a, texts in _by_author(ALONE).items()),
        GROUPED,
    ),
    Sample(
        "a title and words without a full stop",
        "My favorite quotes\n\n" + _each(lambda s: f'"{s.text.rstrip(".!?")}" -- {s.author}', between="\n\n"),
        [Said(s.text.rstrip(".!?"), s.author) for s in ALONE],
    ),
    Sample(
        "Chinese",
        _each(lambda s: f"{s.text}——{s.author}", CHINESE_SAID),
        [Said(s.text, s.author) for s in CHINESE_SAID],
    ),
    Sample("GBK", _each(lambda s: f"{s.text}——{s.author}《{s.work}》", CHINESE_SAID).encode("gbk"), CHINESE_SAID),
]

FORTUNE = [
    Sample("English", _each(lambda s: f"{s.text}\n\t\t-- {s.author}\n%")),
    Sample("names and works in brackets", _each(lambda s: f"{s.text}\n\t\t-- ({s.author}, {s.work})\n%", SAID), SAID),
    Sample("brackets alone", _each(lambda s: f"{s.text}\n\t({s.author}, {s.work})\n%", SAID), SAID),
    Sample("two lines", _each(lambda s: f"{s.text}\n    -- {s.author}\n    -- {s.work}\n%", SAID), SAID),
    Sample(
        "a line that goes on",
        _each(
            lambda s: (
                f'{s.text}\n\t\t-- {s.author}, "{s.work.rpartition(" ")[0]}\n\t\t   {s.work.rpartition(" ")[2]}"\n%'
            ),
            SAID,
        ),
        SAID,
    ),
    Sample(
        "full-width dashes",
        _each(lambda s: f"{s.text}\n　　－　{s.author}\n%", CHINESE_SAID),
        [Said(s.text, s.author) for s in CHINESE_SAID],
    ),
    Sample(
        "Chinese works",
        "# 收集\n" + _each(lambda s: f"{s.text}\n　　　　——{s.author}《{s.work}》\n%", CHINESE_SAID),
        CHINESE_SAID,
    ),
    Sample("colors", _each(lambda s: f"\x1b[1;32m{s.text}\x1b[0m\n\t\t\x1b[33m-- {s.author}\x1b[m\n%")),
    Sample(
        "dialogues",
        _each(lambda s: f"-- Is it so?\n-- {s.text}\n%"),
        [Said(f"-- Is it so?\n-- {s.text}") for s in ALONE],
    ),
]

CSV = [
    Sample("no header", _each(lambda s: f"{_cell(s.text)},{s.author}")),
    Sample("bars", "Author | Quote\n" + _each(lambda s: f"{s.author} | {s.text}")),
    Sample(
        "a column without a known name",
        "nr,what_was_said,who_knows\n" + _each(lambda s: f"7,{_cell(s.text)},{s.author}"),
    ),
    Sample(
        "Goodreads' quotes",
        "quote,author,likes,tags\n"
        + _each(lambda s: f"{_cell('“' + s.text + '”')},{_cell(s.author + ', ' + s.work)},12,\"['a', 'b']\"", SAID),
        SAID,
    ),
    Sample(
        "HTML in cells",
        "text,author\n"
        + _each(lambda s: f"{_cell('<p><i>' + s.text.replace(' ', '&nbsp;', 1) + '</i></p>')},{s.author}"),
    ),
    Sample(
        "Anki",
        "#separator:tab\n#html:true\n#tags column:3\n" + _each(lambda s: f"{s.text}<br>\t<b>{s.author}</b>\tquotes"),
        file="deck.txt",
    ),
    Sample("Anki without a beginning", _each(lambda s: f"<div>{s.text}</div>\t{s.author}"), file="deck.txt"),
    Sample(
        "semicolons of Excel",
        ("sep=;\nZitat;Autor;Jahr\n" + _each(lambda s: f"{_cell(s.text)};{s.author};1920")).encode("utf-16"),
    ),
    Sample("attributions in the only column", "quote\n" + _each(lambda s: _cell(f"{s.text} - {s.author}"))),
    Sample(
        "the name of the site behind each author",
        "text,author\n" + _each(lambda s: f"{_cell(s.text)},{_cell(s.author + ', quotes.example')}"),
    ),
]

KINDLE = [
    Sample(
        name,
        "".join(
            f"{work} ({author})\r\n{heading.format(n * 10)}\r\n\r\n{text}\r\n==========\r\n"
            for author, work, texts in _BOOKS
            for n, text in enumerate(texts, 1)
        ),
        _OF_BOOKS,
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
            for author, work, texts in _BOOKS
            for text in texts
        ),
        _OF_BOOKS,
        file="a.txt",
    ),
    Sample(
        "copied from Apple Books",
        "".join(
            f"“{text}”\n\nExcerpt From\n{work}\n{author}\nhttps://books.apple.com/us/book/x/id1\n"
            "This material may be protected by copyright.\n\n"
            for author, work, texts in _BOOKS
            for text in texts
        ),
        _OF_BOOKS,
        file="a.txt",
    ),
]

KINDS = {
    "json": ("a.json", JSON),
    "readwise": ("readwise-data.csv", READWISE),
    "markdown": ("a.md", MARKDOWN),
    "text": ("a.txt", PLAIN),
    "fortune": ("fortunes", FORTUNE),
    "csv": ("a.csv", CSV),
    "kindle": ("My Clippings.txt", KINDLE),
}
SAMPLES = {
    f"{kind}: {each.name}": each._replace(file=each.file or file)
    for kind, (file, samples) in KINDS.items()
    for each in samples
}
