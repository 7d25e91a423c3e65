"""Reads JSON of a known shape (RFC 8259), piece by piece.

The standard library's `json` reads a whole document before it can be checked. Deep nesting raises a `RecursionError`,
and a hundred megabytes of ``[],[],`` become gigabytes. This reader checks each piece against what is expected at its
place. So nothing else is ever made, and whatever is wrong has a line and a name.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NoReturn, TypeVar

from lecun_viewer.core.exchange.fields import Field, Scalar, Shape, is_whole_without
from lecun_viewer.core.exchange.imported import (
    MOST_ENTRIES,
    FieldError,
    ImportRefusedError,
    Place,
    Reason,
    Refusal,
    excerpt,
)
from lecun_viewer.core.exchange.text_in_pieces import TextInPieces

_SPACE = re.compile(r"[ \t\r\n]*+")
_NULL_OR_NUMBER = re.compile(r"null\b|-?(0|[1-9][0-9]{0,8})(?![0-9.eE])")
_PLAIN_NAME = r'[ \t\r\n]*+"([^"\\\x00-\x1f]*+)"[ \t\r\n]*+:[ \t]*+'
_FIRST_NAME = re.compile(_PLAIN_NAME)
_FURTHER_NAME = re.compile(rf"[ \t\r\n]*+,{_PLAIN_NAME}")
_STRINGS = json.JSONDecoder()

LONGEST_NUMBER = 10  # characters of a number that is read
LONGEST_ESCAPE = len(r"\uD83D\uDE42")  # two escapes can be a single character
EXCERPT = 20  # characters of what stands where something else is expected

_T = TypeVar("_T")


class JsonReader:
    """A position in a document, and the path of names and numbers that leads there.

    Every method raises `ImportRefusedError` if the document goes on otherwise.
    """

    def __init__(self, document: TextInPieces) -> None:
        self._document = document
        self._path: list[str] = []

    def members(self) -> Iterator[str]:
        """Yield the names of an object's members, none twice. The caller reads each value before the next name."""
        document, seen = self._document, set[str]()
        self._expect("{", Reason.OBJECT_EXPECTED)
        if self._next() == "}":
            document.at += 1
            return
        plain = _FIRST_NAME.match(document.text, document.at)  # character by character takes longer
        while True:
            if plain:
                name, start, document.at = plain[1], plain.start(1), plain.end()
            else:
                name, start = self._name()
            self._path.append(name if len(name) < 60 else f"{name[:59]}…")
            if name in seen:
                self.refuse(Refusal(Reason.FIELD_TWICE), start)
            seen.add(name)
            if not plain:
                self._expect(":", Reason.COLON_EXPECTED)
            yield name
            self._path.pop()
            plain = _FURTHER_NAME.match(document.text, document.at)
            if not plain and self._expect(",}", Reason.COMMA_OR_BRACE_EXPECTED) == "}":
                return

    def items(self, read: Callable[[], _T]) -> Iterator[_T]:
        """Yield what *read* makes of the items of an array."""
        self._expect("[", Reason.LIST_EXPECTED)
        if self._next() == "]":
            self._document.at += 1
            return
        number = 0
        while True:
            number += 1
            self._path.append(str(number))
            if number > MOST_ENTRIES:
                self.refuse(Refusal(Reason.TOO_MANY, (MOST_ENTRIES,)))
            self._document.forget()
            yield read()
            self._path.pop()
            if self._expect(",]", Reason.COMMA_OR_BRACKET_EXPECTED) == "]":
                return

    def object(self, shape: Shape) -> dict[str, Any]:
        """Return the values of an object with the fields of *shape* and no other field.

        Only a field that came later may be missing. It is then missing in the values, too.
        """
        values = dict[str, Any]()
        for name in self.members():
            field = shape.get(name)
            if field is None:
                self.refuse(Refusal(Reason.UNKNOWN_FIELD))
            values[name] = self._member(field) if isinstance(field, Field) else self.object(field)
        for name in shape:
            if name not in values and not is_whole_without(shape, name):
                self.refuse(Refusal(Reason.MISSING_FIELD, (excerpt(name),)), self._document.at - 1)
        return values

    def _member(self, field: Field) -> Any:
        if not field.is_list:
            return self.value(field.value)
        return tuple(self.items(lambda: self.value(field.value)))

    def value(self, read: Callable[[Scalar], _T]) -> _T:
        """Return what *read* makes of a text, a whole number or null. Its `FieldError` becomes a refusal."""
        is_text = self._next() == '"'
        start = self._document.at
        found = self._string() if is_text else self._null_or_number()
        try:
            return read(found)
        except FieldError as error:
            self.refuse(error.refusal, start)

    def checked(self, make: Callable[[], _T]) -> _T:
        """Return what *make* makes. Its `FieldError` becomes a refusal."""
        try:
            return make()
        except FieldError as error:
            self.refuse(error.refusal)

    def finish(self) -> None:
        """Refuse a document that goes on."""
        if self._next():
            self.refuse(Refusal(Reason.AFTER_THE_END))

    def refuse(self, refusal: Refusal, start: int | None = None) -> NoReturn:
        """Raise the error for *refusal*, at *start* or at the present position."""
        line = self._document.line(self._document.at if start is None else start)
        raise ImportRefusedError(refusal, line, self._place())

    def _place(self) -> Place:
        kind, number, *fields = (*self._path, "", "")[: max(2, len(self._path))]
        if kind not in ("favorites", "checks") or not number:
            return Place(field=excerpt(kind))
        field = excerpt(".".join(fields))
        return (
            Place(favorite=int(number), field=field) if kind == "favorites" else Place(check=int(number), field=field)
        )

    def _null_or_number(self) -> Scalar:
        document = self._document
        document.has(LONGEST_NUMBER + 1)
        if match := _NULL_OR_NUMBER.match(document.text, document.at):
            document.at = match.end()
            return None if match[0] == "null" else int(match[0])
        self._refuse_end()
        self.refuse(Refusal(Reason.VALUE_EXPECTED))

    def _name(self) -> tuple[str, int]:
        """Return a name with escapes, or one that is not whole in memory yet, and where it begins."""
        if self._next() != '"':
            self._refuse_end()
            self.refuse(Refusal(Reason.TEXT_EXPECTED))
        start = self._document.at
        return self._string(), start

    def _string(self) -> str:
        """Return the text that begins with the quotation mark at the present position."""
        document = self._document
        while True:
            try:
                text, document.at = _STRINGS.raw_decode(document.text, document.at)
            except json.JSONDecodeError as error:
                is_unterminated = error.msg.startswith("Unterminated")
                may_be_cut = is_unterminated or error.pos > len(document.text) - LONGEST_ESCAPE
                if may_be_cut and document.more():
                    continue
                if is_unterminated:
                    self.refuse(Refusal(Reason.TEXT_WITHOUT_END))
                self.refuse(Refusal(Reason.IMPOSSIBLE_CHARACTER), error.pos)
            assert isinstance(text, str), "what begins with a quotation mark is a string"
            return text

    def _next(self) -> str:
        """Return the next character after white space, without reading it. Empty at the end."""
        document = self._document
        while True:
            found = document.text[document.at : document.at + 1]
            if found > " ":  # most often there is no space
                return found
            match = _SPACE.match(document.text, document.at)
            assert match, "the expression matches nothing, too"
            document.at = match.end()
            if document.at < len(document.text) or not document.more():
                return document.text[document.at : document.at + 1]

    def _expect(self, characters: str, reason: Reason) -> str:
        found = self._next()
        if not found or found not in characters:
            self._refuse_end()
            self._document.has(EXCERPT)
            there = self._document.text[self._document.at : self._document.at + EXCERPT]
            self.refuse(Refusal(reason, (excerpt(there),)))
        self._document.at += 1
        return found

    def _refuse_end(self) -> None:
        if not self._next():
            self.refuse(Refusal(Reason.CUT))
