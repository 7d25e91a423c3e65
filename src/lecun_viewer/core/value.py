"""The base class of value objects, and the constrained text types of their fields.

The kinds say what may stand in a file. msgspec checks them where a value is read, and not where code makes one.
"""

import json
from typing import Annotated, Any, Self

import msgspec

LONGEST_TEXT = 1_000_000  # characters: a book

Text = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]
Words = Annotated[str, msgspec.Meta(pattern=r"\S", max_length=LONGEST_TEXT)]
"""A text with more than spaces."""


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An immutable value object. Two with the same fields are equal."""

    def _replace(self, **changes: Any) -> Self:
        """Return a copy with *changes* of fields."""
        return msgspec.structs.replace(self, **changes)

    def _asdict(self) -> dict[str, Any]:
        """Return the fields by their names, in order."""
        return msgspec.structs.asdict(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the value as plain values of JSON. ``lecun-quotes --json`` prints this shape."""
        plain: dict[str, Any] = _listed(msgspec.to_builtins(self))
        return plain

    def to_json(self) -> str:
        """Return what `to_dict` does as JSON, in a tenth of the time that `json` takes."""
        try:
            return msgspec.json.encode(self).decode()
        except UnicodeEncodeError:  # half a surrogate pair
            return json.dumps(self.to_dict())

    @classmethod
    def from_dict(cls, values: Any) -> Self:
        """Return the value that `to_dict` wrote. A field with a default may be missing.

        Raises:
            ValueError: *values* are no such value.
        """
        try:
            return msgspec.convert(values, cls)
        except msgspec.ValidationError as error:
            raise ValueError(str(error)) from None  # before msgspec 0.20 it was none


def _listed(plain: Any) -> Any:
    """Return *plain* with lists for tuples, as JSON has them."""
    if isinstance(plain, dict):
        return {name: _listed(value) for name, value in plain.items()}
    return [_listed(value) for value in plain] if isinstance(plain, (list, tuple)) else plain
