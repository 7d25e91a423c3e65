"""The catalogues of gettext: what is read, compiled and brought up to date."""

from difflib import ndiff
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gettext_files
from compile_assets import AssetError, compile_assets
from gettext_files import CatalogueError, Entry, Text

HEADER = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;\n"
"""
CATALOGUE = rf"""{HEADER}
# To whom it belongs.
msgid "Quit"
msgstr "Quitter"

msgid "first\nsecond"
msgstr ""
"« premier »\n"
"\"second\""

msgid "{{0}} quote"
msgid_plural "{{0}} quotes"
msgstr[0] "{{0}} one"
msgstr[1] "{{0}} two"
msgstr[2] "{{0}} more"

#, fuzzy
msgid "Open"
msgstr "Guessed"

msgid "Close"
msgstr ""

# Once.
#, fuzzy
#~| msgid "Went"
#~ msgid "Went away"
#~ msgstr "Allé"

#~ msgid "Gone"
#~ msgstr "Parti"
"""


def spoken(po: str) -> GNUTranslations:
    return GNUTranslations(BytesIO(gettext_files.compiled(gettext_files.read(po))))


def test_a_compiled_catalogue_speaks() -> None:
    language = spoken(CATALOGUE)
    assert language.gettext("Quit") == "Quitter"
    assert language.gettext("first\nsecond") == '« premier »\n"second"'
    assert [language.ngettext("{0} quote", "{0} quotes", n) for n in (1, 2, 5)] == ["{0} one", "{0} two", "{0} more"]


def test_a_text_has_another_translation_in_its_context() -> None:
    in_menu = 'msgctxt "menu"\nmsgid "Quit"\nmsgstr "Fin"\n'
    language = spoken(f"{CATALOGUE}\n{in_menu}")
    assert (language.gettext("Quit"), language.pgettext("menu", "Quit")) == ("Quitter", "Fin")
    assert language.pgettext("tray", "Quit") == "Quit"


def test_what_is_not_translated_or_only_guessed_stays_english() -> None:
    language = spoken(CATALOGUE)
    assert [language.gettext(text) for text in ("Open", "Close", "Gone")] == ["Open", "Close", "Gone"]


def test_a_catalogue_is_brought_up_to_date() -> None:
    now = gettext_files.updated(
        CATALOGUE, {Text(("Something new",)): "A hint", Text(("Quit",)): "", Text(("It", "They")): ""}
    )
    header, plural, kept, new = gettext_files.read(now)
    assert header == gettext_files.read(HEADER)[0]
    assert new == Entry(Text(("Something new",)), ("",), ("#. A hint",))
    assert kept == Entry(Text(("Quit",)), ("Quitter",), ("# To whom it belongs.",))
    assert plural == Entry(Text(("It", "They")), ("", "", ""))


OLD = [Text(forms) for forms in (("Quit",), ("first\nsecond",), ("{0} quote", "{0} quotes"), ("Open",), ("Close",))]


def test_a_translation_outlives_a_change_of_its_text() -> None:
    now = gettext_files.updated(
        CATALOGUE,
        {Text(("{0} more quote", "{0} more quotes")): "A hint", Text(("Quit now",)): "", Text(("Gone",)): ""},
    )
    _header, back, changed, plural = gettext_files.read(now)
    previous = ('#| msgid "{0} quote"', '#| msgid_plural "{0} quotes"')
    assert plural.forms == ("{0} one", "{0} two", "{0} more")
    assert plural.comments == ("#. A hint", "#, fuzzy", *previous)
    assert changed == Entry(Text(("Quit now",)), ("Quitter",), ("# To whom it belongs.", "#, fuzzy", '#| msgid "Quit"'))
    assert not changed.is_complete
    assert back == Entry(Text(("Gone",)), ("Parti",))
    assert spoken(now).gettext("Quit now") == "Quit now"


def test_a_translation_comes_back_with_its_text() -> None:
    without = gettext_files.updated(CATALOGUE, {})
    assert [entry.source for entry in gettext_files.read(without)] == [gettext_files.HEADER]
    assert without.count("#~ msgid ") == 6, "all but the text without a translation"
    assert gettext_files.updated(without, {}) == without
    assert spoken(without).gettext("Quit") == "Quit"
    again = gettext_files.updated(without, dict.fromkeys(OLD, ""))
    assert gettext_files.read(again)[0] == gettext_files.read(CATALOGUE)[0]
    assert sorted(gettext_files.read(again)[1:]) == sorted(gettext_files.read(CATALOGUE)[1:])


def test_a_new_text_touches_only_its_own_lines() -> None:
    before = gettext_files.updated(CATALOGUE, dict.fromkeys(OLD, ""))
    moved = dict.fromkeys([*OLD[2:], Text(("Never seen",)), *OLD[:2]], "")
    after = gettext_files.updated(before, moved)
    changes = [line for line in ndiff(before.splitlines(), after.splitlines()) if not line.startswith("  ")]
    assert sorted(changes) == ["+ ", '+ msgid "Never seen"', '+ msgstr ""']


def test_a_header_that_is_marked_fuzzy_says_the_encoding_all_the_same() -> None:
    made = gettext_files.compiled(gettext_files.read(f"#, fuzzy\n{CATALOGUE.replace('Quitter', 'Fermer…')}"))
    assert GNUTranslations(BytesIO(made)).gettext("Quit") == "Fermer…"


def test_entries_need_no_empty_line_between_them() -> None:
    dense = "\n".join(line for line in CATALOGUE.splitlines() if line)
    assert gettext_files.read(dense) == gettext_files.read(CATALOGUE)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=1), st.data())
def test_what_is_written_is_read(texts: list[str], data: st.DataObject) -> None:
    contexts = st.sampled_from(["", "menu", 'a "b"'])
    sources = [
        Text((f"{number}{text}\n" * data.draw(st.integers(1, 2)),), data.draw(contexts))
        for number, text in enumerate(texts)
    ]
    entries = gettext_files.read(gettext_files.updated(HEADER, dict.fromkeys(sources, "")))
    assert [entry.source for entry in entries[1:]] == sorted(sources)


@pytest.mark.parametrize("line", ["msgstr Quit", '"Quit"', 'msgtext "menu"', 'msgid "Qu"it"'])
def test_a_line_that_is_not_understood_is_named(line: str, tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="not understood"):
        gettext_files.read(line)
    folder = tmp_path / "resources"
    (folder / "translations").mkdir(parents=True)
    (folder / "collections").mkdir()
    (folder / "collections" / "compilation.json").touch()
    (folder / "translations" / "lecun-viewer_fr.po").write_text(line, encoding="utf-8")
    with pytest.raises(AssetError, match=r"lecun-viewer_fr\.po: .*not understood"):
        compile_assets(tmp_path)
