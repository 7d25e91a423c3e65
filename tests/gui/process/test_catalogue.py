"""The language of the window: of the option, the preferences or the system."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

import gettext_files
from gettext_files import Entry, Text
from gui.conftest import MakeWindow, speak
from gui.person import search
from gui.program_story import run_story
from lecun_viewer.core.attribution import date_in_words
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.gui.process import catalogue
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.sidebar.sidebar import in_order
from lecun_viewer.gui.theme.text import day_in_words, moment_in_words
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.texts import catalogue as texts

ARABIC = {
    ("&File", ""): "&ملف",
    ("&Quit", "tray menu"): "إنهاء",
    ("English", ""): "العربية",
    ("part:", ""): "قسم:",
    ("Lan&guage", ""): "اللغة",
}

CHOOSE = """
def steps():
    program._show_preferences()
    yield lambda: program._preferences_editor._dialog.isVisible()
    combo = program._preferences_editor._dialog.ui.languageCombo
    print(program._shown_window.ui.fileMenu.title(), combo.currentText(), sep="|", flush=True)
    combo.setCurrentIndex(combo.findData("de"))
    print(program._shown_window.ui.fileMenu.title(), combo.currentText(), sep="|", flush=True)
    program.quit()
    yield lambda: False
"""


@pytest.fixture
def made_up(tmp_path: Path) -> Path:
    """A folder with the package of a tiny Arabic catalogue."""
    header = "Content-Type: text/plain; charset=UTF-8\n"
    said = [Entry(Text((text,), context), (form,)) for (text, context), form in ARABIC.items()]
    folder = tmp_path / "made_up_window"
    folder.mkdir()
    (folder / "__init__.py").write_text("LANGUAGES = ('en', 'ar')\n", encoding="utf-8")
    document = gettext_files.compiled([Entry(gettext_files.HEADER, (header,)), *said])
    (folder / "lecun-viewer_ar.mo").write_bytes(document)
    return tmp_path


def test_another_language_takes_effect_at_the_next_start() -> None:
    said = list[str]()
    for _ in range(2):
        done = run_story(CHOOSE)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
        said += done.stdout.splitlines()
    assert said == ["&File|System default", "&File|Deutsch", "&Datei|Deutsch", "&Datei|Deutsch"]


def test_the_search_understands_the_language_and_english(
    made_up: Path, qapp: QApplication, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(made_up)
    monkeypatch.setattr(texts, "DATA", "made_up_window")
    speak(qapp, "ar")
    window = make_window()
    search(window, "قسم:4")  # the words of the language are looked up at the first search
    speak(qapp, "en")
    found = listed(window)
    search(window, "part:4")
    assert found == listed(window) != []


def listed(window: MainWindow) -> list[object]:
    model = window.ui.quoteView.model()
    return [model.index(row, 0).data(QuoteRole.Quote).id for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("language", "system", "name"),
    [
        ("fr", "fr_CA", "fr_CA"),
        ("fr", "en_US", "fr_FR"),
        ("fr", "de_CH", "fr_CH"),
        ("pt_BR", "fr_CH", "pt_BR"),
        ("zh_CN", "en_SG", "zh_CN"),
        ("en", "de_DE", "en_DE"),
    ],
)
def test_formats_are_those_of_the_language_where_the_user_lives(language: str, system: str, name: str) -> None:
    assert catalogue._locale(language, QLocale(system)).name() == name


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_empty_text_stays_empty(qapp: QApplication, language: str) -> None:
    """GNU's catalogues have their header under the empty text."""
    speak(qapp, language)
    assert QCoreApplication.translate("MainWindow", "") == ""


def test_english_needs_no_translator(qapp: QApplication) -> None:
    speak(qapp, "en")
    assert qapp.findChildren(QTranslator) == []


@pytest.mark.parametrize(("language", "said"), [("de", ("&Datei", "Speichern")), ("fr", ("&Fichier", "Enregistrer"))])
def test_forms_speak_our_catalogue_and_qt_its_own(qapp: QApplication, language: str, said: tuple[str, str]) -> None:
    speak(qapp, language)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    of_qt = buttons.button(QDialogButtonBox.StandardButton.Save).text().replace("&", "")
    assert (QCoreApplication.translate("MainWindow", "&File"), of_qt) == said


def test_an_untranslated_text_has_no_letter_that_another_text_may_have(
    made_up: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(made_up)
    monkeypatch.setattr(texts, "DATA", "made_up_window")
    speak(qapp, "ar")
    assert QCoreApplication.translate("MainWindow", "&File") == "&ملف"
    assert QCoreApplication.translate("MainWindow", "E&xport and &Edit && Save") == "Export and Edit && Save"
    assert texts._p("tray menu", "&Random Quote") == "Random Quote"
    assert texts._n("&Delete {n} Quote", "&Delete {n} Quotes", 2) == "Delete ٢ Quotes"
    speak(qapp, "en")
    assert texts._n("&Delete {n} Quote", "&Delete {n} Quotes", 2) == "&Delete 2 Quotes"


@pytest.mark.parametrize("nonsense", [None, "", "../fr", ["fr"]])
def test_what_is_no_language_is_that_of_the_system(nonsense: object) -> None:
    assert Preferences.from_settings({"language": nonsense}.get).language == "system"


def test_days_are_in_the_words_of_the_language() -> None:
    day = date(2026, 3, 7)
    assert day_in_words(day) == date_in_words("2026-03-07") == "7 March 2026"
    QLocale.setDefault(QLocale("fr_FR"))
    assert day_in_words(day) == "7 mars 2026"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 December 2026, "),
        ("ar", "١ ديسمبر ٢٠٢٦، "),
        ("de", "1. Dezember 2026, "),
        ("es", "1 de diciembre de 2026, "),
        ("fr", "1 décembre 2026 à "),
        ("zh_CN", "2026年12月1日 "),
    ],
)
def test_a_day_with_its_time_is_in_the_words_of_the_language(qapp: QApplication, language: str, said: str) -> None:
    """The system's locale is C here, whose dates are no language's. The time behind the day is the territory's."""
    speak(qapp, language)
    assert moment_in_words(datetime(2026, 12, 1, 9, 0)).startswith(said)


def test_labels_are_sorted_as_the_language_sorts_them() -> None:
    labels = {label: 1 for label in ("Zoo", "Ähre", "Öl")}
    QLocale.setDefault(QLocale("sv_SE"))
    assert list(in_order(labels)) == ["Zoo", "Ähre", "Öl"]
    QLocale.setDefault(QLocale("de_DE"))
    assert list(in_order(labels)) == ["Ähre", "Öl", "Zoo"]
