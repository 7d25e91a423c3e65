"""Localizes argparse by our catalogue. ``today`` parses without argparse, and says none of it."""

import argparse
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from lecun_viewer.core.visible import visible
from lecun_viewer.texts.catalogue import _, _later, catalogue

WORDS = (
    _later("usage: "),
    _later("positional arguments"),
    _later("options"),
    _later("%(heading)s:"),
    _later("show this help message and exit"),
    _later("%(prog)s: error: %(message)s\n"),
    _later("argument %(argument_name)s: %(message)s"),
    _later("unrecognized arguments: %s"),
    _later("the following arguments are required: %s"),
    _later("ambiguous option: %(option)s could match %(matches)s"),
    _later("invalid choice: %(value)r (choose from %(choices)s)"),
    _later("invalid %(type)s value: %(value)r"),
    _later("expected one argument"),
    _later("expected at least one argument"),
    _later("ignored explicit argument %r"),
    _later("not allowed with argument %s"),
    _later("one of the arguments %s is required"),
)
"""The words that the parsers of both programs can bring about. Their placeholders are those of Python's ``%``."""


_PIECE = re.compile(r"[“（]*[\u3400-\u9fff][，。、；：！？”）…]*|[^\u3400-\u9fff]+")
"""A piece of a word that stays on one line. In Chinese that is a character with its marks."""


class Formatter(argparse.HelpFormatter):
    """Wraps lines by terminal columns: East Asian wide characters take two."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(f"{indent}{line}" for line in wrapped(text, width - len(indent)))


class Parser(argparse.ArgumentParser):
    """Says what was wrong with an argument. Some messages of argparse have the argument as it was given."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**{"formatter_class": Formatter, **values})

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def wrapped(text: str, width: int) -> list[str]:
    """Return *text* in lines of at most *width* columns."""
    lines = [""]
    for word in text.split():
        space = " " if lines[-1] else ""
        for piece in _PIECE.findall(word):
            longer = lines[-1] + space + piece
            if lines[-1] and columns(longer) > width:
                lines.append(piece)
            else:
                lines[-1] = longer
            space = ""
    return lines


def columns(text: str) -> int:
    """Return the width of *text* in terminal columns."""
    marks = ("Mn", "Me", "Cf")  # they take none
    return sum(
        0 if unicodedata.category(each) in marks else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )


@contextmanager
def translated() -> Iterator[None]:
    """Patch argparse's gettext functions to use our catalogue.

    argparse has no argument for a catalogue.
    """
    names = vars(argparse)
    ours = {"_": _, "ngettext": catalogue().ngettext}
    before = {name: names[name] for name in ours if name in names}
    names.update((name, ours[name]) for name in before)
    try:
        yield
    finally:
        names.update(before)
