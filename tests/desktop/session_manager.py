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
from collections.abc import Callable
from typing import Any

STANDARD_INPUT = 0
TRUE, FALSE = 1, 0
OK = 1  # of what Xlib calls a Status
SAVE_LOCAL, SAVE_BOTH = 1, 2  # SM.h
STYLE_NONE, STYLE_ANY = 0, 2
ICE_CONNECT_PENDING, ICE_SUCCESS = 0, 0  # ICElib.h
NETWORK_IDS_LENGTH = 256

sm, ice = ctypes.CDLL("libSM.so.6"), ctypes.CDLL("libICE.so.6")
pointer, number, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p


class Value(ctypes.Structure):
    _fields_ = (("length", number), ("value", pointer))


class Property(ctypes.Structure):
    _fields_ = (("name", text), ("type", text), ("count", number), ("values", ctypes.POINTER(Value)))


# SMlib.h: the functions to call for the program's messages, in the order of SmsCallbacks.
PROCEDURES = {
    "register_client": ctypes.CFUNCTYPE(number, pointer, pointer, text),
    "interact_request": ctypes.CFUNCTYPE(None, pointer, pointer, number),
    "interact_done": ctypes.CFUNCTYPE(None, pointer, pointer, number),
    "save_yourself_request": ctypes.CFUNCTYPE(None, pointer, pointer, number, number, number, number, number),
    "save_yourself_phase2_request": ctypes.CFUNCTYPE(None, pointer, pointer),
    "save_yourself_done": ctypes.CFUNCTYPE(None, pointer, pointer, number),
    "close_connection": ctypes.CFUNCTYPE(None, pointer, pointer, number, pointer),
    "set_properties": ctypes.CFUNCTYPE(None, pointer, pointer, number, ctypes.POINTER(ctypes.POINTER(Property))),
    "delete_properties": ctypes.CFUNCTYPE(None, pointer, pointer, number, pointer),
    "get_properties": ctypes.CFUNCTYPE(None, pointer, pointer),
}


class Callbacks(ctypes.Structure):
    _fields_ = tuple(
        field
        for name, kind in PROCEDURES.items()
        for field in ((name, kind), (f"{name}_data", pointer))  # the data stays empty
    )


NEW_CLIENT = ctypes.CFUNCTYPE(
    number, pointer, pointer, ctypes.POINTER(ctypes.c_ulong), ctypes.POINTER(Callbacks), pointer
)
IS_HOST_WELCOME = ctypes.CFUNCTYPE(number, text)
IO_ERROR = ctypes.CFUNCTYPE(None, pointer)

sm.SmsInitialize.argtypes = (text, text, NEW_CLIENT, pointer, IS_HOST_WELCOME, number, text)
sm.SmsGenerateClientID.argtypes, sm.SmsGenerateClientID.restype = (pointer,), text
sm.SmsRegisterClientReply.argtypes = (pointer, text)
sm.SmsSaveYourself.argtypes = (pointer, number, number, number, number)
for name in ("SmsSaveComplete", "SmsShutdownCancelled", "SmsDie", "SmsCleanUp"):
    getattr(sm, name).argtypes = (pointer,)
ice.IceListenForConnections.argtypes = (ctypes.POINTER(number), ctypes.POINTER(ctypes.POINTER(pointer)), number, text)
ice.IceComposeNetworkIdList.argtypes, ice.IceComposeNetworkIdList.restype = (number, ctypes.POINTER(pointer)), text
ice.IceFreeListenObjs.argtypes = (number, ctypes.POINTER(pointer))
ice.IceSetHostBasedAuthProc.argtypes = (pointer, IS_HOST_WELCOME)
ice.IceAcceptConnection.argtypes, ice.IceAcceptConnection.restype = (pointer, ctypes.POINTER(number)), pointer
ice.IceProcessMessages.argtypes = (pointer, pointer, pointer)
for name in ("IceConnectionStatus", "IceConnectionNumber", "IceGetListenConnectionNumber", "IceCloseConnection"):
    getattr(ice, name).argtypes = (pointer,)


def tell(*words: object) -> None:
    print(json.dumps(words), flush=True)


