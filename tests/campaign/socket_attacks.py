"""Nonsense on the socket of the running program. It goes on answering, says nothing, and keeps nothing open."""

import json
import socket
from contextlib import suppress
from pathlib import Path
from random import Random

from campaign.viewer import Viewer

ATTACKS = 60
PATIENCE_S = 5.0
VALUES: tuple[object, ...] = (
    *("", "x" * 5000, "\0", "\x1b[2J", "🙂", "\ud800", "@today", "@nothing", "../../x", "a b", "'; --", "%s"),
    *(None, True, 0, -1, 10**400, 1.5, [], {}, [[]], {"quote": ""}),
)


def attempt(random: Random, folder: Path) -> str:
    with Viewer(folder, notify=False) as viewer:
        before = viewer.descriptors()
        held = list[socket.socket]()
        for _ in range(ATTACKS):
            connection = socket.socket(socket.AF_UNIX)
            connection.settimeout(PATIENCE_S)
            with suppress(OSError):  # the program may hang up whenever it wants
                connection.connect(str(viewer.socket))
                _attack(connection, random)
            if random.random() < 0.3:
                held.append(connection)
            else:
                connection.close()
        viewer.wait_answer()
        for connection in held:
            connection.close()
        viewer.wait_descriptors(before)
        return viewer.complaints()


def _attack(connection: socket.socket, random: Random) -> None:
    line = _line(random)
    match random.randrange(4):
        case 0:
            connection.sendall(line + b"\n")
            connection.recv(64)
        case 1:  # in pieces, and perhaps without an end
            for start in range(0, min(len(line), 50), 7):
                connection.sendall(line[start : start + 7])
        case 2:  # many at once
            connection.sendall(b"\n".join([line] * random.randrange(100)))
        case _:  # gone before the answer
            connection.sendall(line + b"\n")
            connection.shutdown(socket.SHUT_RDWR)


def _line(random: Random) -> bytes:
    def value() -> object:
        return random.choice(VALUES)

    match random.randrange(5):
        case 0:
            return random.randbytes(random.choice([0, 1, 100, 4096, 4097, 100_000]))
        case 1:
            return random.choice([b"[", b'{"a":', b'"', b"\0", b" "]) * random.choice([1, 1000, 4000, 100_000])
        case 2:
            return json.dumps({"quote": value()}).encode()
        case 3:
            return json.dumps(value()).encode()
        case _:
            return json.dumps({"quote": value(), "token": value(), "more": value()}).encode()
