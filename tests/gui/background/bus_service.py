"""A service on a real bus, for the tests. It answers calls in a thread."""

import socket
import threading
from contextlib import suppress
from typing import Self

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney import Message, MessageType
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection


class BusService:
    """Serves on the bus at *address* under some *names*, until the end of a ``with`` statement.

    A service has its own `_answer`. What it also hears, other than calls, comes to `_hear`.
    """

    def __init__(self, address: str, *names: str) -> None:
        self._connection = open_dbus_connection(address)
        for name in names:
            self._connection.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        with suppress(OSError):  # the bus may have ended
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _serve(self) -> None:
        with suppress(ConnectionError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)
                else:
                    self._hear(message)
        self._connection.close()

    def _answer(self, call: Message) -> None:
        """Send the answer to *call*."""
        raise NotImplementedError

    def _hear(self, message: Message) -> None:
        """Take any other message."""
