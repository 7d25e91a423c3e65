"""Bookcision."""

import json
from collections.abc import Sequence

from imports.builders import OF_JSON, Builder
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    highlights = [
        {"text": each.text, "isNoteOnly": False, "location": {"url": "kindle://a", "value": number}, "note": None}
        for number, each in enumerate(drafts, 1)
    ]
    about = {"asin": "B0", "title": drafts[0].source, "authors": drafts[0].authors[0]}
    return json.dumps({**about, "highlights": highlights}, ensure_ascii=False)


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(where=f"{draft.source}, location {number}", is_highlight=True)


FRAMES = (("a.json", '{"asin": "a", "title": "Book", "authors": "Ada…", "highlights": [{"text": "words…"}…]}'),)

UNITS = (',{"text": "a", "note": "b"}', ',{"isNoteOnly": true}', ", Ada", *OF_JSON)

BUILDER = Builder("a.json", written, expected, has_one_book=True, frames=FRAMES, units=UNITS)
