"""The options of ``lecun-viewer``."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from typing import NamedTuple

from lecun_viewer import __version__
from lecun_viewer.core.language import named_language
from lecun_viewer.core.quote import RANDOM, TODAY
from lecun_viewer.directories import APP_NAME
from lecun_viewer.encoding import use_utf8_in_pipes
from lecun_viewer.generated import WINDOW_LANGUAGES

SILENT = ("--hidden", "--quit", "--quote", "--today", "--random")  # print nothing, so they need no console


class Options(NamedTuple):
    """What the program was started with. At most one option is set, besides the last two."""

    quote: str | None = None  # an id, `TODAY` or `RANDOM`
    hidden: bool = False
    quit: bool = False
    self_test: bool = False
    install_desktop: bool = False
    uninstall_desktop: bool = False
    debug: bool = False
    language: str = ""


def read_options(arguments: Sequence[str]) -> Options:
    """Return the options in *arguments*. Ends the program after ``--help``, ``--version`` and nonsense.

    On Windows a windowed program has no console. One is used if there is something to print.
    """
    if not arguments:
        return Options()
    if sys.platform == "win32" and sys.stdout is None and arguments[0] not in SILENT:
        from lecun_viewer.console import use_console

        use_console()
    use_utf8_in_pipes()
    # Without a console, argparse of Python 3.11.2 (Debian 12) fails when it prints.
    with redirect_stdout(sys.stdout or StringIO()), redirect_stderr(sys.stderr or StringIO()):
        args = make_parser().parse_args(arguments)
    asked = (args.quote, args.hidden, args.quit, args.self_test, args.install_desktop, args.uninstall_desktop)
    return Options(*asked, args.debug, args.language or "")


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=APP_NAME, description="Read, find and keep quotes attributed to Yann LeCun.")
    one_of = parser.add_mutually_exclusive_group()
    one_of.add_argument("--quote", metavar="ID", help="show the quote with this id, such as cake-analogy")
    for option, const, what in (("--today", TODAY, "the quote of the day"), ("--random", RANDOM, "any quote")):
        one_of.add_argument(option, action="store_const", dest="quote", const=const, help=f"show {what}")
    one_of.add_argument("--hidden", action="store_true", help="start in the tray, without a window")
    one_of.add_argument("--quit", action="store_true", help="have the program that runs end, and wait until it has")
    one_of.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    one_of.add_argument("--self-test", action="store_true", help="check that all parts of the program are there")
    one_of.add_argument("--install-desktop", action="store_true", help="put the program into your menu, with its icon")
    leave = "take it out of your menu again, and no longer start it at login"
    one_of.add_argument("--uninstall-desktop", action="store_true", help=leave)
    parser.add_argument("--debug", action="store_true", help="log more, also on the console")
    spoken = "speak another language than the system and the preferences, such as en"
    parser.add_argument("--language", metavar="CODE", type=_language, choices=WINDOW_LANGUAGES, help=spoken)
    for added in ("-session", "-name"):  # an X11 session manager adds them when it starts the program again
        parser.add_argument(added, help=argparse.SUPPRESS)
    return parser


def _language(code: str) -> str:
    """Return the name of the language. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: There is none.
    """
    name = named_language(code, WINDOW_LANGUAGES)
    if not name:
        known = ", ".join(WINDOW_LANGUAGES)
        raise argparse.ArgumentTypeError(f"This program does not speak “{code}”. It speaks {known}.")
    return name
