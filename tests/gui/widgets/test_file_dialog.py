"""Asking for a file, by the session's portal or by Qt. The portal is a small one on a real bus."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney import HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtCore import QEvent, QEventLoop, QSocketNotifier, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.background.notification_server import private_bus
from lecun_viewer.gui.widgets import portal_request
from lecun_viewer.gui.widgets.file_dialog import FileDialog, FolderDialog, SaveDialog
from lecun_viewer.gui.widgets.portal_request import PORTAL, PortalRequest

KINDS = {"JSON (*.json)": ".json", "CSV (*.csv)": ".csv"}
CSV = ("CSV", [(0, "*.csv")])
HANDLE = "/org/freedesktop/portal/desktop/request/1_2/t"


class Portal:
    """Answers each request with the next of ``answers``: the arguments of ``Response``, or what to do instead."""

    def __init__(self, address: str) -> None:
        self.asked = list[tuple[Any, ...]]()
        self.answers = list[tuple[int, dict[str, Any]] | Callable[[], None]]()
        self.responds_first = False  # before the call returns
        self._client = ""
        self._connection: DBusConnection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(PORTAL.bus_name))
        self._notifier = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._on_readable)

    def close(self) -> None:
        self._notifier.setEnabled(False)
        self._connection.close()

    def _on_readable(self) -> None:
        message = self._connection.receive(timeout=0)
        if message.header.message_type is MessageType.method_call:
            self.asked.append(message.body)
            self._client = message.header.fields[HeaderFields.sender]
            self._answer(message, self.answers.pop(0))

    def respond(self, code: int, results: dict[str, Any]) -> None:
        """Send the signal ``Response`` for the last request."""
        request = PORTAL.with_interface("org.freedesktop.portal.Request")
        signal = new_signal(request, "Response", "ua{sv}", (code, results))
        signal.header.fields[HeaderFields.destination] = self._client
        self._connection.send(signal)

    def _answer(self, call: Message, answer: tuple[int, dict[str, Any]] | Callable[[], None]) -> None:
        if callable(answer):
            self._connection.send(new_method_return(call, "o", (HANDLE,)))
            QTimer.singleShot(0, answer)
            return
        code, results = answer
        if code < 0:
            self._connection.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        if self.responds_first:
            self.respond(code, results)
        self._connection.send(new_method_return(call, "o", (HANDLE,)))
        if not self.responds_first:
            self.respond(code, results)


def chosen(path: Path, kind: tuple[str, list[tuple[int, str]]] = CSV) -> tuple[int, dict[str, Any]]:
    return 0, {"uris": ("as", [path.as_uri()]), "current_filter": ("(sa(us))", kind)}


NO_DIALOG = (-1, dict[str, Any]())
CANCELED = (1, dict[str, Any]())
FAILED = (2, dict[str, Any]())
ELSEWHERE = (0, {"uris": ("as", ["sftp://example.org/favorites.json"])})


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Portal]:
    for name in ("QT_QPA_PLATFORMTHEME", "FLATPAK_ID", "SNAP", "XDG_CURRENT_DESKTOP"):
        monkeypatch.delenv(name, raising=False)
    with private_bus() as daemon:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.address)
        made = Portal(daemon.address)
        yield made
        made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def by_qt(monkeypatch: pytest.MonkeyPatch) -> list[QFileDialog]:
    """The dialogs that Qt shows. Each is left at once."""
    shown = list[QFileDialog]()

    def leave(dialog: QFileDialog) -> int:
        shown.append(dialog)
        return 0

    monkeypatch.setattr(QFileDialog, "exec", leave)
    return shown


def answered_by(buttons: list[str], window: QWidget) -> list[str]:
    """Press these *buttons* in the boxes that come. Return the list of what the boxes say."""
    said = list[str]()

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and len(said) < len(buttons):
            said.append(box.text())
            next(each for each in box.buttons() if each.text() == buttons[len(said) - 1]).click()
            assert box.textFormat() is Qt.TextFormat.PlainText

    timer = QTimer(window, interval=1)
    timer.timeout.connect(press)
    timer.start()
    return said


def test_the_portal_is_asked_for_a_place_and_a_kind(portal: Portal, window: QWidget, tmp_path: Path) -> None:
    portal.answers = [chosen(tmp_path / "mine.csv")]
    dialog = SaveDialog("Export", "favorites.json", KINDS, window)
    assert dialog.exec()
    assert (dialog.path, dialog.suffix) == (tmp_path / "mine.csv", ".csv")
    _, title, options = portal.asked[0]
    assert title == "Export"
    assert options["current_name"] == ("s", "favorites.json")
    assert options["filters"] == ("a(sa(us))", [("JSON", [(0, "*.json")]), CSV])


def test_the_portal_is_asked_for_a_file_to_open(portal: Portal, window: QWidget, tmp_path: Path) -> None:
    portal.answers = [chosen(tmp_path / "a file.json", ("Favorites", []))]
    dialog = FileDialog("Import", ["Favorites (*.json *.csv)"], window)
    assert dialog.exec()
    assert dialog.path == tmp_path / "a file.json"
    assert portal.asked[0][2]["filters"][1] == [("Favorites", [(0, "*.json"), (0, "*.csv")])]


def test_the_portal_is_asked_for_a_folder(portal: Portal, window: QWidget, tmp_path: Path) -> None:
    portal.answers = [(0, {"uris": ("as", [tmp_path.as_uri()])})]
    dialog = FolderDialog("Export", window)
    assert dialog.exec()
    assert dialog.path == tmp_path
    options = portal.asked[0][2]
    assert (options["directory"], options.keys()) == (("b", True), {"modal", "directory", "current_folder"})


def test_all_dialogs_begin_in_the_folder_of_the_last_file(
    portal: Portal, window: QWidget, by_qt: list[QFileDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first begins in the user's documents, or at home, and not where the program was started."""
    monkeypatch.setattr(FileDialog, "_is_first", True)
    QFileDialog(window).setDirectory(str(Path.cwd()))  # where Qt begins as long as it remembers no folder
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    portal.answers = [chosen(tmp_path / "one" / "mine.csv"), (0, {"uris": ("as", [(tmp_path / "two").as_uri()])})]
    portal.answers += [CANCELED, NO_DIALOG]
    assert SaveDialog("Export", "favorites.json", KINDS, window).exec()
    assert FolderDialog("Export", window).exec()
    for _ in range(2):
        assert not FileDialog("Import", list(KINDS), window).exec()
    begun = [Path(os.fsdecode(asked[2]["current_folder"][1].removesuffix(b"\0"))) for asked in portal.asked]
    assert begun[0] in (Path.home(), Path(documents()))
    assert begun[1:] == [tmp_path / "one", tmp_path / "two", tmp_path / "two"]
    assert [Path(dialog.directory().path()) for dialog in by_qt] == [tmp_path / "two"]


def documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def test_a_name_may_have_bytes_that_are_no_text(portal: Portal, window: QWidget) -> None:
    path = Path(os.fsdecode(b"/folder/\xff 100%.csv"))
    portal.answers = [chosen(path)]
    dialog = SaveDialog("Export", "favorites.json", KINDS, window)
    assert dialog.exec()
    assert dialog.path == path


def test_what_is_canceled_is_not_asked_again(portal: Portal, window: QWidget, by_qt: list[QFileDialog]) -> None:
    portal.answers = [CANCELED]
    assert not SaveDialog("Export", "favorites.json", KINDS, window).exec()
    assert (len(portal.asked), by_qt) == (1, [])


@pytest.mark.parametrize("answer", [NO_DIALOG, FAILED, ELSEWHERE])
def test_qt_asks_where_the_portal_tells_no_local_file(
    portal: Portal, window: QWidget, by_qt: list[QFileDialog], answer: tuple[int, dict[str, Any]]
) -> None:
    portal.answers = [answer]
    dialog = SaveDialog("Export", "favorites.json", KINDS, window)
    assert not dialog.exec()
    assert by_qt == [dialog]


@pytest.mark.parametrize("answer", [CANCELED, FAILED])
def test_an_answer_may_come_before_the_call_returns(
    portal: Portal, window: QWidget, by_qt: list[QFileDialog], answer: tuple[int, dict[str, Any]]
) -> None:
    portal.responds_first = True
    portal.answers = [answer]
    assert not FileDialog("Import", list(KINDS), window).exec()
    assert len(by_qt) == (answer is FAILED)


def test_a_dialog_that_had_the_focus_was_closed_by_the_user(
    portal: Portal, window: QWidget, by_qt: list[QFileDialog], qapp: QApplication
) -> None:
    def close() -> None:
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        portal.respond(*FAILED)

    portal.answers = [close]
    assert not FileDialog("Import", list(KINDS), window).exec()
    assert by_qt == []


def come_back(qapp: QApplication) -> None:
    """Leave the program for the portal's dialog, and click its window again, as one can on Wayland."""
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def test_who_comes_back_to_the_window_is_told_where_the_dialog_is(
    portal: Portal, window: QWidget, qapp: QApplication, by_qt: list[QFileDialog]
) -> None:
    said = answered_by(["Cancel"], window)  # the letter of a button that Esc presses is taken off
    portal.answers = [lambda: come_back(qapp)]
    assert not FileDialog("Import", list(KINDS), window).exec()
    assert said == ["The file dialog of your desktop is still open. It may be behind this window."]
    assert by_qt == []


def test_a_choice_takes_away_what_was_told(
    portal: Portal, window: QWidget, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portal_request, "BACK_MS", 0)

    def choose_when_told() -> None:
        if window.findChildren(QMessageBox):
            portal.respond(*chosen(tmp_path / "mine.json"))
        else:
            QTimer.singleShot(1, choose_when_told)

    def answer() -> None:
        come_back(qapp)
        choose_when_told()

    portal.answers = [answer]
    assert FileDialog("Import", list(KINDS), window).exec()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QMessageBox) == []


