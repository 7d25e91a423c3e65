"""What GNOME's overview and Plasma's KRunner get for what somebody types."""

import json
from pathlib import Path

import pytest

from builders import marked
from desktop.bus import BusError
from fakes import Calendar
from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.provenance import PRINT
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.desktop import SEARCH_NAME
from lecun_viewer.desktop.bus import object_path
from lecun_viewer.desktop.search_service import gnome, krunner
from lecun_viewer.desktop.search_service.finder import description
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.system.directories import data_folder, settings_folder
from lecun_viewer.texts.catalogue import catalogue_of
from lecun_viewer.texts.verdicts import label_with_evidence
from waiting import eventually

from .conftest import Asker, files_of

QUERIES = [
    "cake",
    "world model",
    '"open source" -cake',
    "is:his-words part:1",
    'is:"not traced" part:4',
    "topic:cake",
    "in:own-words",
    "-the",
]


def test_both_find_what_the_window_finds(asker: Asker, shipped_library: Library) -> None:
    """GNOME gets only the first of them, and KRunner fewer."""
    assert asker.krunner("Actions", "") == []
    for typed in QUERIES:
        found = shipped_library.ids(Search(parse(typed, tuple(shipped_library.collections()))))
        assert asker.found(typed) == found[: gnome.MOST] != [], typed
        matches = asker.krunner("Match", "s", typed)
        assert [match[0] for match in matches] == found[: krunner.MOST], typed
        relevances = [match[4] for match in matches]
        assert relevances == sorted(relevances, reverse=True)
        assert all(0 < relevance <= 1 for relevance in relevances)


def test_somebody_who_types_on_is_not_held_to_what_was_found_before(asker: Asker, shipped_library: Library) -> None:
    before = asker.found("world")
    after = asker.gnome("GetSubsearchResultSet", "asas", before[:1], ["world", "model"])
    assert after == shipped_library.ids(Search(parse("world model")))
    assert len(after) > 1


def test_what_asks_for_no_quote_finds_none(asker: Asker) -> None:
    for typed in ("", " ", "ca", "xyzzy", "part:x", "is:nonsense", "— — —", "x" * 2000):
        assert asker.found(typed) == asker.krunner("Match", "s", typed) == [], typed


def test_a_result_says_how_far_the_words_are_his(asker: Asker, shipped: tuple[Quote, ...]) -> None:
    asked = shipped[-gnome.MOST :]
    metas = asker.gnome("GetResultMetas", "as", [quote.id for quote in asked])
    assert [meta["id"] for meta in metas] == [("s", quote.id) for quote in asked]
    for meta, quote in zip(metas, asked, strict=True):
        assert is_beginning(meta["name"][1], quote, gnome.TITLE_MOST)
        assert meta["description"] == ("s", f"{label_with_evidence(quote.provenance)}: {attribution(quote)}")


def test_a_match_says_how_far_the_words_are_his(asker: Asker, shipped_library: Library) -> None:
    for quote_id, text, icon, _kind, _relevance, more in asker.krunner("Match", "s", "learning"):
        quote = shipped_library.get(quote_id)
        assert quote
        state = f"{label_with_evidence(quote.provenance)}: "
        assert text.startswith(state)
        assert is_beginning(text.removeprefix(state), quote, krunner.TITLE_MOST)
        assert icon == "lecun-viewer"
        assert more["subtext"] == ("s", attribution(quote))


def test_of_the_readers_own_words_a_result_does_not_say_that_they_were_published(shipped: tuple[Quote, ...]) -> None:
    quote = next(each for each in shipped if each.provenance.evidence == PRINT)
    assert description(quote).startswith("Exact words, from a published text: ")
    assert description(quote.moved_to("mine")).startswith("Exact words: ")


def test_a_result_shows_control_characters_as_escapes(asker: Asker, collection: Collection) -> None:
    hostile = collection.quotes[0]._replace(id=QuoteId("hostile"), text="one\x1b[1m two", source="at\u202eHome")
    FavoriteStore(Records(data_folder(), Calendar())).put(marked([hostile])[0])
    (match,) = asker.krunner("Match", "s", "is:favorite")
    assert match[1].endswith("“one\\x1b[1m two”")
    (meta,) = asker.gnome("GetResultMetas", "as", ["hostile"])
    assert meta["name"] == ("s", "“one\\x1b[1m two”")
    assert "at\\u202eHome" in meta["description"][1]


def is_beginning(title: str, quote: Quote, most: int) -> bool:
    """Return whether *title* is *quote* in quotation marks, or its first whole words."""
    words = title.removeprefix("“").removesuffix("”")
    cut = words.removesuffix("…")
    goes_on = quote.text[len(cut) : len(cut) + 1]
    return len(words) <= most + 1 and (words == quote.text or (quote.text.startswith(cut) and not goes_on.isalnum()))


def test_favorites_are_found_as_soon_as_they_are_marked(asker: Asker, collection: Collection) -> None:
    assert asker.found("is:favorite") == []
    dropped = collection.quotes[3]._replace(id=QuoteId("dropped-by-the-collection"))
    store = FavoriteStore(Records(data_folder(), Calendar()))
    for favorite in marked([collection.quotes[5], dropped]):
        store.put(favorite)
    assert set(asker.found("is:favorite")) == {collection.quotes[5].id, dropped.id}
    assert len(asker.gnome("GetResultMetas", "as", [dropped.id])) == 1
    store.discard(dropped.id)
    assert asker.found("is:favorite") == [collection.quotes[5].id]
    assert collection.quotes[5].id not in asker.found("-is:favorite")


