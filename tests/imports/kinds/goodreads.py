"""Quotes that were copied from Goodreads."""

from collections.abc import Sequence

from imports.builders import OF_TEXT, Builder
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    return "".join(f"“{each.text}”\n― {each.authors[0]}, {each.source}\n\n" for each in drafts)


FRAMES = (
    ("a.txt", "“words of a sentence.”\n― Ada Winterbourne\n\n…"),
    ("a.txt", "“words of a sentence.”\n― Ada…\ntags: a…\n"),
)

UNITS = ("“words §.”\n― Ada\n\n", *OF_TEXT)

BUILDER = Builder("a.txt", written, frames=FRAMES, units=UNITS)
