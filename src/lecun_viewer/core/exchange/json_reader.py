"""Reads JSON of a known shape (RFC 8259), piece by piece.

The standard library's `json` makes everything of a document before anybody can look at it: of nonsense nested deeply, a
`RecursionError`; of a hundred megabytes of ``[],[],``, gigabytes. Here each piece is held to what is expected at its
place, so that nothing else is ever made, and whatever is wrong has a line and a name.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NoReturn, TypeVar

from lecun_viewer.core.exchange.fields import Field, Scalar, Shape
from lecun_viewer.core.exchange.imported import MOST_ENTRIES, ImportRefusedError, excerpt

_SPACE = re.compile(r"[ \t\r\n]*+")
_NULL_OR_NUMBER = re.compile(r"null\b|-?(0|[1-9][0-9]{0,8})(?![0-9.eE])")
_STRINGS = json.JSONDecoder()
_KINDS = {"favorites": "favorite", "checks": "check"}

_T = TypeVar("_T")


class JsonReader:
    """A place in a document, and the way that led there.

    Every method raises `ImportRefusedError` where the document goes on otherwise.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._path: list[str] = []

    def members(self) -> Iterator[str]:
        """Yield the names of an object's members, none twice; the value of each is to be read before the next."""
        seen = set[str]()
        self._expect("{", "an object")
        if self._next() == "}":
            self._at += 1
            return
        while True:
            start = self._at
            name = self._string()
            self._path.append(name if len(name) < 60 else f"{name[:59]}…")
            if name in seen:
                self.refuse("the field stands there twice", start)
            seen.add(name)
            self._expect(":", "a colon")
            yield name
            self._path.pop()
            if self._expect(",}", "a comma or a closing brace") == "}":
                return

    def items(self, read: Callable[[], _T]) -> Iterator[_T]:
        """Yield what *read* makes of the items of an array."""
        self._expect("[", "a list")
        if self._next() == "]":
            self._at += 1
            return
        number = 0
        while True:
            number += 1
            self._path.append(str(number))
            if number > MOST_ENTRIES:
                self.refuse(f"there are more than {MOST_ENTRIES:,}")
            yield read()
            self._path.pop()
            if self._expect(",]", "a comma or a closing bracket") == "]":
                return

    def object(self, shape: Shape) -> dict[str, Any]:
        """Return the values of an object that has all fields of *shape* and no other."""
        values = dict[str, Any]()
        for name in self.members():
            field = shape.get(name)
            if field is None:
                self.refuse("there is no such field")
            values[name] = self.value(field.value) if isinstance(field, Field) else self.object(field)
        for name in shape:
            if name not in values:
                self.refuse(f"the field {excerpt(name)} is missing", self._at - 1)
        return values

    def value(self, read: Callable[[Scalar], _T]) -> _T:
        """Return what *read* makes of a text, a whole number or null; its `ValueError` is the reason of a refusal."""
        self._next()
        start = self._at
        found = self._scalar()
        return self.checked(lambda: read(found), start)

    def checked(self, make: Callable[[], _T], start: int | None = None) -> _T:
        """Return what *make* makes; its `ValueError` is the reason of a refusal."""
        try:
            return make()
        except ValueError as error:
            self.refuse(str(error), start)

    def finish(self) -> None:
        """Hold that nothing follows."""
        if self._next():
            self.refuse("something follows the end of the document")

    def refuse(self, reason: str, start: int | None = None) -> NoReturn:
        """Raise the error that tells of *reason* at *start*, or where reading stands."""
        line = self._text.count("\n", 0, self._at if start is None else start) + 1
        raise ImportRefusedError(reason, line, self._place())

    def _place(self) -> str:
        kind, number, *fields = (*self._path, "", "")[: max(2, len(self._path))]
        if kind not in _KINDS or not number:
            return f"field {excerpt(kind)}" if kind else ""
        return ", ".join([f"{_KINDS[kind]} {number}", *([f"field {excerpt('.'.join(fields))}"] if fields else [])])

    def _scalar(self) -> Scalar:
        if self._next() == '"':
            return self._string()
        if match := _NULL_OR_NUMBER.match(self._text, self._at):
            self._at = match.end()
            return None if match[0] == "null" else int(match[0])
        self._refuse_end()
        self.refuse("neither a text nor a whole number nor null stands there")

    def _string(self) -> str:
        if self._next() != '"':
            self._refuse_end()
            self.refuse("a text in quotation marks was expected")
        try:
            text, self._at = _STRINGS.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            if error.msg.startswith("Unterminated"):
                self.refuse("the text that begins there has no end; the file was probably cut")
            self.refuse("a character stands there that JSON allows in no text", error.pos)
        assert isinstance(text, str), "what begins with a quotation mark is a string"
        return text

    def _next(self) -> str:
        """Return the next character after white space; none at the end."""
        match = _SPACE.match(self._text, self._at)
        assert match, "the expression matches nothing, too"
        self._at = match.end()
        return self._text[self._at : self._at + 1]

    def _expect(self, characters: str, name: str) -> str:
        found = self._next()
        if not found or found not in characters:
            self._refuse_end()
            self.refuse(f"{name} was expected, and there is {excerpt(self._text[self._at : self._at + 20])}")
        self._at += 1
        return found

    def _refuse_end(self) -> None:
        if not self._next():
            self.refuse("the file ends there, before its end: it was cut")
