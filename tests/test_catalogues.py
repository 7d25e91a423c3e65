"""Each translated catalogue is complete, and says what English says with the same placeholders."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

import console_texts
import dev
import gettext_files
from catalogue_faults import Text, faults_of_keys, faults_of_po, faults_of_text, faults_of_ts, texts_of_ts
from lecun_viewer.core.quote import MY_QUOTES_TITLE

WINDOW = sorted(dev.TRANSLATIONS.glob("lecun-viewer_*.ts"))
CONSOLE = sorted(dev.TRANSLATIONS.glob("lecun-quotes_*.po"))


@pytest.fixture(scope="module")
def present(tmp_path_factory: pytest.TempPathFactory) -> list[Text]:
    """All texts of the window, as the sources have them now."""
    catalogue = tmp_path_factory.mktemp("texts") / "lecun-viewer_de.ts"
    lupdate = Path(sysconfig.get_path("scripts"), "pyside6-lupdate")
    subprocess.run([lupdate, *dev._lupdate_arguments(catalogue)], check=True, capture_output=True)
    return list(texts_of_ts(catalogue))


@pytest.mark.parametrize("catalogue", WINDOW, ids=lambda path: path.stem)
def test_a_catalogue_of_the_window(catalogue: Path, present: list[Text]) -> None:
    """``dev.py translations`` brings it up to date. English has only its plurals."""
    is_english = catalogue.stem.endswith("_en")
    wanted = {(text.context, text.source) for text in present if text.is_plural or not is_english}
    assert {(text.context, text.source) for text in texts_of_ts(catalogue)} == wanted
    assert faults_of_ts(catalogue) == []


def test_the_catalogues_of_the_console() -> None:
    for catalogue in CONSOLE:
        entries = gettext_files.read(catalogue.read_text(encoding="utf-8"))
        assert [entry.source for entry in entries[1:]] == list(console_texts.collected()), catalogue.name
        assert faults_of_po(catalogue) == [], catalogue.name


def test_the_first_collection_is_called_alike_in_both_programs() -> None:
    for catalogue in CONSOLE:
        window = catalogue.with_name(catalogue.name.replace("lecun-quotes", "lecun-viewer")).with_suffix(".ts")
        titles = [text.forms[0] for text in texts_of_ts(window) if text.source == MY_QUOTES_TITLE]
        entries = gettext_files.read(catalogue.read_text(encoding="utf-8"))
        assert titles == [each.forms[0] for each in entries if each.source == (MY_QUOTES_TITLE,)], catalogue.name


@pytest.mark.parametrize(
    ("source", "said", "fault"),
    [
        ("Quit", "", "is empty"),
        ("{0} of {1}", "{1}", "has other placeholders"),
        ("%1", "%2", "has other placeholders"),
        ("invalid %(type)s value: %(value)r", "%(type)s", "has other placeholders"),
        ("unrecognized arguments: %s", "inconnu : %r", "has other placeholders"),
        ("<b>{0}</b>", "<i>{0}</i>", "has other markup"),
        ("one\ntwo", "un deux", "has other lines"),
        ("Undo ", "Annuler", "begins or ends with other spaces"),
        ("&Quit", "&Qui&tter", "has a letter for the keyboard too many"),
    ],
)
def test_a_fault_is_found(source: str, said: str, fault: str) -> None:
    assert list(faults_of_text(source, said)) == [fault]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{0} of {1}", "{1} : {0}"),
        ("&File && more", "文件 && 更多(&F)"),
        ("&File", "ملف"),
        ("<b>{0}</b>", "«<b>{0}</b>»"),
    ],
)
def test_a_good_text_has_no_fault(source: str, said: str) -> None:
    assert list(faults_of_text(source, said)) == []


def test_a_plural_may_say_a_number_in_words() -> None:
    assert list(faults_of_text("%n day(s) of {1}", "اليومان {1}", is_plural=True)) == []
    assert list(faults_of_text("%n day(s) of {1}", "%n", is_plural=True)) == ["has other placeholders"]


def test_keys_that_could_be_confused_are_found() -> None:
    assert list(faults_of_keys({"part:": "partie:", "in:": "dans:"})) == []
    assert list(faults_of_keys({"part:": "in:", "in:": "dans:"})) == ["part: in:: is another key in English"]
    assert list(faults_of_keys({"part:": "a:", "in:": "A:"})) == ["a: A:: two keys are the same"]
    assert len(list(faults_of_keys({"part:": "la partie:", "in:": "dans"}))) == 2


def test_an_unfinished_text_is_found(tmp_path: Path) -> None:
    window, console = tmp_path / "window.ts", tmp_path / "console.po"
    unfinished = '<message><source>Quit</source><translation type="unfinished">Quitter</translation></message>'
    window.write_text(f"<TS><context><name>Menu</name>{unfinished}</context></TS>", encoding="utf-8")
    console.write_text('msgid ""\nmsgstr ""\n\n#, fuzzy\nmsgid "Quit"\nmsgstr "Quitter"\n', encoding="utf-8")
    assert faults_of_ts(window) == ["Menu: Quit: is not finished"]
    assert faults_of_po(console) == ["Quit: is not finished"]
