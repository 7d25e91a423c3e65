"""Sends and receives D-Bus messages over a socket, in Qt's event loop and without a thread."""

import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from lecun_viewer.desktop.bus import MessageReader, NoMessageError

READ_BYTES = 1 << 16


class BusSocket(QObject):
    """One connection to a bus. It never blocks: what the bus does not take at once is sent later.

    Signals:
        received: A message came. Carries the `Message`.
        lost: The bus closed the connection or sent something that is no message. The socket is closed by then.
    """

    received = Signal(object)
    lost = Signal()

    def __init__(self, connection: socket.socket, parent: QObject | None = None) -> None:
        """Use *connection*, which is authenticated (`desktop.bus.connected`), and close it at the end."""
        super().__init__(parent)
        connection.setblocking(False)
        self._socket = connection
        self._is_open = True
        self._reader = MessageReader()
        self._outgoing = bytearray()
        self._read_notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._read_notifier.activated.connect(self._on_readable)
        self._write_notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Write, self)
        self._write_notifier.setEnabled(False)
        self._write_notifier.activated.connect(self._on_writable)

    def send(self, data: bytes) -> None:
        """Send *data*, a serialized message. The rest of a long message is sent when the bus takes more."""
        if not self._is_open:
            return
        self._outgoing += data
        try:
            sent = self._socket.send(self._outgoing)
        except BlockingIOError:
            sent = 0
        except OSError:  # the bus is gone, and the next read finds out
            sent = len(self._outgoing)
        del self._outgoing[:sent]
        self._write_notifier.setEnabled(bool(self._outgoing))

    def close(self) -> None:
        """Close the connection. Nothing is received after that."""
        if self._is_open:
            self._is_open = False
            self._read_notifier.setEnabled(False)
            self._write_notifier.setEnabled(False)
            self._socket.close()

    @Slot()
    def _on_writable(self) -> None:
        self.send(b"")

    @Slot()
    def _on_readable(self) -> None:
        if not self._is_open:
            return
        try:
            read = self._socket.recv(READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            read = b""
        if not read:
            self._lose()
            return
        self._reader.add(read)
        try:
            while self._is_open and (message := self._reader.next_message()):
                self.received.emit(message)
        except NoMessageError:
            self._lose()

    def _lose(self) -> None:
        self.close()
        self.lost.emit()
