"""A window with several collections. It looks as calm as with one."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from gui.conftest import MakeWindow
from gui.person import click, count, ids, labels, message, named, press, read, search
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, CollectionInfo, Quote, QuoteId
from lecun_viewer.gui.dialogs.collection_dialog import CollectionDialog
from lecun_viewer.gui.dialogs.keys_dialog import KeysDialog
from lecun_viewer.gui.sidebar.sidebar_model import RowRole, SidebarRow
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.texts import verdicts


@pytest.fixture
def both(make_window: MakeWindow, shipped_library: Library) -> MainWindow:
    return make_window(quotes=shipped_library)


def rows(window: MainWindow) -> list[SidebarRow]:
    view = named(window, "Parts")
    assert isinstance(view, QListView)
    return [view.model().index(row, 0).data(RowRole.Scope) for row in range(view.model().rowCount())]


def all_quotes(window: MainWindow) -> int | None:
    return next(row.quote_count for row in rows(window) if row.scope == "all")


def test_a_theme_lists_both_collections_the_compilation_first(both: MainWindow, shipped: tuple[Quote, ...]) -> None:
    assert count(both) == f"{len(shipped)} quotes"
    press("Ctrl+3")
    assert ids(both) == [quote.id for quote in shipped if quote.part == 3]
    assert count(both).startswith(f"{len(ids(both))} quotes in ")


def test_the_collections_stand_above_the_parts_and_can_be_chosen(
    both: MainWindow, collections: list[Collection]
) -> None:
    assert [row.section for row in rows(both) if row.section] == ["collections", "parts", "provenance", "sources"]
    listed = [row for row in rows(both) if row.title in {each.title for each in collections}]
    assert [row.quote_count for row in listed] == [len(each.quotes) for each in collections]
    for each in collections:
        both._sidebar.go_to(f"collection {each.id}")
        assert ids(both) == [quote.id for quote in each.quotes]


def test_the_parts_count_what_is_shown(both: MainWindow, shipped_library: Library) -> None:
    def counted() -> dict[int, int | None]:
        return {row.part: row.quote_count for row in rows(both) if row.part}

    for hidden in ([], ["compilation"], ["own-words"]):
        shipped_library.hide(hidden)
        for part, number in counted().items():
            both._sidebar.go_to(f"part {part}")
            assert len(ids(both)) == number
        assert sum(filter(None, counted().values())) == shipped_library.quote_count()


def test_a_search_in_one_collection(both: MainWindow, own_words: Collection, collection: Collection) -> None:
    search(both, 'in:"in his own words"')
    assert ids(both) == [quote.id for quote in own_words.quotes]
    search(both, "-in:own-words")
    assert ids(both) == [quote.id for quote in collection.quotes]
    search(both, "in:own-words cake")
    assert ids(both) == ["making-the-cake"]
    search(both, "in:nowhere")
    assert "“in:nowhere” isn’t valid." in " ".join(labels(both))


def test_the_page_says_from_which_collection_a_quote_is(both: MainWindow, shipped: tuple[Quote, ...]) -> None:
    both.show_quote_id("cake-analogy")
    cake = next(quote for quote in shipped if quote.id == "cake-analogy")
    assert any(f"From “Quotes attributed to Yann LeCun”, which cites {cake.source}" in each for each in labels(both))
    both.show_quote_id("emotions")
    assert any("From “In His Own Words”" in each for each in labels(both))
    assert not any("Quotes attributed" in each for each in labels(both))


PATH = "“A Path Towards Autonomous Machine Intelligence”, OpenReview, 27 June 2022, version 0.9.2"
PLACES = {
    "common-sense": f"Yann LeCun, {PATH}, section 2.1",
    "grounding": "Yann LeCun, Lex Fridman Podcast #416, 7 March 2024, at 00:06:56",
    "emotions": "Yann LeCun, Lex Fridman Podcast #36, 31 August 2019, at 01:14:01",
    "learning-by-observing": "Yann LeCun, Yoshua Bengio and Geoffrey Hinton, “Deep learning”, Nature 521",
}


def test_where_the_words_are_and_how_they_are_known(both: MainWindow, shipped: tuple[Quote, ...]) -> None:
    for quote_id, place in PLACES.items():
        quote = next(quote for quote in shipped if quote.id == quote_id)
        both.show_quote_id(quote_id)
        assert read(both) == quote.text
        meaning, where = read(both, "Provenance").splitlines()
        assert where.startswith(place)
        assert quote.provenance.evidence
        assert meaning == verdicts.evidence(quote.provenance.evidence)
        assert not both.panel.page.ui.foundPassages.isVisible()  # the same words stand above


def test_a_hidden_collection_goes_and_comes_back(
    both: MainWindow, shipped_library: Library, collection: Collection, shipped: tuple[Quote, ...]
) -> None:
    press("Ctrl+3")
    both.show_quote_id("emotions")
    press("Ctrl+D")
    shipped_library.hide(["own-words"])
    assert ids(both) == [quote.id for quote in collection.quotes if quote.part == 3]
    assert read(both) == "we're not going to have autonomous intelligence without emotions."
    assert all_quotes(both) == len(collection.quotes)
    assert "provenance" in [row.section for row in rows(both)]
    both.show_quote_id("emotions")  # a favorite
    assert any("From “In His Own Words”" in each for each in labels(both))
    shipped_library.hide([])
    assert ids(both) == [quote.id for quote in shipped if quote.part == 3]
    assert all_quotes(both) == len(shipped)


def test_a_part_without_quotes_is_not_offered(
    both: MainWindow, shipped_library: Library, shipped: tuple[Quote, ...]
) -> None:
    def offered() -> list[Sequence[int | None]]:
        menu = [action.text().split(":")[0] for action in both.ui.goMenu.actions() if action.isVisible()]
        in_menu = [int(text.removeprefix("Part &")) for text in menu if text.startswith("Part &")]
        starts = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
        keys = KeysDialog(both.ui.menuBar, both).ui.keyTree.findItems("Part ", starts)
        listed = [int(item.text(0).removeprefix("Part ").split(":")[0]) for item in keys]
        return [[row.part for row in rows(both) if row.part], in_menu, listed]

    everything = [list(range(1, 9))] * 3
    assert offered() == everything
    press("Ctrl+6")
    bring(shipped_library, "Reading", shipped[0]._replace(id=QuoteId("one-more")))
    shipped_library.hide(["compilation", "own-words"])
    assert offered() == [[], [], []]
    assert ids(both) == ["one-more"]
    press("Ctrl+7")
    assert ids(both) == ["one-more"]
    shipped_library.hide([])
    assert offered() == everything
    press("Ctrl+6")
    assert ids(both) == [quote.id for quote in shipped if quote.part == 6]


def test_back_and_forward_step_over_quotes_that_are_hidden(both: MainWindow, shipped_library: Library) -> None:
    for quote_id in ("emotions", "cake-analogy", "grounding", "dark-matter"):
        both.show_quote_id(quote_id)
    shipped_library.hide(["own-words"])
    press("Alt+Left")
    assert both.shown_quote_id == "cake-analogy"
    while both.ui.backAction.isEnabled():
        press("Alt+Left")
    assert both.shown_quote_id != "emotions"
    while both.ui.forwardAction.isEnabled():
        press("Alt+Right")
    assert both.shown_quote_id == "dark-matter"
    shipped_library.hide([])
    press("Alt+Left")
    assert both.shown_quote_id == "grounding"


def test_a_quote_that_is_asked_for_but_hidden_is_told_so(both: MainWindow, shipped_library: Library) -> None:
    shipped_library.hide(["own-words"])
    both.show_quote_id("common-sense")
    assert message(both) == "There is no quote “common-sense” in the visible collections."


# What is empty, and whose words they are


def bring(library: Library, title: str, *quotes: Quote) -> None:
    """Add a collection of the user's own to *library*."""
    info = CollectionInfo(title.lower(), title, "", len(quotes), is_own=True)
    for _ in library.index_collection(info, title, [quote._replace(collection=info.id) for quote in quotes]):
        pass


