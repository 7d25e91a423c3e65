"""Each translated text says what English says, with the same placeholders. A missing text is shown in English."""

import re
from pathlib import Path

import pytest

import gettext_files
import program_texts
from catalogue_faults import faults_of_po
from environment import ROOT
from gettext_files import Text

CATALOGUES = sorted((ROOT / "resources" / "translations").glob("lecun-viewer_*.po"))

EARLIER_NAMES = {
    r"(?<!there )\bis no (?!longer)": "isn’t a",
    r"\bstands? there\b": "is, appears",
    r"\bat present\b": "nothing, or now",
    r"\bthis program\b": "LeCun Viewer",
    r"\bso it was left\b": "the file wasn’t changed",
    r"\bpictures?\b": "image",
    r"\bconsole\b": "command line",
    r"\bown checks?\b|\bchecks? of your own\b": "finding",
    r"\baddress(es)?\b": "link",
    r"(?<!system )\btray\b": "system tray",
    r"\bolder\b": "earlier version",
    r"\bsymbols?\b": "mark",
    r"\bdaily quote\b": "Quote of the Day",
    r"\bmachine(’s)? transcript": "automatic transcript",
    r"\b(source named|named source)\b": "cited source",
    r"\bvalid (provenance|status|state)\b": "verdict",
}
"""What texts said before, by the words that they have now."""


@pytest.mark.parametrize("earlier", EARLIER_NAMES)
def test_a_thing_has_the_same_name_in_all_texts(earlier: str) -> None:
    said = [form for text in program_texts.collected() for form in text.forms]
    assert [each for each in said if re.search(earlier, each, re.IGNORECASE)] == [], EARLIER_NAMES[earlier]


def test_who_is_meant_by_he_is_named_in_the_same_text() -> None:
    """A sentence is read alone, in a message or by a translator."""
    said = [form for text in program_texts.collected() for form in text.forms]
    assert [each for each in said if re.search(r"\b(he|him|his)\b", each, re.IGNORECASE) and "LeCun" not in each] == []


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
