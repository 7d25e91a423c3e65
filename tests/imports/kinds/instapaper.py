"""Highlights of Instapaper."""

from collections.abc import Sequence

from imports.builders import Builder, cell
from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.imports.drafts import Draft

PAGE = "https://example.org/pages"


def written(drafts: Sequence[Draft]) -> str:
    rows = (f"{PAGE}/{n},{cell(each.source)},{cell(each.text)},Unread,1\n" for n, each in enumerate(drafts, 1))
    return "URL,Title,Selection,Folder,Timestamp\n" + "".join(rows)


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(authors=(), url=f"{PAGE}/{number}", kind=SourceKind.PAGE)


FRAMES = (("a.csv", "URL,Title,Selection,Folder,Timestamp\nhttps://a.b,Title,words,Unread,1\n…"),)

UNITS = ("https://a.b,Title §,words,Unread,1\n", ",", '"a\n', "a")

BUILDER = Builder("a.csv", written, expected, frames=FRAMES, units=UNITS)