def test_an_own_collection_without_quotes_says_how_to_add_one(both: MainWindow, shipped_library: Library) -> None:
    bring(shipped_library, "Bare")
    both._library.on_changed()
    both._sidebar.go_to("collection bare")
    assert "“Bare” has no quotes yet. To add one, choose File ▸ New Quote." in labels(both)
    assert both.ui.emptyButton.text() == "Show All Quotes"
    search(both, "cake")
    assert "“Bare” has no quotes yet. To add one, choose File ▸ New Quote." in labels(both)
    assert both.ui.emptyButton.text() == "Search All Quotes"
    click(both.ui.emptyButton)
    assert "making-the-cake" in ids(both)
    both._sidebar.go_to("favorites")
    assert any(said.startswith("No favorites yet.") for said in labels(both))
    shipped_library.hide(["bare"])
    both._sidebar.go_to("collection bare")
    both._library.on_changed()
    assert ids(both), "all quotes are listed when the collection is hidden"


def test_a_favorite_of_a_hidden_collection_is_listed_and_found(both: MainWindow, shipped_library: Library) -> None:
    both.show_quote_id("making-the-cake")
    press("Ctrl+D")
    shipped_library.hide(["own-words"])
    both._sidebar.go_to("favorites")
    assert ids(both) == ["making-the-cake"]
    search(both, "zebra")
    assert "No results in “Favorites”." in labels(both)


