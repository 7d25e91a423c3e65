"""A D-Bus server: answers method calls one by one, and ends when idle."""

import socket
from collections.abc import Callable, Mapping
from itertools import count
from time import monotonic
from typing import Any, NamedTuple

from jeepney import HeaderFields, Message, MessageFlag, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus

from lecun_viewer.desktop.bus import MessageReader, NoMessageError
from lecun_viewer.system.log import log

READ_BYTES = 1 << 16
ERROR = "org.freedesktop.DBus.Error"
DO_NOT_QUEUE = 4  # a flag of RequestName
IS_OURS = 1  # an answer to RequestName: this connection owns the name now


class Method(NamedTuple):
    """A method of an interface: input signature, output signature, and handler."""

    takes: str
    returns: str
    answer: Callable[..., tuple[Any, ...]]


Interface = Mapping[str, Method]


class Service:
    """Exports *interfaces* at an object path, under a well-known name."""

    def __init__(self, connection: socket.socket, name: str, path: str, interfaces: Mapping[str, Interface]) -> None:
        """Use *connection*, which is authenticated (`desktop.bus.connected`), and close it at the end."""
        self._socket = connection
        self._name = name
        self._path = path
        self._interfaces = interfaces
        self._reader = MessageReader()
        self._serials = count(1)
        self._requests = dict[int, str]()  # what this service asked of the bus, by serial

    def run(self, idle_s: float, clock: Callable[[], float] = monotonic) -> None:
        """Serve until idle for *idle_s* seconds, the name is lost, or the bus disconnects.

        Every call that came in is answered. The bus starts the service again for a later call.
        """
        try:
            self._ask_bus("Hello", message_bus.Hello())
            self._ask_bus("RequestName", message_bus.RequestName(self._name, DO_NOT_QUEUE))
            until = clock() + idle_s
            while (left_s := until - clock()) > 0:
                message = self._next(left_s)
                now = clock()
                if message and self._is_refused(message):
                    return
                if message and self._answer(message):
                    until = now + idle_s
            self._leave()
        except (OSError, NoMessageError):  # the bus is gone
            return
        finally:
            self._socket.close()

    def _leave(self) -> None:
        """Release the name, and answer the calls that came in before."""
        serial = self._ask_bus("ReleaseName", message_bus.ReleaseName(self._name))
        while serial in self._requests:
            if message := self._next(None):
                self._take_reply(message)
                self._answer(message)

    # Messages

    def _next(self, timeout_s: float | None) -> Message | None:
        """Return the next message. ``None`` if none is complete yet, or after *timeout_s*."""
        if message := self._reader.next_message():
            return message
        self._socket.settimeout(timeout_s)
        try:
            data = self._socket.recv(READ_BYTES)
        except TimeoutError:
            return None
        if not data:
            raise ConnectionResetError
        self._reader.add(data)
        return self._reader.next_message()

    def _send(self, message: Message) -> int:
        serial = next(self._serials)
        data = message.serialise(serial=serial)
        self._socket.settimeout(None)
        self._socket.sendall(data)
        return serial

    def _ask_bus(self, what: str, message: Message) -> int:
        serial = self._send(message)
        self._requests[serial] = what
        return serial

    def _take_reply(self, message: Message) -> str:
        """Return which of our own calls *message* replies to. Empty if none."""
        return self._requests.pop(message.header.fields.get(HeaderFields.reply_serial, 0), "")

    def _is_refused(self, message: Message) -> bool:
        """Return whether *message* denies the well-known name."""
        what = self._take_reply(message)
        is_error = message.header.message_type is MessageType.error
        return bool(what) and (is_error or (what == "RequestName" and message.body != (IS_OURS,)))

    # Answers

    def _answer(self, message: Message) -> bool:
        """Answer *message* if it is a call. Return whether it was a question for this service."""
        if message.header.message_type is not MessageType.method_call:
            return False
        reply, is_question = self._reply(message)
        if not message.header.flags & MessageFlag.no_reply_expected:
            self._send(reply)
        return is_question

    def _reply(self, call: Message) -> tuple[Message, bool]:
        fields = call.header.fields
        if fields.get(HeaderFields.path) != self._path:
            return _error(call, "UnknownObject", "There is no such object."), False
        method = self._interfaces.get(fields.get(HeaderFields.interface, ""), {}).get(
            fields.get(HeaderFields.member, "")
        )
        if not method:
            return _error(call, "UnknownMethod", "There is no such method."), False
        if fields.get(HeaderFields.signature, "") != method.takes:
            return _error(call, "InvalidArgs", f"The arguments must have the signature “{method.takes}”."), True
        try:
            reply = new_method_return(call, method.returns or None, method.answer(*call.body))
            reply.serialise(serial=1)  # raises here what it would raise later
        except Exception as error:  # a fault of ours must not end the service
            log("The desktop's search got no answer: %s", error)
            return _error(call, "Failed", "No answer could be found."), True
        return reply, True


def _error(call: Message, name: str, sentence: str) -> Message:
    return new_error(call, f"{ERROR}.{name}", "s", (sentence,))
