"""A request and its answer, a line each, between two processes of a user. Over a named pipe of Windows.

`unix_socket` has the same functions for other systems.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from lecun_viewer.gui.process.unix_socket import MOST_CONNECTIONS, Answer


class Listener(QObject):
    """Answers one line to each connection. Drops a line that is too long, or for which *answer* returns ``None``.

    Drops the oldest connection if there are more than `MOST_CONNECTIONS`.
    """

    def __init__(self, name: str, most_bytes: int, answer: Answer, parent: QObject | None = None) -> None:
        """Listen on *name*. Only the same user's programs can connect.

        Raises:
            OSError: The pipe can't be made.
        """
        super().__init__(parent)
        self._most_bytes = most_bytes
        self._answer = answer
        self._connections = list[QLocalSocket]()  # the oldest first
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(pipe_name(name)):
            raise OSError(self._server.errorString())

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.setReadBufferSize(self._most_bytes + 1)
            connection.readyRead.connect(self._on_readable)
            connection.disconnected.connect(self._on_disconnected)
            self._connections.append(connection)
            if len(self._connections) > MOST_CONNECTIONS:
                self._connections[0].abort()
            if connection.bytesAvailable():
                self._read(connection)

    @Slot()
    def _on_disconnected(self) -> None:
        connection = self.sender()
        assert isinstance(connection, QLocalSocket)
        self._connections.remove(connection)
        connection.deleteLater()

    @Slot()
    def _on_readable(self) -> None:
        connection = self.sender()
        assert isinstance(connection, QLocalSocket)
        self._read(connection)

    def _read(self, connection: QLocalSocket) -> None:
        if not connection.canReadLine():
            if connection.bytesAvailable() > self._most_bytes:
                connection.abort()
            return
        answer = self._answer(bytes(connection.readLine().data()).removesuffix(b"\n"))
        if answer is None:
            connection.abort()
        else:
            connection.write(answer)
            connection.disconnectFromServer()


def pipe_name(name: str) -> str:
    """Return the path *name* without backslashes. A pipe's name can't have them (Windows, “Pipe Names”)."""
    return name.replace("\\", "/")


def ask(name: str, line: bytes, timeout_s: float) -> bytes | None:
    """Ask the listener on *name*. Return its answer to *line*, or ``None`` if nobody answers in time."""
    timeout_ms = round(timeout_s * 1000)
    connection = QLocalSocket()
    connection.connectToServer(pipe_name(name))
    if not connection.waitForConnected(timeout_ms):
        return None
    connection.write(line)
    return bytes(connection.readAll().data()) if connection.waitForReadyRead(timeout_ms) else None