def test_notes_are_not_found(asker: Asker, collection: Collection) -> None:
    """They are private. Remarks are found."""
    (favorite,) = marked([collection.quotes[5]])
    store = FavoriteStore(Records(data_folder(), Calendar()))
    store.put(favorite.with_note("Zanzibar", favorite.marked_at))
    assert asker.found("is:favorite") == [favorite.quote.id]
    assert asker.found("zanzibar") == []
    assert asker.found("note:zanzibar") == []
    assert asker.found("cargo cult") == ["neural-network-parameters"]


def test_the_preference_counts_at_once(asker: Asker) -> None:
    """GNOME shows nothing of a provider that finds nothing."""
    file = settings_folder() / "settings.json"
    file.parent.mkdir(parents=True)
    found = asker.found("cake")
    assert found
    process = asker.process_id
    file.write_text(json.dumps({"desktop_search": False}))
    assert asker.found("cake") == asker.krunner("Match", "s", "cake") == []
    assert asker.gnome("GetResultMetas", "as", found) == []
    for content in ('{"desktop_search": true}', "{}", "no settings", '["desktop_search"]'):
        file.write_text(content)
        assert asker.found("cake") == found
    assert asker.process_id == process
    assert file.read_text() == '["desktop_search"]'


def test_a_change_of_the_language_counts_from_the_next_question_on(asker: Asker) -> None:
    """In each language the words of the search and those of the results are that language's."""
    file = settings_folder() / "settings.json"
    file.parent.mkdir(parents=True)
    english = asker.found('is:"not traced"')
    assert english
    process = asker.process_id
    for language, typed in (
        ("fr", 'est:"origine non trouvée"'),
        ("de", 'ist:"nicht nachgewiesen"'),
        ("", "is:untraced"),
    ):
        file.write_text(json.dumps({"language": language}))
        said = catalogue_of(language or "en").gettext("No source found")
        assert asker.found(typed) == english
        assert asker.krunner("Match", "s", typed)[0][1].startswith(said)
        (meta,) = asker.gnome("GetResultMetas", "as", english[:1])
        assert meta["description"][1].startswith(said)
    assert asker.process_id == process


def test_typing_loads_no_qt_and_leaves_nothing_behind(asker: Asker, home: Path) -> None:
    before = files_of(home)
    found = asker.found("cake")
    asker.found("is:favorite")
    asker.gnome("GetResultMetas", "as", found)
    asker.krunner("Match", "s", "cake")
    maps = Path(f"/proc/{asker.process_id}/maps").read_text()
    assert "sqlite" in maps
    assert "Qt" not in maps
    assert "PySide" not in maps
    assert files_of(home) == before


WRONG = [
    (gnome.NAME, "GetInitialResultSet", "s", ("cake",)),
    (gnome.NAME, "GetInitialResultSet", "", ()),
    (gnome.NAME, "GetResultMetas", "ai", ([1],)),
    (gnome.NAME, "ActivateResult", "s", ("cake-analogy",)),
    (gnome.NAME, "Nonsense", "", ()),
    ("org.example.Nonsense", "GetInitialResultSet", "as", (["cake"],)),
    (krunner.NAME, "Match", "as", (["cake"],)),
    (krunner.NAME, "Run", "v", (("i", 1),)),
]


def test_what_is_asked_wrongly_gets_an_error(asker: Asker) -> None:
    assert asker.found("cake")
    process = asker.process_id
    for interface, method, signature, arguments in WRONG:
        with pytest.raises(BusError):
            asker.bus.call(SEARCH_NAME, object_path(SEARCH_NAME), interface, method, signature, *arguments)
    with pytest.raises(BusError):
        asker.bus.call(SEARCH_NAME, "/elsewhere", gnome.NAME, "GetInitialResultSet", "as", ["cake"])
    assert asker.found("cake")
    assert asker.process_id == process


def test_no_question_is_too_large_or_too_strange(asker: Asker) -> None:
    assert asker.found("cake")
    process = asker.process_id
    assert asker.gnome("GetInitialResultSet", "as", []) == []
    assert asker.gnome("GetInitialResultSet", "as", ["cake"] * 100_000) == []
    assert asker.krunner("Match", "s", "c" * 5_000_000) == []
    assert asker.krunner("Match", "s", '"' * 900) == []
    assert asker.krunner("Match", "s", "\U0001f370 \u202e cake\n\t") is not None
    assert asker.gnome("GetResultMetas", "as", ["", "nonsense", "' OR 1=1", "x" * 1_000_000]) == []
    asker.gnome("ActivateResult", "sasu", "nonsense", ["cake"], 0)
    asker.krunner("Run", "ss", "--quit", "nonsense")
    asker.krunner("SetActivationToken", "s", "a\nb")
    asker.krunner("Teardown", "")
    assert asker.found("cake")
    assert asker.process_id == process


# When it starts and ends


def test_it_ends_when_nobody_asks_and_starts_when_somebody_asks_again(hasty: Asker) -> None:
    found = hasty.found("cake")
    for _ in range(3):
        eventually(lambda: not hasty.is_running, what="the service has ended")
        assert hasty.found("cake") == found


def test_a_hidden_collection_is_not_found_from_the_next_question_on(asker: Asker) -> None:
    assert "emotions" in asker.found("emotions")
    settings_folder().mkdir(parents=True, exist_ok=True)
    file = settings_folder() / "settings.json"
    file.write_text(json.dumps({"hidden_collections": ["own-words"]}))
    assert asker.found("emotions") == []
    assert asker.found("cake")
    file.write_text("{}")
    assert "emotions" in asker.found("emotions")
