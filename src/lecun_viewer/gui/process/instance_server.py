"""Answers other starts of the program. They ask through `single_instance`.

A socket carries the requests: a named pipe on Windows, else a Unix socket. Both modules have the same functions.
"""

import json
import sys
from typing import Any

from PySide6.QtCore import QObject, Signal

from lecun_viewer.system.log import log

if sys.platform == "win32":
    from lecun_viewer.gui.process.named_pipe import Listener, ask
else:
    from lecun_viewer.gui.process.unix_socket import Listener, ask

__all__ = ["InstanceServer", "ask"]

MOST_BYTES = 4096  # of a request, far more than a real request has


class InstanceServer(QObject):
    """The first program's end of the socket. Drops requests that make no sense.

    Signals:
        show_requested: Another start wants the window, with the quote of this id (``""`` for no quote). The second
            value is its activation token, which brings the window to the front on Wayland, or ``""``.
        quit_requested: Another start wants this program to end.
    """

    show_requested = Signal(str, str)
    quit_requested = Signal()

    def __init__(self, socket_name: str, parent: QObject | None = None) -> None:
        """Listen on *socket_name*. Only the same user's programs can connect. The caller must hold the lock."""
        super().__init__(parent)
        self._listener: Listener | None = None
        try:
            self._listener = Listener(socket_name, MOST_BYTES, self._answer, self)
        except OSError as error:
            log("A second start won't find this window: %s", error)

    def close(self) -> None:
        if self._listener:
            self._listener.close()

    def _answer(self, line: bytes) -> bytes | None:
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            return None
        if request == {"quit": True}:
            self.quit_requested.emit()
        elif _asks_to_show(request):
            self.show_requested.emit(request["quote"], request["token"])
        else:
            return None
        return b"ok\n"


def _asks_to_show(request: Any) -> bool:
    if not isinstance(request, dict):
        return False
    quote_id, token = request.get("quote"), request.get("token")
    # The environment can't hold a token with other characters.
    return isinstance(quote_id, str) and isinstance(token, str) and token.isprintable()
