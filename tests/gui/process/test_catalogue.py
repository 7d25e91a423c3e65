"""The language of the window: of the option, the preferences or the system. It changes while the program runs."""

import os
import subprocess
import sys
import sysconfig
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from gui.conftest import MakeWindow
from gui.person import search
from lecun_viewer.core.attribution import date_in_words
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.gui.process import catalogue
from lecun_viewer.gui.roles import Role
from lecun_viewer.gui.sidebar.sidebar import _in_order
from lecun_viewer.gui.texts.dates import day_in_words
from lecun_viewer.gui.window.main_window import MainWindow

ENGLISH = {"Outside of all": "Outside of all"}
ARABIC = {"&File": "&ملف", "&Quit": "إنهاء", "English": "العربية", "part:": "قسم:"}
CONTEXTS = ("MainWindow", "TrayMenu", "PreferencesDialog", "Languages", "QueryWords")

# Runs the real program. A step is done when the one before it is seen.
SPEAK_AND_END = """
import sys
from contextlib import closing
from types import ModuleType
from PySide6.QtCore import QLocale, QTimer
from lecun_viewer.directories import data_folder, log_folder, settings_folder
from lecun_viewer.fault_log import FaultLog
from lecun_viewer.gui.process import catalogue
from lecun_viewer.gui.texts import languages
from lecun_viewer.program import Program
from lecun_viewer.stores import Stores

catalogue.TRANSLATIONS = sys.argv[1]
sys.modules[f"{catalogue.LANGUAGE}ar"] = ModuleType("ar")  # there is nothing to make readable
catalogue.WINDOW_LANGUAGES = languages.WINDOW_LANGUAGES = ("ar", "en")


def tell():
    window, menu, dialog = program._shown_window, program._background._menu, program._preferences_editor._dialog
    direction = program._application.layoutDirection().name
    texts = (window.ui.fileMenu.title(), menu._quit.text(), dialog.ui.languageLabel.text().replace("&", ""))
    texts += (window.ui.searchEdit.text(),)
    print(*texts, QLocale().name()[:2], direction, sep="|", flush=True)


def choose(language):
    tell()
    combo = program._preferences_editor._dialog.ui.languageCombo
    old = program._shown_window
    combo.setCurrentIndex(combo.findData(language))
    assert program._shown_window is old  # the dialog is alive until it has said all
    return lambda: program._shown_window is not old and program._preferences_editor._dialog.isVisible()


def steps():
    program._show_preferences()
    yield lambda: program._preferences_editor._dialog.isVisible()
    program._shown_window.ui.searchEdit.setText("cake")
    yield choose("ar")
    yield choose("en")
    tell()
    program.quit()
    yield lambda: False


def go_on():
    global wait
    if wait():
        wait = next(story)


with closing(Stores(data_folder(), settings_folder())) as stores:
    program = Program(stores, FaultLog(log_folder()), None, lambda: None, "")
    story, wait = steps(), lambda: program._background is not None
    timer = QTimer(interval=10)
    timer.timeout.connect(go_on)
    timer.start()
    program.run(None, is_hidden=False)
"""


def write(folder: Path, language: str, texts: dict[str, str]) -> None:
    """Make the catalogue of *language* in *folder*. It has the same *texts* in each context."""
    pairs = "".join(
        f"<message><source>{escape(source)}</source><translation>{escape(said)}</translation></message>"
        for source, said in texts.items()
    )
    contexts = "".join(f"<context><name>{name}</name>{pairs}</context>" for name in CONTEXTS)
    source = folder / f"lecun-viewer_{language}.ts"
    source.write_text(f'<!DOCTYPE TS><TS version="2.1" language="{language}">{contexts}</TS>', encoding="utf-8")
    lrelease = Path(sysconfig.get_path("scripts"), "pyside6-lrelease")
    subprocess.run([lrelease, source, "-qm", source.with_suffix(".qm")], check=True, capture_output=True)


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    write(tmp_path, "en", ENGLISH)
    write(tmp_path, "ar", {**ARABIC, "Lan&guage": "اللغة"})
    return tmp_path


def test_another_language_counts_at_once(catalogues: Path) -> None:
    command = [sys.executable, "-c", SPEAK_AND_END, str(catalogues)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.splitlines() == [
        "&File|&Quit|Language|cake|en|LeftToRight",
        "&ملف|إنهاء|اللغة|cake|ar|RightToLeft",
        "&File|&Quit|Language|cake|en|LeftToRight",
    ]


def test_the_search_understands_the_language_and_english(
    catalogues: Path, qapp: QCoreApplication, make_window: MakeWindow
) -> None:
    translator = QTranslator()
    assert translator.load("lecun-viewer_ar", str(catalogues))
    qapp.installTranslator(translator)
    window = make_window()
    search(window, "قسم:4")  # the words of the language are looked up at the first search
    qapp.removeTranslator(translator)
    found = listed(window)
    search(window, "part:4")
    assert found == listed(window) != []


def listed(window: MainWindow) -> list[object]:
    model = window.ui.quoteView.model()
    return [model.index(row, 0).data(Role.Quote).id for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("language", "system", "name"),
    [
        ("fr", "fr_CA", "fr_CA"),
        ("fr", "en_US", "fr_FR"),
        ("fr", "de_CH", "fr_CH"),
        ("pt_BR", "en_US", "pt_BR"),
        ("en", "de_DE", "en_DE"),
    ],
)
def test_formats_are_those_of_the_language_where_the_user_lives(language: str, system: str, name: str) -> None:
    assert catalogue._locale(language, QLocale(system)).name() == name


def test_english_needs_one_catalogue_alone(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = list[str]()
    monkeypatch.setattr(catalogue, "_install", lambda _application, name, _folder: installed.append(name))
    catalogue.translate(qapp, "en")
    assert installed == ["lecun-viewer_en"]


@pytest.mark.parametrize("kept", ["fr", "pt_BR", "xx"])
def test_a_language_is_kept_also_if_it_is_not_there(kept: str) -> None:
    assert Preferences.from_settings({"language": kept}.get).language == kept


@pytest.mark.parametrize("nonsense", [None, 3, "", "Français", "../fr", ["fr"]])
def test_what_is_no_language_is_that_of_the_system(nonsense: object) -> None:
    assert Preferences.from_settings({"language": nonsense}.get).language == "system"


def test_days_are_in_the_words_of_the_language() -> None:
    day = date(2026, 3, 7)
    assert day_in_words(day) == date_in_words("2026-03-07") == "7 March 2026"
    try:
        QLocale.setDefault(QLocale("fr_FR"))
        assert day_in_words(day) == "7 mars 2026"
    finally:
        QLocale.setDefault(QLocale.c())  # see `plain_formats`


def test_labels_are_sorted_as_the_language_sorts_them() -> None:
    labels = {label: 1 for label in ("Zoo", "Ähre", "Öl")}
    try:
        QLocale.setDefault(QLocale("sv_SE"))
        assert list(_in_order(labels)) == ["Zoo", "Ähre", "Öl"]
        QLocale.setDefault(QLocale("de_DE"))
        assert list(_in_order(labels)) == ["Ähre", "Öl", "Zoo"]
    finally:
        QLocale.setDefault(QLocale.c())  # see `plain_formats`
