"""Data sets as JSON."""

import json
from collections.abc import Sequence

from imports.builders import OF_JSON, Builder
from imports.samples import ALONE, CHINESE_SAID, GROUPED, SAID, Said, Sample, as_json, by_author, each_of
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
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


SAMPLES = [
    Sample("text and author", as_json([{"text": s.text, "author": s.author} for s in ALONE])),
    Sample(
        "quoteText and quoteAuthor within quotes",
        as_json({"quotes": [{"quoteText": s.text, "quoteAuthor": s.author} for s in ALONE]}, indent=2),
    ),
    Sample("authors with lists", as_json(by_author(ALONE)), GROUPED),
    Sample("columns", as_json({"quote": [s.text for s in ALONE], "author": [s.author for s in ALONE]})),
    Sample(
        "columns by row, as pandas writes them",
        as_json(
            {
                "Quote": {str(n): s.text for n, s in enumerate(ALONE)},
                "Author": {str(n): s.author for n, s in enumerate(ALONE)},
            }
        ),
    ),
    Sample(
        "a line for each, with ids of a database",
        each_of(
            lambda s: as_json(
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
    Sample("arrays in an array", as_json([[s.text, s.author] for s in ALONE])),
    Sample(
        "hitokoto",
        as_json(
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
        as_json(
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
    Sample("texts with attributions", as_json([f"“{s.text}” — {s.author}" for s in ALONE])),
    Sample("keys without a known name", as_json([{"q": s.text, "a": s.author, "c": 77, "h": True} for s in ALONE])),
    Sample(
        "body, attribution and link",
        as_json(
            [
                {"body": s.text, "attribution": f"{s.author}, {s.work} (1843)", "link": "https://example.org/a#1"}
                for s in SAID
            ]
        ),
        SAID,
    ),
    Sample("words by author", as_json({s.text: s.author for s in ALONE})),
    Sample(
        "a script",
        f"export const quotes = {as_json([{'text': s.text, 'author': s.author} for s in ALONE])};\n",
        file="quotes.js",
    ),
    Sample(
        "categories with authors of their own",
        as_json(
            {
                "life": [{"text": s.text, "by": s.author} for s in ALONE[:10]],
                "weather": [{"text": s.text, "by": s.author} for s in ALONE[10:]],
            }
        ),
    ),
    Sample(
        "authors with their quotes within",
        as_json([{"author": a, "born": "1815", "quotes": texts} for a, texts in by_author(ALONE).items()]),
        GROUPED,
    ),
    Sample(
        "in Windows-1252",
        as_json([{"text": f"{s.text} Déjà vu, là-bas.", "author": s.author} for s in ALONE]).encode("cp1252"),
        [Said(f"{s.text} Déjà vu, là-bas.", s.author) for s in ALONE],
    ),
]

FRAMES = (
    ("a.json", '[{"quote": "words of a sentence", "author": "Ada Winterbourne"}…]'),
    ("a.json", '[{"quote": "words of a sentence…", "author": "Ada…", "attribution": "Ada…", "tags": ["a"…]}]'),
    ("a.json", '{"title": "Book…", "key": ["words of a sentence"…]}'),
    ("a.json", '{"author": "Ada"…, "quotes": [{"text": "words"}…]}'),
    ("a.json", '{"key…": ["words of a sentence"…]}'),
    ("a.json", '{"key": {"quotes": [{"text": "words"}…]}…}'),
    ("a.json", '{"words of a sentence": "Ada"…}'),
    ("a.json", '{"quote": ["words of a sentence"…], "author": ["Ada"…]}'),
    ("a.jsonl", '{"quote": "words of a sentence", "author": "Ada"}\n…'),
)

BUILDER = Builder("a.json", written, samples=SAMPLES, frames=FRAMES, units=OF_JSON)
