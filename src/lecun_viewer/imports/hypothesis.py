"""Hypothesis: its export as JSON, and the answer of its service. The words of the page are in a selector.

``text`` is the reader's remark. An annotation without words is one of the whole page.
"""

from collections.abc import Iterator
from typing import Any

from lecun_viewer.core.provenance import SourceKind, is_address
from lecun_viewer.imports.drafts import Collector, Draft, is_wordless
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.json_values import has_keys, objects, objects_of, text_at, texts
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.moments import moment
from lecun_viewer.imports.quotation_marks import unquoted


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is like annotations of Hypothesis."""
    return 1 if has_keys(text, "uri", "target") else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because they are of many pages."""
    for value, line in objects_of(text, collector):
        for each in objects(value.get("annotations") or value.get("rows") or [value]):
            collector.reached(0)
            _add(each, line, collector)
    return ""


def _add(annotation: dict[str, Any], line: int, collector: Collector) -> None:
    words, remark = next(_selected(annotation), ""), text_at(annotation, "text")
    if is_wordless(words):
        collector.leave_out(line, LeftOutReason.NOTE_ALONE, remark)
        return
    url = text_at(annotation, "uri")
    if not is_address(url):
        collector.leave_out(line, LeftOutReason.NO_ADDRESS, url)
        url = ""
    draft = Draft(
        unquoted(words),
        source=" ".join(text_at(annotation, "document", "title").split()),
        tags=tuple(dict.fromkeys(texts(annotation.get("tags")))),
        url=url,
        note=remark,
        highlighted_at=moment(text_at(annotation, "created")),
        kind=SourceKind.PAGE,
    )
    collector.add(draft, line)


def _selected(annotation: dict[str, Any]) -> Iterator[str]:
    """Yield the words of the page that *annotation* is about."""
    for target in objects(annotation.get("target")):
        for each in objects(target.get("selector")):
            if isinstance(each.get("exact"), str):
                yield each["exact"]


KIND = Kind("hypothesis", _later("Hypothesis annotations"), likeness, read)
