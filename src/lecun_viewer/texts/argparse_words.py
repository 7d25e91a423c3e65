"""What argparse itself says of arguments, in our catalogue. ``today`` parses without argparse, and says none of it."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

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
)
"""The words that the parsers of both programs can bring about. Their placeholders are those of Python's ``%``."""


class Parser(argparse.ArgumentParser):
    """Says what was wrong with an argument. Some messages of argparse have the argument as it was given."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


@contextmanager
def translated() -> Iterator[None]:
    """Have argparse take its words from our catalogue meanwhile.

    It asks gettext for them, by these two names, and has no argument for a catalogue.
    """
    names = vars(argparse)
    ours = {"_": _, "ngettext": catalogue().ngettext}
    before = {name: names[name] for name in ours if name in names}
    names.update((name, ours[name]) for name in before)
    try:
        yield
    finally:
        names.update(before)
