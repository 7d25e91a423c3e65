"""Lists, sentences and quotation marks in a language that sets them otherwise than English."""

from collections.abc import Callable, Iterator
from gettext import NullTranslations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from lecun_viewer.card_file import CardError, CardProblem
from lecun_viewer.cli.texts import answers, cards
from lecun_viewer.cli.texts import favorites as cli_favorites
from lecun_viewer.cli.texts import imports as cli_imports
from lecun_viewer.cli.texts import own as cli_own
from lecun_viewer.cli.texts import own_imports as cli_own_imports
from lecun_viewer.core.exchange.imported import ImportRefusedError, Place, Reason, Refusal
from lecun_viewer.core.favorites_state import Restored
from lecun_viewer.core.imports.found import LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.core.provenance import EVIDENCE, Status
from lecun_viewer.gui.dialogs.quote_form import NEW_QUOTE, form_of
from lecun_viewer.gui.texts import favorites, imports, joining, menu, quote_imports
from lecun_viewer.plain_texts import catalogue
from lecun_viewer.plain_texts import joining as cli_joining
from lecun_viewer.plain_texts.options import no_language

CHINESE = {
    "{0}, {1}": "{0}、{1}",
    "{0} {1}": "{0}{1}",
    "“{0}”": "「{0}」",
    "Line {0}": "第 {0} 行",
    "LeCun Viewer is no longer in the menu.": "菜单中已没有 LeCun Viewer。",
    "Favorites and preferences are where they were.": "收藏和设置保持原样。",
    "The favorites file was missing.": "收藏文件不见了。",
}


class Translator(QTranslator):
    """A tiny catalogue of the window."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return CHINESE.get(text, text if n < 0 else text.replace("%Ln", str(n)))


class Catalogue(NullTranslations):
    """The same of the console."""

    def gettext(self, message: str) -> str:
        return CHINESE.get(message, message)


@pytest.fixture
def chinese(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have both programs speak a little Chinese."""
    translator = Translator()
    qapp.installTranslator(translator)
    monkeypatch.setattr(catalogue, "catalogue", Catalogue)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("listed", [joining.listed, cli_joining.listed])
def test_a_list_of_any_length(listed: Callable[..., str]) -> None:
    assert [listed([]), listed(["", "a"]), listed("abc"), listed(["{0}", "{1}"])] == ["", "a", "a, b, c", "{0}, {1}"]


@pytest.mark.usefixtures("chinese")
def test_lists_are_joined_as_the_language_does_it() -> None:
    error = ImportRefusedError(Refusal(Reason.NO_TEXT), 7, Place(1, 0, "note"))
    for said in (imports.refusal(error, "a.csv"), cli_imports.refusal(error, "a.csv")):
        assert "第 7 行、favorite 1、field" in said
    assert form_of(NEW_QUOTE._replace(tags=("a", "b", "{0}"))).tags == "a、b、{0}"
    assert no_language("x", ("a", "b", "c")).endswith("a、b、c.")
    assert cards.problem(CardError(CardProblem.NO_SIZE, "x", "a", "b", "c")).endswith("There are: a、b、c.")
    assert "a、b" in answers.several_collections("x", ["a", "b"])


@pytest.mark.usefixtures("chinese")
def test_sentences_have_no_space_between_them_in_chinese() -> None:
    assert menu.removed(was_in_menu=True, started_at_login=False) == "菜单中已没有 LeCun Viewer。收藏和设置保持原样。"
    for said in (favorites.message(Restored(0, 0)), cli_favorites.message(Restored(0, 0))):
        assert said.startswith("收藏文件不见了。No favorite")
    error = UnreadableError(UnreadableReason.NOTHING_FOUND, (), (LeftOut(3, LeftOutReason.COMMENT, ""),))
    assert "in the file.%n" not in quote_imports.unreadable(error, "a.csv")
    assert ".1 line" in quote_imports.unreadable(error, "a.csv")


@pytest.mark.usefixtures("chinese")
def test_names_stand_in_the_quotation_marks_of_the_language() -> None:
    error = UnreadableError(UnreadableReason.NO_TEXT_COLUMN, ("a", "b"))
    assert "「a」、「b」" in quote_imports.unreadable(error, "a.csv")
    assert "「a」、「b」" in "".join(cli_own_imports.unreadable(error, "a.csv"))
    assert "「his words」、「in other words」" in cli_own.no_state("x")


def test_a_file_with_a_wrong_state_is_told_what_may_stand_there() -> None:
    wrong = Refusal(Reason.NO_STATUS, ("sure", *Status))
    said = "“sure” is none of these states: “verbatim” (His words), “variant” (In other words)"
    assert imports.reason_of_refusal(wrong).startswith(said)
    assert cli_imports.reason(wrong).startswith("“sure” is none of these states: “verbatim”, “variant”, “paraphrase”")
    unknown = Refusal(Reason.NO_EVIDENCE, ("rumor", *EVIDENCE))
    assert "“print” (a published text), “edited transcript” (an edited" in imports.reason_of_refusal(unknown)
    assert "possible are “print”, “edited transcript”" in cli_imports.reason(unknown)
    for reason in (imports.reason_of_refusal, cli_imports.reason):
        assert "the state “In other words” needs" in reason(Refusal(Reason.PLACE_MISSING, (Status.VARIANT,)))
