"""Sentences and pages of the guide name entries of menus, such as “Help ▸ Show Log”. Each entry is there."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest
from PySide6.QtWidgets import QMenu, QMenuBar

import program_texts
from environment import ROOT
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.texts.catalogue import catalogue_of, languages

MENUS = "File|Edit|View|Go|Help"
IN_SENTENCE = re.compile(rf"\b(?:{MENUS}) ▸ [A-Z]\w*(?: [A-Z]\w*)*")
IN_GUIDE = re.compile(rf"\*((?:{MENUS}) ▸ [^*]+)\*")
WITH_KEY = re.compile(IN_GUIDE.pattern + r"\s\(([^)]+)\)")
OF_ZOTERO = "File ▸ Import from Clipboard"
SIGNS = re.compile("[▸◂]")  # Arabic has the second
collected = cache(program_texts.collected)


def plain(text: str) -> str:
    """Return *text* without its mnemonic, which Chinese has in brackets."""
    return re.sub(r"\(&\w\)|&", "", text)


def without_dots(text: str) -> str:
    """Return *text* as a sentence names it. German has a space before the dots."""
    return re.sub(r"\s*…$", "", plain(text))


def keys_of_entries(menu: QMenu | QMenuBar) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the texts that lead to each entry of *menu* and its submenus, and its key."""
    for action in menu.actions():
        yield (action.text(),), action.shortcut().toString()
        if isinstance(below := action.menu(), QMenu):
            yield from (((action.text(), *texts), key) for texts, key in keys_of_entries(below))


def entries(menu: QMenu | QMenuBar) -> Iterator[tuple[str, ...]]:
    """Yield the texts that lead to each entry of *menu* and its submenus."""
    return (texts for texts, _key in keys_of_entries(menu))


@pytest.fixture
def named(window: MainWindow) -> dict[str, tuple[str, ...]]:
    """The texts of each entry of the menus, by its name, such as “Help ▸ Guide”."""
    return {" ▸ ".join(map(plain, texts)): texts for texts in entries(window.menuBar())}


def test_each_entry_that_a_sentence_names_is_there(named: dict[str, tuple[str, ...]]) -> None:
    known = {without_dots(name) for name in named}
    said = {name for text in collected() for name in IN_SENTENCE.findall(text.forms[0])}
    assert said
    assert said - known == set()


def test_each_entry_that_the_guide_names_is_there(named: dict[str, tuple[str, ...]]) -> None:
    pages = [path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "guide").glob("*.md")]
    assert {name for page in pages for name in IN_GUIDE.findall(page)} - named.keys() == {OF_ZOTERO}


def test_each_key_that_the_guide_names_is_that_of_the_entry(window: MainWindow) -> None:
    keys = {" ▸ ".join(map(plain, texts)): key for texts, key in keys_of_entries(window.menuBar())}
    pages = [path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "guide").glob("*.md")]
    said = {name: key for page in pages for name, key in WITH_KEY.findall(page)}
    assert said
    assert {name: keys[name] for name in said} == said


def test_a_translated_sentence_names_the_entries_as_the_translated_menus_do(named: dict[str, tuple[str, ...]]) -> None:
    by_name = {without_dots(name): texts for name, texts in named.items()}
    for translated, text in product([catalogue_of(each).gettext for each in languages()], collected()):
        found, sentence = IN_SENTENCE.findall(text.forms[0]), translated(text.forms[0])
        if sentence == text.forms[0]:
            continue
        assert len(SIGNS.findall(sentence)) == len(found), sentence
        for name in found:
            for each in by_name[name]:
                assert without_dots(translated(each)) in sentence, each