def test_qt_asks_where_there_is_no_portal(portal: Portal, window: QWidget, by_qt: list[QFileDialog]) -> None:
    portal.close()
    dialog = FileDialog("Import", list(KINDS), window)
    dialog.exec()
    assert by_qt == [dialog]


def test_a_request_that_is_over_tells_of_no_dialog(
    portal: Portal, window: QWidget, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portal_request, "BACK_MS", 0)
    boxes, loop = list[QMessageBox](), QEventLoop()

    def exec_of_qt(_dialog: QFileDialog) -> int:
        """The user leaves the program and comes back while Qt's own dialog is open."""
        come_back(qapp)
        inner = QEventLoop()
        QTimer.singleShot(50, inner.quit)
        inner.exec()
        boxes.extend(window.findChildren(QMessageBox))
        return 0

    def ask() -> None:
        FileDialog("Import", list(KINDS), window).exec()
        loop.quit()

    portal.answers = [NO_DIALOG]
    monkeypatch.setattr(QFileDialog, "exec", exec_of_qt)
    QTimer.singleShot(0, ask)
    loop.exec()
    assert boxes == []


@pytest.mark.parametrize("variable", ["QT_QPA_PLATFORMTHEME", "FLATPAK_ID", "SNAP"])
def test_qt_asks_where_it_knows_better(
    portal: Portal, window: QWidget, by_qt: list[QFileDialog], monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "gtk3")
    FileDialog("Import", list(KINDS), window).exec()
    assert (len(by_qt), portal.asked) == (1, [])


def test_a_portal_that_ends_takes_its_dialog_along(portal: Portal, window: QWidget, by_qt: list[QFileDialog]) -> None:
    portal.answers = [portal.close]
    assert not FileDialog("Import", list(KINDS), window).exec()
    assert by_qt == []


def test_the_program_can_take_its_question_back(portal: Portal, window: QWidget, by_qt: list[QFileDialog]) -> None:
    """As it does when the session ends."""

    def take_back() -> None:
        request = QApplication.activeModalWidget()
        assert isinstance(request, PortalRequest)
        request.reject()

    portal.answers = [take_back]
    assert not FileDialog("Import", list(KINDS), window).exec()
    assert by_qt == []


def test_a_file_of_another_name_is_not_replaced_without_a_question(
    portal: Portal, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "mine.csv").touch()
    questions = answered_by(["&Cancel", "&Replace"], window)
    portal.answers = [chosen(tmp_path / "mine"), chosen(tmp_path / "mine")]
    dialog = SaveDialog("Export", "favorites.json", KINDS, window)
    assert dialog.exec()
    assert dialog.path == tmp_path / "mine.csv"
    assert questions == ["mine.csv already exists. Replace it?"] * 2
    assert len(portal.asked) == 2


def test_the_suggested_suffix_gives_way_to_that_of_the_chosen_kind(
    portal: Portal, window: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "favorites.csv").touch()
    questions = answered_by(["&Replace"], window)
    portal.answers = [chosen(tmp_path / "favorites.json")]
    dialog = SaveDialog("Export", "favorites.json", KINDS, window)
    assert dialog.exec()
    assert dialog.path == tmp_path / "favorites.csv"
    assert questions == ["favorites.csv already exists. Replace it?"]


@pytest.mark.parametrize(
    ("typed", "saved"),
    [("mine.JSON", "mine.JSON"), ("mine.bib", "mine.bib.csv"), ("mine of 2.5.2026", "mine of 2.5.2026.csv")],
)
def test_a_file_has_the_suffix_of_what_is_in_it(
    portal: Portal, window: QWidget, tmp_path: Path, typed: str, saved: str
) -> None:
    portal.answers = [chosen(tmp_path / typed)]
    dialog = SaveDialog("Export", "favorites.json", KINDS, window)
    assert dialog.exec()
    assert dialog.path == tmp_path / saved


def test_the_question_shows_a_hostile_name_as_it_is(portal: Portal, window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "<b>one<b>\ntwo\u202e.csv").touch()
    questions = answered_by(["&Replace"], window)
    portal.answers = [chosen(tmp_path / "<b>one<b>\ntwo\u202e")]
    assert SaveDialog("Export", "favorites.json", KINDS, window).exec()
    assert questions == ["<b>one<b> two\\u202e.csv already exists. Replace it?"]


@pytest.mark.parametrize(("variable", "saved"), [("", "mine.json"), ("FLATPAK_ID", "mine"), ("SNAP", "mine")])
def test_a_sandbox_saves_to_the_very_name_that_was_chosen(
    portal: Portal, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, saved: str
) -> None:
    """The portal lends a file of this name only. What is written beside it, nobody finds."""
    if variable:
        monkeypatch.setenv(variable, "org.example.Viewer")
    dialog = SaveDialog("Export", "favorites.json", KINDS, window)
    dialog.selectFile(str(tmp_path / "mine"))
    assert (dialog.path, dialog.suffix) == (tmp_path / saved, ".json")
