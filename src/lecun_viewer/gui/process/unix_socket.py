"""A request and its answer, a line each, between two processes of a user. Over a Unix domain socket.

`named_pipe` has the same functions for Windows. Qt's `QLocalServer` takes 3 MB of memory here (PySide6
6.11.3).
"""

import errno
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

Answer = Callable[[bytes], bytes | None]

NO_DESCRIPTORS = (errno.EMFILE, errno.ENFILE)
AGAIN_MS = 1000  # until there may be a free descriptor
CHUNK_BYTES = 65_536  # read at a time
MOST_CONNECTIONS = 16  # a start sends its line at once, so older connections that said nothing can go


class Listener(QObject):
    """Answers one line to each connection. Drops a line that is too long, or for which *answer* returns ``None``.

    Drops the oldest connection if there are more than `MOST_CONNECTIONS`.
    """

    def __init__(self, name: str, most_bytes: int, answer: Answer, parent: QObject | None = None) -> None:
        """Listen on the path *name*. The caller must hold the lock, so a socket found there is left from a crash.

        Raises:
            OSError: The socket can't be made there.
        """
        super().__init__(parent)
        self._path = Path(name)
        self._most_bytes = most_bytes
        self._answer = answer
        self._connections: dict[QSocketNotifier, tuple[socket.socket, bytearray]] = {}
        self._socket = _listening_on(self._path)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_connection)
        self._again = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._listen_again)

    def close(self) -> None:
        """Stop listening, and remove the socket."""
        for notifier in list(self._connections):
            self._drop(notifier)
        self._again.stop()
        self._notifier.setEnabled(False)
        self._socket.close()
        with suppress(OSError):
            self._path.unlink()

    @Slot()
    def _on_connection(self) -> None:
        try:
            connection, _ = self._socket.accept()
        except OSError as error:
            if error.errno in NO_DESCRIPTORS:  # the connection goes on waiting, and would be reported without a pause
                self._notifier.setEnabled(False)
                self._again.start()
            return  # else the client has gone again
        connection.setblocking(False)
        notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_readable)
        self._connections[notifier] = (connection, bytearray())
        if len(self._connections) > MOST_CONNECTIONS:
            self._drop(next(iter(self._connections)))

    @Slot()
    def _listen_again(self) -> None:
        self._notifier.setEnabled(True)

    @Slot()
    def _on_readable(self) -> None:
        notifier = self.sender()
        assert isinstance(notifier, QSocketNotifier)
        connection, received = self._connections[notifier]
        try:
            read = connection.recv(CHUNK_BYTES)
        except OSError:  # the client has gone
            read = b""
        received += read
        line, ended, _ = received.partition(b"\n")
        if ended and len(line) <= self._most_bytes and (answer := self._answer(bytes(line))) is not None:
            with suppress(OSError):  # the client does not wait for the answer
                connection.sendall(answer)
        if ended or not read or len(received) > self._most_bytes:
            self._drop(notifier)

    def _drop(self, notifier: QSocketNotifier) -> None:
        connection, _ = self._connections.pop(notifier)
        notifier.setEnabled(False)
        notifier.deleteLater()
        connection.close()


def _listening_on(path: Path) -> socket.socket:
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX)
    try:
        listening.setblocking(False)
        listening.bind(str(path))
        path.chmod(0o600)
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening


def ask(name: str, line: bytes, timeout_s: float) -> bytes | None:
    """Ask the listener on the path *name*. Return its answer to *line*, or ``None`` if nobody answers in time."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(timeout_s)
        try:
            connection.connect(name)
            connection.sendall(line)
            return connection.recv(64)
        except OSError:
            return None
