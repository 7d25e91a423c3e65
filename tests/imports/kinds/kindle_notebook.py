"""The notebook of the Kindle app."""

from collections.abc import Sequence
from html import escape

from imports.builders import Builder
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    elements = [("bookTitle", escape(drafts[0].source)), ("authors", escape(drafts[0].authors[0]))]
    for number, each in enumerate(drafts, 1):
        elements.append(("noteHeading", f'Highlight (<span class="highlight_blue">blue</span>) - Location {number}'))
        elements.append(("noteText", escape(each.text).replace("\n", "<br/>")))
    shown = "".join(f'<div class="{name}">\n{content}\n</div>\n' for name, content in elements)
    return f"<!DOCTYPE html>\n<html><body>{shown}</body></html>\n"


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(where=f"{draft.source}, location {number}", is_highlight=True)


_NOTEBOOK = (
    '<html><div class="bookTitle">Book</div><div class="authors">Ada</div>\n'
    '<div class="noteHeading">Highlight (<span class="highlight_blue">blue</span>) - Location 1</div>\n'
)

FRAMES = (
    ("a.html", f'{_NOTEBOOK}<div class="noteText">words</div>…'),
    ("a.html", f'{_NOTEBOOK}<div class="noteText">words…</div>'),
    ("a.html", _NOTEBOOK.replace("Location", "Location 1…")),
)

UNITS = (
    *('<div class="noteText">', '<div class="noteHeading">Note - Location §</div>\n', "</div>", "<div ", "<span "),
    *("<h3 class='sectionHeading'>A</h3>\n", "a > b ", " - ", "&amp;", "<", "<p class=", "; "),
)

BUILDER = Builder("Walden - Notebook.html", written, expected, has_one_book=True, frames=FRAMES, units=UNITS)
