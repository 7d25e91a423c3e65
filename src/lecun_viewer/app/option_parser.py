"""The parser of the options of ``lecun-viewer``, in the reader's language."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from typing import NoReturn

from lecun_viewer import __version__
from lecun_viewer.core.language import ENGLISH, named_language
from lecun_viewer.core.quote import RANDOM, TODAY
from lecun_viewer.generated import LANGUAGES
from lecun_viewer.system.directories import APP_NAME
from lecun_viewer.texts.argparse_words import Parser, translated
from lecun_viewer.texts.catalogue import speak
from lecun_viewer.texts.options import help_on, no_language


def understood(arguments: Sequence[str]) -> argparse.Namespace | None:
    """Return what *arguments* ask for, or ``None`` if argparse has something to say. It says nothing yet.

    Nobody reads the texts, so they are English from now on. A start that prints nothing reads no catalogue.
    """
    speak([ENGLISH])
    with suppress(SystemExit), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return make_parser().parse_args(arguments)
    return None


def speak_language(arguments: Sequence[str]) -> None:
    """Speak the language that *arguments* name from now on, or the system's."""
    speak([_language_in(arguments)])


def tell(arguments: Sequence[str]) -> NoReturn:
    """Print what argparse has to say of *arguments*, and end the program. `understood` has returned ``None``."""
    # Without a console, argparse of Python 3.11.2 (Debian 12) fails when it prints.
    with redirect_stdout(sys.stdout or StringIO()), redirect_stderr(sys.stderr or StringIO()), translated():
        make_parser().parse_args(arguments)
    raise AssertionError("argparse understands this")


def make_parser() -> argparse.ArgumentParser:
    parser = Parser(prog=APP_NAME, description=help_on(""))
    one_of = parser.add_mutually_exclusive_group()
    one_of.add_argument("--quote", metavar="ID", help=help_on("--quote"))
    for option, const in (("--today", TODAY), ("--random", RANDOM)):
        one_of.add_argument(option, action="store_const", dest="quote", const=const, help=help_on(option))
    one_of.add_argument("--hidden", action="store_true", help=help_on("--hidden"))
    one_of.add_argument("--quit", action="store_true", help=help_on("--quit"))
    version = f"{APP_NAME} {__version__}"
    one_of.add_argument("--version", action="version", version=version, help=help_on("--version"))
    for option in ("--self-test", "--install-desktop", "--uninstall-desktop"):
        one_of.add_argument(option, action="store_true", help=help_on(option))
    parser.add_argument("--debug", action="store_true", help=help_on("--debug"))
    spoken = help_on("--language")
    parser.add_argument("--language", metavar="CODE", type=_language, choices=LANGUAGES, help=spoken)
    for added in ("-session", "-name"):  # an X11 session manager adds them when it starts the program again
        parser.add_argument(added, help=argparse.SUPPRESS)
    return parser


def _language_in(arguments: Sequence[str]) -> str:
    """Return the value of ``--language`` wherever it stands, as it was given. So also help before it is in it."""
    reader = argparse.ArgumentParser(add_help=False)
    reader.add_argument("--language", nargs="?")
    return reader.parse_known_args(arguments)[0].language or ""


def _language(code: str) -> str:
    """Return the name of the language. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: There is none.
    """
    name = named_language(code, LANGUAGES)
    if not name:
        raise argparse.ArgumentTypeError(no_language(code, LANGUAGES))
    return name
