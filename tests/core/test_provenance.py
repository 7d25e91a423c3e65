"""The verdicts, and who knows them by name."""

import re

import pytest

from core.test_architecture import SOURCES, modules
from lecun_viewer.core.provenance import Verdict

KNOWING = {"core/provenance.py", "texts/verdicts.py"}


def test_only_two_modules_know_the_verdicts_by_name() -> None:
    """All others ask a verdict for its properties, so a new verdict does not change them."""
    named = re.compile(r"\bVerdict\.[A-Z]+\b")
    found = {path.relative_to(SOURCES).as_posix() for path in modules() if named.search(path.read_text("utf-8"))}
    assert found == KNOWING


@pytest.mark.parametrize("status", Verdict)
def test_verdicts_differ_in_their_properties_and_names(status: Verdict) -> None:
    names = [name for each in Verdict for name in each.query_names]
    assert len(names) == len(set(names))
    assert status.value in status.query_names
    assert all(name == name.lower() for name in status.query_names)


def test_what_follows_from_one_property_for_another() -> None:
    assert all(status.has_place for status in Verdict if status.is_his or status.has_author or status.has_other_words)
    assert not any(status.is_his and status.has_author for status in Verdict)
