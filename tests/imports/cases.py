"""A document of another program, and what is in it."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.reading import read_quotes


class Case(NamedTuple):
    """A document and what reading it must give.

    Attributes:
        left_out: The line and the reason of each.
    """

    name: str
    document: str | bytes
    quotes: list[Draft]
    left_out: Sequence[tuple[int, LeftOutReason]] = ()
    title: str = ""
    encoding: str = "utf-8"
    file: str = ""


def check(case: Case, format: str, file: str) -> None:
    """Fail unless the document of *case* is read as expected. *file* is its name if the case has none."""
    document = case.document if isinstance(case.document, bytes) else case.document.encode()
    found = read_quotes(document, case.file or file)
    parts = list(dict.fromkeys(each.part for each in case.quotes if each.part))
    expected = [each.quote(parts.index(each.part) + 1 if each.part else 0) for each in case.quotes]
    assert list(found.quotes) == expected
    assert [part.title for part in found.parts] == parts
    assert [(each.line, each.reason) for each in found.left_out] == list(case.left_out)
    assert (found.format, found.title, found.encoding) == (format, case.title, case.encoding)


def all_of(cases: list[Case]) -> pytest.MarkDecorator:
    """Run a test once for each of *cases*, under its name."""
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases])
