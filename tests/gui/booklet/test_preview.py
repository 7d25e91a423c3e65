"""The preview of a booklet: its pages are those of the PDF, and follow what is chosen."""

from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import marked
from fakes import there
from gui.booklet.maker import SAVE, MakeDialog, choose, make
from gui.booklet.pdf_reader import need_poppler, pages
from gui.person import click, press, settle
from lecun_viewer.core.progress import Progress
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.booklet.booklet import Booklet
from lecun_viewer.gui.booklet.dialog import BookletDialog
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.records.favorites import FavoriteStore


def wait_for_pages(qtbot: QtBot, dialog: BookletDialog) -> None:
    qtbot.waitUntil(lambda: dialog.ui.pageLabel.text().startswith("Page "))


def said(preview: QWidget) -> tuple[str, str]:
    """Return what a screen reader says of *preview*: its name, and its words in one line."""
    return preview.accessibleName(), " ".join(preview.accessibleDescription().split())


def has_ink(preview: QWidget) -> bool:
    settle()
    picture = preview.grab().toImage()
    middle = picture.rect().adjusted(picture.width() // 3, 20, -picture.width() // 3, -20)
    pixels = (QColor(picture.pixel(x, y)) for x in range(middle.left(), middle.right()) for y in range(middle.height()))
    return any(each.lightness() < 100 for each in pixels)


def test_each_page_of_the_pdf_can_be_looked_at(qtbot: QtBot, make_dialog: MakeDialog, target: Path) -> None:
    need_poppler()
    dialog = make_dialog()
    preview = dialog.ui.pagePreview
    choose(dialog, "Part 2")
    wait_for_pages(qtbot, dialog)
    seen = list[tuple[str, str]]()
    for number in range(preview.count):
        assert has_ink(preview)
        assert dialog.ui.previousButton.isEnabled() == (number > 0)
        seen.append(said(preview))
        if dialog.ui.nextButton.isEnabled():
            click(dialog.ui.nextButton)
    make(qtbot, dialog, SAVE)
    printed = [" ".join(page.split()) for page in pages(target)]
    assert [name for name, _ in seen] == [f"Page {at} of {len(printed)}" for at in range(1, len(printed) + 1)]
    for (_name, words), page in zip(seen, printed, strict=True):
        assert set(words.split()) <= set(page.split())


def test_a_screen_reader_hears_how_many_quotes_are_chosen(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    label = dialog.ui.stateLabel
    assert label.text().endswith(" quotes")
    assert there(QAccessible.queryAccessibleInterface(label)).text(QAccessible.Text.Name) == label.text()


def test_keys_turn_the_pages(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    wait_for_pages(qtbot, dialog)
    preview = dialog.ui.pagePreview
    preview.setFocus()
    last = preview.count
    for key, page in (("PgUp", 1), ("PgDown", 2), ("Down", 3), ("Up", 2), ("PgDown", last)):
        for _ in range(last if page == last else 1):
            press(key)
        assert dialog.ui.pageLabel.text() == f"Page {page} of {last}"


def test_the_pages_follow_what_is_chosen(
    qtbot: QtBot, make_dialog: MakeDialog, collection: Collection, store: FavoriteStore
) -> None:
    store.put(marked([collection.quotes[0]], note="for the talk")[0])
    dialog = make_dialog()
    preview = dialog.ui.pagePreview
    wait_for_pages(qtbot, dialog)
    assert said(preview)[1].startswith("Favorites 1 quote")
    preview.turn(1)
    assert "for the talk" in said(preview)[1]
    dialog.ui.notesCheck.click()
    assert said(preview) == ("Preview", "")
    wait_for_pages(qtbot, dialog)
    preview.turn(1)
    assert "for the talk" not in said(preview)[1]
    choose(dialog, "All Quotes")
    wait_for_pages(qtbot, dialog)
    assert "75 quotes" in said(preview)[1]


def test_without_quotes_there_is_an_empty_page(qtbot: QtBot, make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    wait_for_pages(qtbot, dialog)
    choose(dialog, "Favorites")
    settle()
    assert (dialog.ui.pageLabel.text(), said(dialog.ui.pagePreview)) == ("", ("Preview", ""))
    assert not has_ink(dialog.ui.pagePreview)


def test_of_too_many_quotes_there_is_no_preview(
    qtbot: QtBot, make_dialog: MakeDialog, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make_dialog()
    choose(dialog, "Part 2")
    wait_for_pages(qtbot, dialog)
    monkeypatch.setattr("lecun_viewer.gui.booklet.dialog.MOST_PREVIEWED", 74)
    choose(dialog, "All Quotes")
    qtbot.waitUntil(lambda: dialog.ui.pageLabel.text() == "Too many quotes for a preview")
    assert said(dialog.ui.pagePreview) == ("Preview", "")
    assert dialog.findChildren(Worker) == []
    make(qtbot, dialog, SAVE)
    assert target.exists()


def endless(progress: Progress) -> NoReturn:
    while True:
        progress(0)  # which raises when the job is canceled


@pytest.mark.parametrize("way", ["another choice", "closing"])
def test_a_preview_that_is_no_longer_wanted_is_canceled(
    qtbot: QtBot, make_dialog: MakeDialog, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Booklet, "pages", lambda _booklet, progress: endless(progress))
        dialog = make_dialog()
        qtbot.waitUntil(lambda: dialog.ui.pageLabel.text() == "Loading preview…")
        (worker,) = dialog.findChildren(Worker)
    if way == "closing":
        dialog.reject()
    else:
        choose(dialog, "Part 2")
        wait_for_pages(qtbot, dialog)
    assert worker.wait(30), "it works on"


def test_a_booklet_is_saved_before_its_preview_is_ready(
    qtbot: QtBot, make_dialog: MakeDialog, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Booklet, "pages", lambda _booklet, progress: endless(progress))
        dialog = make_dialog()
        qtbot.waitUntil(lambda: dialog.ui.pageLabel.text() == "Loading preview…")
        (worker,) = dialog.findChildren(Worker)
        make(qtbot, dialog, SAVE)
        assert target.exists()
        assert worker.wait(30), "it works on"
    wait_for_pages(qtbot, dialog)