class SessionManager:
    """Listens from the beginning. `run` does the rest, until the standard input ends."""

    def __init__(self) -> None:
        self._program: int | None = None  # its SmsConn, once it is there
        self._connection: int | None = None  # its IceConn
        self._is_starting = True  # until the first save, which each new program is asked for
        self._kept = [
            NEW_CLIENT(self._on_new_client),
            IS_HOST_WELCOME(lambda _host: TRUE),
            IO_ERROR(lambda _conn: None),
        ]
        new_client, is_host_welcome, io_error = self._kept
        self._callbacks = self._make_callbacks()
        error = ctypes.create_string_buffer(NETWORK_IDS_LENGTH)
        ice.IceSetIOErrorHandler(io_error)  # libICE's own ends the process
        ice._IceTransNoListen(b"tcp")
        if not sm.SmsInitialize(b"tests", b"1", new_client, None, is_host_welcome, len(error), error):
            sys.exit(f"libSM: {error.value.decode()}")
        count, self._listeners = number(), ctypes.POINTER(pointer)()
        if not ice.IceListenForConnections(ctypes.byref(count), ctypes.byref(self._listeners), len(error), error):
            sys.exit(f"libICE: {error.value.decode()}")
        self._listener_count = count.value
        for each in self._listeners[: self._listener_count]:
            ice.IceSetHostBasedAuthProc(each, is_host_welcome)

    @property
    def address(self) -> str:
        found: bytes = ice.IceComposeNetworkIdList(self._listener_count, self._listeners)
        return found.decode()

    def run(self) -> None:
        listeners = {ice.IceGetListenConnectionNumber(each): each for each in self._listeners[: self._listener_count]}
        while True:
            program = [ice.IceConnectionNumber(self._connection)] if self._connection else []
            readable, _, _ = select.select([STANDARD_INPUT, *listeners, *program], [], [])
            for each in readable:
                if each == STANDARD_INPUT:
                    words = os.read(STANDARD_INPUT, 1024).decode().split()  # not buffered, for select sees no buffer
                    if not words:
                        ice.IceFreeListenObjs(self._listener_count, self._listeners)  # and the sockets' files
                        return
                    for word in words:
                        self._ask(word)
                elif each in listeners:
                    self._accept(listeners[each])
                elif ice.IceProcessMessages(self._connection, None, None) != ICE_SUCCESS and self._connection:
                    self._close()

    def _ask(self, word: str) -> None:
        assert self._program, f"nobody to ask to {word}"
        match word:
            case "save":
                sm.SmsSaveYourself(self._program, SAVE_BOTH, TRUE, STYLE_ANY, FALSE)
            case "checkpoint":
                sm.SmsSaveYourself(self._program, SAVE_BOTH, FALSE, STYLE_NONE, FALSE)
            case "cancel":
                sm.SmsShutdownCancelled(self._program)
            case "die":
                sm.SmsDie(self._program)

    def _accept(self, listener: int) -> None:
        status = number()
        self._connection = ice.IceAcceptConnection(listener, ctypes.byref(status))
        while ice.IceConnectionStatus(self._connection) == ICE_CONNECT_PENDING:
            ice.IceProcessMessages(self._connection, None, None)

    def _close(self) -> None:
        sm.SmsCleanUp(self._program)
        ice.IceSetShutdownNegotiation(pointer(self._connection), FALSE)
        ice.IceCloseConnection(self._connection)
        self._program = self._connection = None
        tell("closed")

    # What the program says

    def _make_callbacks(self) -> Callbacks:
        heard: dict[str, Callable[..., Any]] = {
            "register_client": self._on_register_client,
            "interact_request": lambda *_: tell("interact"),
            "save_yourself_phase2_request": lambda program, _: sm.SmsSaveYourselfPhase2(pointer(program)),
            "save_yourself_done": self._on_save_yourself_done,
            "close_connection": lambda *_: self._close(),
            "set_properties": self._on_set_properties,
        }
        made = Callbacks()
        for name, kind in PROCEDURES.items():
            setattr(made, name, kind(heard.get(name, lambda *_: None)))
        return made

    def _on_new_client(self, program: int, _data: object, mask: Any, callbacks: Any, _reason: object) -> int:
        self._program = program
        mask[0] = (1 << len(PROCEDURES)) - 1
        callbacks[0] = self._callbacks
        return OK

    def _on_register_client(self, program: int, _data: object, previous_id: bytes | None) -> int:
        tell("registered", previous_id.decode() if previous_id else "")
        sm.SmsRegisterClientReply(program, previous_id or sm.SmsGenerateClientID(program))
        self._is_starting = not previous_id
        if self._is_starting:  # “RegisterClientReply”: a new one is asked to save itself at once
            sm.SmsSaveYourself(program, SAVE_LOCAL, FALSE, STYLE_NONE, FALSE)
        return OK

    def _on_save_yourself_done(self, program: int, _data: object, is_done: int) -> None:
        if self._is_starting:
            self._is_starting = False
            sm.SmsSaveComplete(program)
        else:
            tell("saved", bool(is_done))

    def _on_set_properties(self, _program: int, _data: object, count: int, properties: Any) -> None:
        for each in (properties[place].contents for place in range(count)):
            values = [ctypes.string_at(value.value, value.length) for value in each.values[: each.count]]
            is_number = each.type == b"CARD8"
            tell("property", each.name.decode(), [value[0] if is_number else value.decode() for value in values])


manager = SessionManager()
print(manager.address, flush=True)
manager.run()
