"""The requests of other starts, over both kinds of sockets. On Linux both are sockets in the file system."""

import importlib
import json
import os
import socket
import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.person import settle
from lecun_viewer.gui.process.named_pipe import pipe_name
from lecun_viewer.gui.process.single_instance import InstanceServer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Python has no sockets in the file system there")
MOST_BYTES = 100
MOST_DESCRIPTORS = 500
if sys.platform != "win32":
    import resource

    from lecun_viewer.gui.process import unix_socket


@pytest.fixture(params=["unix_socket", "named_pipe"])
def kind(request: pytest.FixtureRequest) -> ModuleType:
    return importlib.import_module(f"lecun_viewer.gui.process.{request.param}")


def said_by(kind: ModuleType, folder: Path, sent: list[bytes], qtbot: QtBot) -> tuple[list[bytes], bytes]:
    """Send pieces to a listener. Return the lines that it received, and its answer."""
    lines = list[bytes]()

    def answer(line: bytes) -> bytes | None:
        lines.append(line)
        return None if line == b"nonsense" else b"got " + line + b"\n"

    listener = kind.Listener(str(folder / "socket"), MOST_BYTES, answer)
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(folder / "socket"))
        for piece in sent:
            connection.sendall(piece)
            settle()  # so that each piece is read by itself
        connection.setblocking(False)
        received = bytearray()

        def is_over() -> bool:
            try:
                read = connection.recv(1024)
            except BlockingIOError:
                return False
            except ConnectionResetError:
                return True
            received.extend(read)
            return not read

        qtbot.waitUntil(is_over)
    listener.close()
    return lines, bytes(received)


def test_a_line_gets_its_answer(kind: ModuleType, tmp_path: Path, qtbot: QtBot) -> None:
    assert said_by(kind, tmp_path, [b"hello\n"], qtbot) == ([b"hello"], b"got hello\n")


def test_a_line_may_come_in_pieces(kind: ModuleType, tmp_path: Path, qtbot: QtBot) -> None:
    assert said_by(kind, tmp_path, [b"hel", b"lo", b"\n"], qtbot) == ([b"hello"], b"got hello\n")


def test_what_is_not_understood_is_dropped(kind: ModuleType, tmp_path: Path, qtbot: QtBot) -> None:
    assert said_by(kind, tmp_path, [b"nonsense\n"], qtbot) == ([b"nonsense"], b"")


def test_who_does_not_wait_for_the_answer_harms_nobody(kind: ModuleType, tmp_path: Path, qtbot: QtBot) -> None:
    lines = list[bytes]()

    def answer(line: bytes) -> bytes:
        lines.append(line)
        return b"got " + line + b"\n"

    listener = kind.Listener(str(tmp_path / "socket"), MOST_BYTES, answer)
    for _ in range(2):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(tmp_path / "socket"))
            connection.sendall(b"hello\n")
    qtbot.waitUntil(lambda: lines == [b"hello"] * 2)
    listener.close()


def test_a_line_without_end_is_dropped(kind: ModuleType, tmp_path: Path, qtbot: QtBot) -> None:
    assert said_by(kind, tmp_path, [b"x" * (MOST_BYTES + 1)], qtbot) == ([], b"")


def test_a_socket_left_over_from_a_crash_is_replaced(kind: ModuleType, tmp_path: Path, qtbot: QtBot) -> None:
    with socket.socket(socket.AF_UNIX) as left_over:
        left_over.bind(str(tmp_path / "socket"))
    assert said_by(kind, tmp_path, [b"hello\n"], qtbot)[0] == [b"hello"]


def test_nobody_answers_where_nobody_listens(kind: ModuleType, tmp_path: Path) -> None:
    assert kind.ask(str(tmp_path / "socket"), b"hello\n", 0.1) is None


def test_a_socket_that_cannot_be_made_is_reported(kind: ModuleType, tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(OSError, match=r"."):
        kind.Listener(str(tmp_path / "missing" / "socket"), MOST_BYTES, lambda line: line)


def test_many_silent_connections_keep_nothing_open(kind: ModuleType, tmp_path: Path, qtbot: QtBot) -> None:
    listener = kind.Listener(str(tmp_path / "socket"), MOST_BYTES, lambda line: b"got " + line + b"\n")
    with ExitStack() as stack:
        opened = [stack.enter_context(socket.socket(socket.AF_UNIX)) for _ in range(300)]
        for number, connection in enumerate(opened):
            connection.connect(str(tmp_path / "socket"))
            connection.setblocking(False)
            if number % 10 == 9:
                settle()  # the listener has room for so many that wait
        qtbot.waitUntil(lambda: sum(map(is_dropped, opened)) >= 300 - 16)
        opened[-1].sendall(b"hello\n")
        qtbot.waitUntil(lambda: not is_silent(opened[-1]))
        assert opened[-1].recv(100) == b"got hello\n"
    listener.close()


def test_who_comes_while_no_descriptor_is_free_is_answered_later(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program does not try without a pause until then. A connection that waits is reported again and again."""
    tried, accept = list[int](), socket.socket.accept

    def counted(listening: socket.socket) -> Any:
        tried.append(1)
        return accept(listening)

    monkeypatch.setattr(socket.socket, "accept", counted)
    listener = unix_socket.Listener(str(tmp_path / "socket"), MOST_BYTES, lambda line: b"got " + line + b"\n")
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    with socket.socket(socket.AF_UNIX) as connection, ExitStack() as stack:
        connection.connect(str(tmp_path / "socket"))
        connection.sendall(b"hello\n")
        connection.setblocking(False)
        stack.callback(resource.setrlimit, resource.RLIMIT_NOFILE, limits)
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(MOST_DESCRIPTORS, limits[1]), limits[1]))
        with suppress(OSError):
            while True:
                stack.enter_context(Path(os.devnull).open("rb"))
        qtbot.waitUntil(lambda: bool(tried))
        for _ in range(1000):
            QApplication.processEvents()
        assert len(tried) < 100
        stack.close()
        qtbot.waitUntil(lambda: not is_silent(connection))
        assert connection.recv(100) == b"got hello\n"
    listener.close()


def is_silent(connection: socket.socket) -> bool:
    """Return whether there is nothing to read, not even an end."""
    try:
        connection.recv(1, socket.MSG_PEEK)
    except BlockingIOError:
        return True
    return False


def is_dropped(connection: socket.socket) -> bool:
    try:
        return connection.recv(1, socket.MSG_PEEK) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


@pytest.mark.parametrize("token", ["token-1", ""])
def test_the_activation_token_comes_with_the_request(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    server = InstanceServer(str(tmp_path / "socket"))
    asked = list[tuple[str, str]]()
    server.show_requested.connect(lambda *request: asked.append(request))
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(tmp_path / "socket"))
        connection.sendall(json.dumps({"quote": "commons", "token": token}).encode() + b"\n")
        qtbot.waitUntil(lambda: bool(asked))
    server.close()
    assert asked == [("commons", token)]
    assert "XDG_ACTIVATION_TOKEN" not in os.environ, "only the window uses it"


def test_the_name_of_a_pipe_has_no_backslash() -> None:
    assert pipe_name(r"C:\Users\Ada\lecun-viewer.socket") == "C:/Users/Ada/lecun-viewer.socket"
