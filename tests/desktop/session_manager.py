"""An X11 session manager for one program. It is run as a program of its own.

Its library is libSM, as of real session managers (X Session Management Protocol 1.0). It prints the address for the
program's ``SESSION_MANAGER``. Then it prints a line of JSON for each message of the program:

- ``["registered", ID]`` with the program's earlier id.
- ``["property", NAME, [VALUE, …]]``.
- ``["interact"]``. The program wants to ask its user something, and may not.
- ``["saved", IS_DONE]``.
- ``["closed"]``.

Each word that it reads is a request to the program. ``save`` means a shutdown. ``cancel`` takes the shutdown back.
``checkpoint`` asks the program to save itself. ``die`` ends it.
"""

import ctypes
import json
import os
import select
import sys
from typing import Any

STANDARD_INPUT = 0
TRUE, FALSE = 1, 0
OK = 1  # of what Xlib calls a Verdict
SAVE_LOCAL, SAVE_BOTH = 1, 2  # SM.h
STYLE_NONE, STYLE_ANY = 0, 2
ICE_CONNECT_PENDING, ICE_SUCCESS = 0, 0  # ICElib.h
PROCEDURE_COUNT = 10  # in SmsCallbacks (SMlib.h)

sm, ice = ctypes.CDLL("libSM.so.6"), ctypes.CDLL("libICE.so.6")
pointer, number, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
ice.IceAcceptConnection.restype = pointer
ice.IceComposeNetworkIdList.restype = sm.SmsGenerateClientID.restype = text


class Value(ctypes.Structure):
    _fields_ = (("length", number), ("value", pointer))


class Property(ctypes.Structure):
    _fields_ = (("name", text), ("type", text), ("count", number), ("values", ctypes.POINTER(Value)))


Callbacks = pointer * (2 * PROCEDURE_COUNT)  # each function with its data
PROCEDURES = {  # those that are heard, by their place in SmsCallbacks
    "_on_register_client": (0, ctypes.CFUNCTYPE(number, pointer, pointer, text)),
    "_on_interact_request": (1, ctypes.CFUNCTYPE(None, pointer, pointer, number)),
    "_on_second_phase_request": (4, ctypes.CFUNCTYPE(None, pointer, pointer)),
    "_on_save_yourself_done": (5, ctypes.CFUNCTYPE(None, pointer, pointer, number)),
    "_on_close_connection": (6, ctypes.CFUNCTYPE(None, pointer, pointer, number, pointer)),
    "_on_set_properties": (
        7,
        ctypes.CFUNCTYPE(None, pointer, pointer, number, ctypes.POINTER(ctypes.POINTER(Property))),
    ),
}
OTHER_PROCEDURE = ctypes.CFUNCTYPE(None)
NEW_CLIENT = ctypes.CFUNCTYPE(
    number, pointer, pointer, ctypes.POINTER(ctypes.c_ulong), ctypes.POINTER(Callbacks), pointer
)
IS_HOST_WELCOME = ctypes.CFUNCTYPE(number, text)
IO_ERROR = ctypes.CFUNCTYPE(None, pointer)


def tell(*words: object) -> None:
    print(json.dumps(words), flush=True)


