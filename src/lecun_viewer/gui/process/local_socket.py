"""The socket of this system: a named pipe on Windows, else a Unix socket. Both modules have the same functions."""

import sys

if sys.platform == "win32":
    from lecun_viewer.gui.process.named_pipe import Listener, ask
else:
    from lecun_viewer.gui.process.unix_socket import Listener, ask

__all__ = ["Listener", "ask"]
