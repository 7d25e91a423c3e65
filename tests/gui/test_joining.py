"""Lists, sentences and quotation marks in a language that sets them otherwise than English."""

from functools import cache
from gettext import NullTranslations

import pytest

from lecun_viewer.app import menu_entry
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.exchange.imported import Reason, Refusal
from lecun_viewer.gui.dialogs.quote_form import NEW_QUOTE, form_of
from lecun_viewer.imports.found import LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.texts import catalogue, imports, quote_imports
from lecun_viewer.texts.catalogue import no_language

CHINESE = {
    "{0}, {1}": "{0}、{1}",
    "{0} {1}": "{0}{1}",
    "“{0}”": "「{0}」",
    "Line {0}": "第 {0} 行",
    "LeCun Viewer was removed from the menu.": "菜单中已没有 LeCun Viewer。",
    "Your favorites and preferences were kept.": "收藏和设置保持原样。",
    "The favorites file was missing.": "收藏文件不见了。",
}


class Catalogue(NullTranslations):
    """A tiny catalogue."""

    def gettext(self, message: str) -> str:
        return CHINESE.get(message, message)


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have both programs speak a little Chinese."""
    monkeypatch.setattr(catalogue, "catalogue", cache(Catalogue))


def test_a_list_of_any_length() -> None:
    listed = catalogue.listed
    assert [listed([]), listed(["", "a"]), listed("abc"), listed(["{0}", "{1}"])] == ["", "a", "a, b, c", "{0}, {1}"]


@pytest.mark.usefixtures("chinese")
def test_lists_are_joined_as_the_language_does_it() -> None:
    assert form_of(NEW_QUOTE._replace(tags=("a", "b", "{0}"))).tags == "a、b、{0}"
    assert no_language("x", ("a", "b", "c")).endswith("a、b、c.")


@pytest.mark.usefixtures("chinese")
def test_sentences_have_no_space_between_them_in_chinese() -> None:
    assert (
        menu_entry.removed(was_in_menu=True, started_at_login=False)
        == "菜单中已没有 LeCun Viewer。收藏和设置保持原样。"
    )
    error = UnreadableError(UnreadableReason.NOTHING_FOUND, (), (LeftOut(3, LeftOutReason.COMMENT, ""),))
    assert "{n}" not in quote_imports.unreadable(error, "a.csv")
    assert ".Skipped 1 line" in quote_imports.unreadable(error, "a.csv")


@pytest.mark.usefixtures("chinese")
def test_names_stand_in_the_quotation_marks_of_the_language() -> None:
    error = UnreadableError(UnreadableReason.NO_TEXT_COLUMN, ("a", "b"))
    assert "「a」、「b」" in quote_imports.unreadable(error, "a.csv")


def test_a_state_in_a_reason_has_its_label() -> None:
    missing = Refusal(Reason.PLACE_MISSING, (Verdict.VARIANT,))
    assert "“Reworded” needs a source" in imports.reason_of_refusal(missing)
