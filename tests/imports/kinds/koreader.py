"""KOReader's export as JSON."""

import json
from collections.abc import Sequence

from imports.builders import Builder
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    documents = [
        {
            "title": each.source,
            "author": each.authors[0],
            "entries": [{"text": each.text, "page": number, "sort": "highlight", "drawer": "lighten", "time": 1}],
        }
        for number, each in enumerate(drafts, 1)
    ]
    return json.dumps({"documents": documents, "created_on": 1, "version": "json/1.0.0"}, ensure_ascii=False)


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(where=f"{draft.source}, page {number}", is_highlight=True)


FRAMES = (
    ("metadata.epub.lua", '-- a\nreturn {["annotations"] = {…}, ["doc_props"] = {["title"] = "Book…"}}'),
    ("metadata.epub.lua", "return {…"),
    ("a.json", '{"title": "Book", "author": "Ada…", "entries": [{"text": "words…"}…], "created_on": 1}'),
    ("a.md", "# Book\n##### Ada…\n\n## One\n### Page 1 @ 1 May 2020\nwords…\n"),
)

UNITS = (
    *('{["text"] = "a", ["drawer"] = "b"},', "{", "}", "[", '"', "\\n", "\\1", "--\n", "a = 1,", '["a"] = ', "a"),
    *(',{"text": "a"}', "### Page § @ 1 May\na\n", "---\n", "## a\n", "[a](<file://", "==", "**", ", Ada"),
)

BUILDER = Builder("a.json", written, expected, frames=FRAMES, units=UNITS)
