"""Preferences. They are read as they were written. Nothing in the settings makes them fail."""

import json
from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.daily_quote import OWN, collection_pool, label_pool, part_pool
from lecun_viewer.core.preferences import COLOR_SCHEMES, Preferences
from lecun_viewer.core.query import LABELS

NAMES = Preferences._fields

minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
pools = (
    st.sampled_from(["exact", "traced", "all", "favorites"])
    | st.integers(1, 99_999).map(part_pool)
    | st.just(collection_pool("own-words"))
    | st.just(OWN)
    | st.sampled_from(LABELS).map(lambda kind: label_pool(kind, "On War"))
)
preferences = st.builds(
    Preferences,
    st.booleans(),
    minutes,
    pools,
    st.none() | st.booleans(),
    st.sampled_from(COLOR_SCHEMES),
    st.booleans(),
    language=st.sampled_from(["system", "fr", "pt_BR"]),
)
tempting = st.sampled_from(
    ["24:00", "9:00", "09:60", "٠٩:٠٠", "09:00\n", "part 0", "part -1", "part ٣", "Dark", "\ud800", "fr\n"]
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | tempting,
    lambda values: st.lists(values) | st.dictionaries(st.text(), values),
    max_leaves=5,
)


@given(preferences)
def test_what_is_saved_is_read_again(kept: Preferences) -> None:
    settings = json.loads(json.dumps(kept.to_settings()))
    assert Preferences.from_settings(settings.get) == kept


@given(st.dictionaries(st.sampled_from(NAMES), anything))
def test_no_setting_is_taken_on_trust(settings: dict[str, Any]) -> None:
    read = Preferences.from_settings(settings.get)
    assert Preferences.from_settings(read.to_settings().get) == read
    assert (type(read.notify), type(read.notify_at), type(read.pool)) == (bool, time, str)
    assert read.close_keeps_running in (True, False, None)
    assert read.color_scheme in COLOR_SCHEMES


@given(st.sampled_from(NAMES), anything | tempting)
def test_one_odd_setting_spoils_no_other(name: str, value: Any) -> None:
    kept = Preferences(False, time(22, 5), "part 3", True, "dark", False)
    read = Preferences.from_settings({**kept.to_settings(), name: value}.get)
    assert {**read._asdict(), name: None} == {**kept._asdict(), name: None}


@pytest.mark.parametrize("value", ["24:00", "9:00", "09:60", "٠٩:٠٠", "09:00\n", "09:00:00", 900, ["09:00"], None])
def test_a_time_that_is_none_is_nine(value: Any) -> None:
    assert Preferences.from_settings({"notify_at": value}.get).notify_at == time(9, 0)


def test_nothing_saved_means_the_defaults() -> None:
    assert Preferences.from_settings(lambda name: None) == Preferences()
    assert Preferences() == Preferences(True, time(9, 0), "exact", None, "system", True)
