"""Annotations of Hypothesis."""

import json
from collections.abc import Sequence

from imports.builders import OF_JSON, Builder
from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.imports.drafts import Draft

PAGE = "https://example.org/pages"


def written(drafts: Sequence[Draft]) -> str:
    annotations = [
        {
            "uri": f"{PAGE}/{number}",
            "text": "",
            "tags": [],
            "target": [{"selector": [{"type": "TextQuoteSelector", "exact": each.text}]}],
            "document": {"title": [each.source]},
        }
        for number, each in enumerate(drafts, 1)
    ]
    return json.dumps(annotations, ensure_ascii=False)


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(authors=(), url=f"{PAGE}/{number}", kind=SourceKind.PAGE)


FRAMES = (
    ("a.json", '{"annotations": [{"uri": "a", "text": "a", "target": [{"selector": [{"exact": "words…"}]}…]}…]}'),
)

UNITS = (',{"uri": "a", "target": []}', ',{"selector": []}', *OF_JSON)

BUILDER = Builder("a.json", written, expected, frames=FRAMES, units=UNITS)
