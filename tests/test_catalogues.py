"""Each translated text says what English says, with the same placeholders. A missing text is shown in English."""

from pathlib import Path

import pytest

import gettext_files
import program_texts
from catalogue_faults import faults_of_keys, faults_of_po, faults_of_text
from environment import ROOT
from gettext_files import Text

CATALOGUES = sorted((ROOT / "resources" / "translations").glob("lecun-viewer_*.po"))


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_what_is_translated_has_no_fault(catalogue: Path) -> None:
    assert faults_of_po(catalogue) == []


def test_the_texts_of_all_rooms_and_forms_are_collected() -> None:
    collected = program_texts.collected()
    for text in (
        Text(("My Quotes",)),  # of both programs
        Text(("&Preferences…",)),  # of a form
        Text(("&Preferences…",), "tray menu"),
        Text(("Rename Collection",), "undo"),
        Text(("{n} quote", "{n} quotes")),
        Text(("show the quote of the day",)),  # of the console
    ):
        assert text in collected


def test_a_form_tells_its_texts_with_their_contexts() -> None:
    form = '<ui><string>Quit</string><string comment="menu">Open</string><string notr="true">x</string><string/></ui>'
    assert list(program_texts.of_form(form)) == [Text(("Quit",)), Text(("Open",), "menu")]


def test_a_release_needs_whole_catalogues(tmp_path: Path) -> None:
    text = next(iter(program_texts.collected()))
    begun = program_texts.template("fr")
    (tmp_path / "lecun-viewer_fr.po").write_text(begun, encoding="utf-8")
    assert f"fr: {text.forms[0]}" in program_texts.unfinished(tmp_path)
    (tmp_path / "lecun-viewer_fr.po").write_text(gettext_files.updated(begun, {}), encoding="utf-8")
    assert f"fr: {text.forms[0]}" in program_texts.unfinished(tmp_path)


@pytest.mark.parametrize(
    ("source", "said", "fault"),
    [
        ("Quit", "", "is empty"),
        ("{0} of {1}", "{1}", "has other placeholders"),
        ("%s", "%r", "has other placeholders"),
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
    assert list(faults_of_text("{n} days of {1}", "اليومان {1}", is_plural=True)) == []
    assert list(faults_of_text("{n} days of {1}", "{n}", is_plural=True)) == ["has other placeholders"]


def test_keys_that_could_be_confused_are_found() -> None:
    assert list(faults_of_keys({"part:": "partie:", "in:": "dans:"})) == []
    assert list(faults_of_keys({"part:": "in:", "in:": "dans:"})) == ["part: in:: is another key in English"]
    assert list(faults_of_keys({"part:": "a:", "in:": "A:"})) == ["a: A:: two keys are the same"]
    assert len(list(faults_of_keys({"part:": "la partie:", "in:": "dans"}))) == 2
