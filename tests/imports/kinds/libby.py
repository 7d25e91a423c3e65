"""Libby's journey of a book."""

import json
from collections.abc import Sequence

from imports.builders import OF_JSON, Builder
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    journey = {"title": {"text": drafts[0].source}, "author": drafts[0].authors[0]}
    highlights = [{"quote": each.text, "percent": 0.5, "chapter": "One"} for each in drafts]
    return json.dumps({"version": 1, "readingJourney": journey, "highlights": highlights}, ensure_ascii=False)


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(where=f"{draft.source}, One", is_highlight=True)


FRAMES = (
    (
        "a.json",
        '{"readingJourney": {"title": {"text": "Book…"}, "author": "Ada…"}, "highlights": [{"quote": "a"}…]}',
    ),
)

UNITS = (',{"quote": "a"}', ', "bookmarks": [{"note": "a"}]', ", Ada", *OF_JSON)

BUILDER = Builder("a.json", written, expected, has_one_book=True, frames=FRAMES, units=UNITS)
