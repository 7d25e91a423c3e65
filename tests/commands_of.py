"""All commands of a program with their options and values, read from its parser."""

import argparse
from collections.abc import Iterator
from typing import NamedTuple

from lecun_viewer.app.options import make_parser as desktop_parser
from lecun_viewer.cli.parser import make_parser as console_parser


class Command(NamedTuple):
    """A command of a program. The program itself has no *words*."""

    words: tuple[str, ...]
    parser: argparse.ArgumentParser

    @property
    def options(self) -> set[str]:
        shown = (action for action in self.parser._actions if action.help != argparse.SUPPRESS)
        return {option for action in shown for option in action.option_strings}

    @property
    def commands(self) -> set[str]:
        return {name for name, _ in _inner(self.parser)}

    @property
    def values(self) -> dict[str, set[str]]:
        """The values of each option that has a list of them, by the option's long name."""
        options = (action for action in self.parser._actions if action.option_strings and action.choices)
        return {action.option_strings[-1]: set(action.choices or ()) for action in options}


def commands_of(program: str) -> list[Command]:
    """Return every command of *program*, the program itself first."""
    return list(_walk((), console_parser() if program == "lecun-quotes" else desktop_parser()))


def _walk(words: tuple[str, ...], parser: argparse.ArgumentParser) -> Iterator[Command]:
    yield Command(words, parser)
    for name, inner in _inner(parser):
        yield from _walk((*words, name), inner)


def _inner(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()
