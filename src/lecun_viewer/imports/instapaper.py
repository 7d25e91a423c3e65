"""Instapaper's highlights, as CSV. They are of pages of the web."""

from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.imports.drafts import Collector
from lecun_viewer.imports.headings import add_all
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.table import entries_of, has_names, named_rows


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is like highlights of Instapaper."""
    return 1 if has_names(text, "url", "selection", "folder") else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because they are of many pages."""
    found = entries_of(named_rows(text, collector), collector)
    add_all([each._replace(draft=each.draft._replace(kind=SourceKind.PAGE)) for each in found], collector)
    return ""


KIND = Kind("instapaper", _later("Instapaper highlights"), likeness, read)
