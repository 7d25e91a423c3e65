"""What `MessageBus` listens for: signals that match a rule, and the owner of a name.

Any program may send a message with any body. So `MessageBus` asks `has_signature` of each signal and answer, and drops
what is not as expected. The functions that receive a body rely on it.
"""

from collections.abc import Callable
from copy import copy
from typing import Any

from jeepney import HeaderFields, MatchRule, Message

Body = tuple[Any, ...]


def has_signature(message: Message, signature: str) -> bool:
    """Return whether the body of *message* has the types of *signature* (“Type System”)."""
    return bool(message.header.fields.get(HeaderFields.signature, "") == signature)


class Subscription:
    """A rule, the signature of the signals, and the function that receives them.

    A rule may name its sender by a well-known name. Messages carry the sender's unique name instead. So the sender is
    compared here, and jeepney compares the rest.
    """

    def __init__(self, rule: MatchRule, signature: str, received: Callable[[Message], None]) -> None:
        self.received = received
        self._signature = signature
        self._sender = rule.header_fields.get("sender")
        self._rule = copy(rule)
        self._rule.header_fields = {name: value for name, value in rule.header_fields.items() if name != "sender"}

    def matches(self, message: Message, owners: dict[str, str]) -> bool:
        """Return whether *message* is such a signal. *owners* has the unique name for each well-known name."""
        sender = message.header.fields.get(HeaderFields.sender)
        is_from_sender = self._sender in (None, sender) or owners.get(self._sender) == sender
        return is_from_sender and has_signature(message, self._signature) and bool(self._rule.matches(message))


class OwnerWatch:
    """Follows who owns a name, and tells each change once."""

    def __init__(self, changed: Callable[[str], None]) -> None:
        self._changed = changed
        self._owner: str | None = None  # not known yet

    def set_owner(self, owner: str) -> None:
        if owner != self._owner:
            self._owner = owner
            self._changed(owner)

    def on_changed(self, signal: Message) -> None:
        """Take the signal ``NameOwnerChanged``."""
        _name, _before, owner = signal.body
        self.set_owner(owner)

    def on_answered(self, body: Body | None) -> None:
        """Take the answer to ``GetNameOwner``. ``None`` means an error: nobody owns the name."""
        if body is not None:
            self.set_owner(body[0])
        elif self._owner is None:
            self.set_owner("")