class SessionManager:
    """Listens from the beginning. `run` does the rest, until the standard input ends."""

    def __init__(self) -> None:
        self._program: ctypes.c_void_p | None = None  # its SmsConn, once it is there
        self._connection: ctypes.c_void_p | None = None  # its IceConn
        self._is_starting = True  # until the first save, which each new program is asked for
        self._waiting = list[str]()  # requests that would come into the first save
        self._procedures = {place: kind(getattr(self, name)) for name, (place, kind) in PROCEDURES.items()}
        self._other = OTHER_PROCEDURE(lambda: None)
        self._kept = (NEW_CLIENT(self._on_new_client), IS_HOST_WELCOME(lambda _: TRUE), IO_ERROR(lambda _: None))
        new_client, is_host_welcome, io_error = self._kept
        error = ctypes.create_string_buffer(256)
        ice.IceSetIOErrorHandler(io_error)  # libICE's own ends the process
        ice._IceTransNoListen(b"tcp")
        if not sm.SmsInitialize(b"tests", b"1", new_client, None, is_host_welcome, len(error), error):
            sys.exit(f"libSM: {error.value.decode()}")
        count, listeners = number(), ctypes.POINTER(pointer)()
        if not ice.IceListenForConnections(ctypes.byref(count), ctypes.byref(listeners), len(error), error):
            sys.exit(f"libICE: {error.value.decode()}")
        self._all_listeners = (count, listeners)
        self._listeners = {
            ice.IceGetListenConnectionNumber(each): each for each in map(pointer, listeners[: count.value])
        }
        for each in self._listeners.values():
            ice.IceSetHostBasedAuthProc(each, is_host_welcome)
        print(ice.IceComposeNetworkIdList(count, listeners).decode(), flush=True)

    def run(self) -> None:
        while True:
            program = [ice.IceConnectionNumber(self._connection)] if self._connection else []
            readable, _, _ = select.select([STANDARD_INPUT, *self._listeners, *program], [], [])
            for each in readable:
                if each == STANDARD_INPUT:
                    words = os.read(STANDARD_INPUT, 1024).decode().split()  # not buffered, for select sees no buffer
                    if not words:
                        ice.IceFreeListenObjs(*self._all_listeners)  # and the sockets' files
                        return
                    for word in words:
                        self._ask(word)
                elif each in self._listeners:
                    self._accept(self._listeners[each])
                elif self._process() != ICE_SUCCESS and self._connection:
                    self._on_close_connection()

    def _ask(self, word: str) -> None:
        """Ask the program for what *word* means. Until it has saved itself for the first time, the request waits."""
        assert self._program, f"nobody to ask to {word}"
        if self._is_starting:
            self._waiting.append(word)
            return
        match word:
            case "save":
                sm.SmsSaveYourself(self._program, SAVE_BOTH, TRUE, STYLE_ANY, FALSE)
            case "checkpoint":
                sm.SmsSaveYourself(self._program, SAVE_BOTH, FALSE, STYLE_NONE, FALSE)
            case "cancel":
                sm.SmsShutdownCancelled(self._program)
            case "die":
                sm.SmsDie(self._program)

    def _accept(self, listener: ctypes.c_void_p) -> None:
        status = number()
        self._connection = pointer(ice.IceAcceptConnection(listener, ctypes.byref(status)))
        while ice.IceConnectionStatus(self._connection) == ICE_CONNECT_PENDING:
            self._process()

    def _process(self) -> int:
        return int(ice.IceProcessMessages(self._connection, None, None))

    # What the program says

    def _on_new_client(self, program: int, _data: object, mask: Any, callbacks: Any, _reason: object) -> int:
        self._program = pointer(program)
        mask[0] = (1 << PROCEDURE_COUNT) - 1
        for place in range(PROCEDURE_COUNT):
            callbacks[0][2 * place] = ctypes.cast(self._procedures.get(place, self._other), pointer)
        return OK

    def _on_register_client(self, _program: int, _data: object, previous_id: bytes | None) -> int:
        tell("registered", previous_id.decode() if previous_id else "")
        own_id = previous_id or sm.SmsGenerateClientID(self._program)
        sm.SmsRegisterClientReply(self._program, own_id)
        self._is_starting = not previous_id
        if self._is_starting:  # “RegisterClientReply”: a new one is asked to save itself at once
            sm.SmsSaveYourself(self._program, SAVE_LOCAL, FALSE, STYLE_NONE, FALSE)
        return OK

    def _on_interact_request(self, *_: object) -> None:
        tell("interact")

    def _on_second_phase_request(self, *_: object) -> None:
        sm.SmsSaveYourselfPhase2(self._program)

    def _on_save_yourself_done(self, _program: int, _data: object, is_done: int) -> None:
        if self._is_starting:
            self._is_starting = False
            sm.SmsSaveComplete(self._program)
            while self._waiting:
                self._ask(self._waiting.pop(0))
        else:
            tell("saved", bool(is_done))

    def _on_set_properties(self, _program: int, _data: object, count: int, properties: Any) -> None:
        for each in (properties[place].contents for place in range(count)):
            values = [ctypes.string_at(value.value, value.length) for value in each.values[: each.count]]
            is_number = each.type == b"CARD8"
            read = [value[0] if is_number else value.decode() for value in values]
            tell("property", each.name.decode(), read)

    def _on_close_connection(self, *_: object) -> None:
        sm.SmsCleanUp(self._program)
        ice.IceSetShutdownNegotiation(self._connection, FALSE)
        ice.IceCloseConnection(self._connection)
        self._program = self._connection = None
        tell("closed")


SessionManager().run()
