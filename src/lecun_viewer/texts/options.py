"""The options of both programs in words: argparse's own words, the help of ``lecun-viewer``, and wrong options."""

import argparse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from lecun_viewer.core.visible import visible
from lecun_viewer.texts.catalogue import _, _later, catalogue, listed

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

_HELP = {
    "": _later("Read, find and keep quotes attributed to Yann LeCun."),
    "--quote": _later("show the quote with this id, such as cake-analogy"),
    "--today": _later("show the quote of the day"),
    "--random": _later("show any quote"),
    "--hidden": _later("start in the tray, without a window"),
    "--quit": _later("have the program that runs end, and wait until it has"),
    "--version": _later("show the version of the program, and end"),
    "--self-test": _later("check that all parts of the program are there"),
    "--install-desktop": _later("put the program into your menu, with its icon"),
    "--uninstall-desktop": _later("take it out of your menu again, and no longer start it at login"),
    "--debug": _later("log more, also on the console"),
    "--language": _later("speak another language than the system and the preferences, such as en"),
}


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


def help_on(option: str) -> str:
    """Return the help of an option. Empty stands for the program."""
    return _(_HELP[option])


def no_language(code: str, there: Iterable[str]) -> str:
    return _("This program does not speak “{0}”. It speaks {1}.").format(code, listed(there))


def did_not_end() -> str:
    return _("The program that runs did not end. It may hang.")
