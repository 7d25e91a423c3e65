"""Answers other starts of the program; see `single_instance`."""

import json
import os

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from lecun_viewer.log import log

MOST_BYTES = 4096  # of a request; a real one is far shorter


class InstanceServer(QObject):
    """The first program's end of the socket. Nonsense sent to it is dropped.

    Signals:
        show_requested: another start asks for the window, and to show the quote with this id ("" for none). The
            desktop's activation token is in the environment by then, where Wayland gave one.
    """

    show_requested = Signal(str)

    def __init__(self, socket_name: str, parent: QObject | None = None) -> None:
        """Listen on *socket_name*. Only the same user's programs can connect. The lock must be held."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        QLocalServer.removeServer(socket_name)  # left over from a crash: the lock is ours, so this is nobody's
        if not self._server.listen(socket_name):
            log(f"A second start won't find this window: {self._server.errorString()}")

    def close(self) -> None:
        self._server.close()

    @Slot()
    def _on_new_connection(self) -> None:
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
    if not (isinstance(quote_id, str) and isinstance(token, str)):
        return None
    return (quote_id, token) if token.isprintable() else None  # what is not can't stand in the environment