def test_while_all_quotes_are_hidden_a_button_shows_the_collections(
    both: MainWindow, shipped_library: Library, collections: list[Collection]
) -> None:
    bring(shipped_library, "Bare")
    hidden = sorted(each.id for each in collections)
    shipped_library.hide(hidden)
    both._stores.settings.update(hidden_collections=hidden)
    both._library.on_changed()
    fixed = ["All Quotes", "Quote of the Day", "Favorites", "Review"]
    assert [row.title for row in rows(both)] == [*fixed, "Collections", "Bare", "Hidden Collections"]
    for typed in ("", "cake"):
        search(both, typed)
        assert labels(both).count("All quotes are hidden. To show a collection, choose it in View ▸ Collections.") == 2
        assert both.ui.emptyButton.text() == "Show All Collections"
        click(both.ui.emptyButton)
        assert both._stores.settings.get("hidden_collections") == []
        assert all_quotes(both) == sum(len(each.quotes) for each in collections)
        press("Ctrl+Z")
        assert both._stores.settings.get("hidden_collections") == hidden
    press("Ctrl+R")
    told = message(both).splitlines()[-1]
    assert told == "All quotes are hidden. To show a collection, choose it in View ▸ Collections."
    search(both, "")
    click(both.ui.emptyButton)
    assert [row.section for row in rows(both) if row.section] == ["collections", "parts", "provenance", "sources"]
    assert "making-the-cake" in ids(both)
    assert message(both) == ""


@pytest.mark.parametrize("authors", [("Yann LeCun",), ("Ada",), ()])
def test_a_state_has_the_same_name_for_quotes_of_others(
    both: MainWindow, shipped_library: Library, collection: Collection, authors: tuple[str, ...]
) -> None:
    his = next(quote for quote in collection.quotes if quote.provenance.status is Verdict.VERBATIM)
    bring(shipped_library, "Reading", his._replace(id=QuoteId("one-more"), authors=authors))
    both._library.on_changed()
    (row,) = [row for row in rows(both) if row.status is Verdict.VERBATIM]
    assert row.title == "Exact words"
    dialog = CollectionDialog(shipped_library, both)
    said = dialog.ui.collectionText.toPlainText()
    assert "Exact words: 1 of 1" in said
    dialog.deleteLater()
