"""One window per user: a second start hands what it was asked for to the first and ends.

A lock file decides who is first; the kernel's and Qt's checks release it when its owner is gone, however that came. The
socket beside it only carries requests. When anything about this fails, the program starts: two windows are better than
none, and the stores bear it.
"""

import json
import logging
import os
import time
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MOST_BYTES = 4096  # of a request; a real one is far shorter
WAIT_MS = 800  # for a first program that is still starting; together with the start itself less than a second
_log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """The first program's end of it.

    Signals:
        show_requested: another start asks for the window, and to show the quote with this id ("" for none). The
            desktop's activation token is in the environment by then, where Wayland gave one.
    """

    show_requested = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """*folder* must be the user's own; see `lecun_viewer.directories.runtime_folder`."""
        super().__init__(parent)
        self._lock = QLockFile(str(folder / "lecun-viewer.lock"))
        self._lock.setStaleLockTime(0)  # never by age: a program may run for months
        self._socket_name = str(folder / "lecun-viewer.socket")
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Return whether this program is the first, and remain so until `close`."""
        if self._lock.tryLock(0):
            return True
        return (
            self._lock.error() != QLockFile.LockError.LockFailedError
        )  # a folder that can't be written to: never mind

    def hand_over(self, quote_id: str | None) -> bool:
        """Ask the first program to show its window. Return whether it answered."""
        token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        request = json.dumps({"quote": quote_id or "", "token": token}).encode() + b"\n"
        deadline = QDeadlineTimer(WAIT_MS)
        while not deadline.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(self._socket_name)
            if socket.waitForConnected(deadline.remainingTime()):
                socket.write(request)
                return socket.waitForReadyRead(deadline.remainingTime()) and bytes(socket.readAll().data()) == b"ok\n"
            time.sleep(0.02)  # the first one is still starting
        return False

    def listen(self) -> None:
        """Answer other starts from now on. Only the same user's programs can connect."""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._socket_name)  # left over from a crash: we hold the lock, so nobody's
        self._server.newConnection.connect(self._on_new_connection)
        if not self._server.listen(self._socket_name):
            _log.warning("A second start won't find this window: %s", self._server.errorString())

    def close(self) -> None:
        if self._server:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _on_new_connection(self) -> None:
        assert self._server
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(MOST_BYTES + 1)
            socket.readyRead.connect(self._on_ready_read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    @Slot()
    def _on_ready_read(self) -> None:
        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST_BYTES:
                socket.abort()
            return
        request = _understood(bytes(socket.readLine().data()))
        if request is None:
            socket.abort()
            return
        quote_id, token = request
        socket.write(b"ok\n")
        socket.disconnectFromServer()
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self.show_requested.emit(quote_id)


def _understood(line: bytes) -> tuple[str, str] | None:
    try:
        request = json.loads(line)
        quote_id, token = request["quote"], request["token"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return (quote_id, token) if isinstance(quote_id, str) and isinstance(token, str) else None
