"""The options of ``lecun-viewer``, and their parser, in the reader's language."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from lecun_viewer import __version__
from lecun_viewer.core.link import is_link
from lecun_viewer.core.quote import RANDOM, TODAY
from lecun_viewer.generated import LANGUAGES
from lecun_viewer.system.directories import APP_NAME
from lecun_viewer.system.output import escape_unencodable, use_utf8_in_pipes
from lecun_viewer.texts.argparse_words import Parser, translated
from lecun_viewer.texts.catalogue import _, named_language, no_language, set_language


class Options(argparse.Namespace):
    """What the program was started with. At most one option is set, besides the last two.

    Attributes:
        files: The absolute paths of the files to import.
        link: A link to show. It is the only argument then, or it is refused.
    """

    files: Sequence[str] = ()
    link: str | None = None
    quote: str | None = None  # an id, or `TODAY` or `RANDOM` of `lecun_viewer.core.quote`
    check: str | None = None  # a text
    check_clipboard: bool = False
    hidden: bool = False
    quit: bool = False
    self_test: bool = False
    install_desktop: bool = False
    uninstall_desktop: bool = False
    debug: bool = False
    language: str = ""

    @property
    def prints(self) -> bool:
        """Whether something is printed where all goes well."""
        return self.self_test or self.install_desktop or self.uninstall_desktop or self.debug

    @property
    def request(self) -> dict[str, Any]:
        """What a running program is asked for. `InstanceServer` has the forms."""
        if self.check is not None or self.check_clipboard:
            return {"check": self.check}
        if self.link:
            return {"link": self.link}
        return {"files": list(self.files)} if self.files else {"quote": self.quote or ""}


def read_options(arguments: Sequence[str]) -> Options:
    """Return the options in *arguments*. Ends the program after ``--help``, ``--version`` and nonsense.

    On Windows a windowed program has no console. One is used if there is something to print.
    """
    if not arguments:
        return Options()
    use_utf8_in_pipes()
    escape_unencodable()
    set_language([_language_in(arguments)])
    said = StringIO()
    try:
        with redirect_stdout(sys.stdout or said), redirect_stderr(sys.stderr or said), translated():
            options = make_parser().parse_args(arguments, Options())
    except SystemExit:
        if words := said.getvalue():
            _use_console()
            print(words, end="")
        raise
    if any(map(is_link, options.files)):
        options.link, options.files = _text(" ".join(options.files)), ()
    if options.prints:
        _use_console()
    return options


def _use_console() -> None:
    if sys.platform == "win32" and sys.stdout is None:
        from lecun_viewer.system.console import use_console

        use_console()


def make_parser() -> argparse.ArgumentParser:
    parser = Parser(prog=APP_NAME, description=_("Browse, search, and save quotes attributed to Yann LeCun."))
    one_of = parser.add_mutually_exclusive_group()

    def add_switch(option: str, about: str) -> None:
        one_of.add_argument(option, action="store_true", help=about)

    def add_quote(option: str, quote: str, about: str) -> None:
        one_of.add_argument(option, action="store_const", dest="quote", const=quote, help=about)

    imported = _("import the quotes of this file, after a preview, or show the quote of this link")
    one_of.add_argument("files", metavar="FILE", nargs="*", default=(), type=_path, help=imported)
    one_of.add_argument("--quote", metavar="ID", help=_("show the quote with this ID, such as cake-analogy"))
    add_quote("--today", TODAY, _("show the quote of the day"))
    add_quote("--random", RANDOM, _("show a random quote"))
    one_of.add_argument("--check", metavar="TEXT", type=_text, help=_("find the quotes in this text"))
    add_switch("--check-clipboard", _("find the quotes in the text on the clipboard"))
    add_switch("--hidden", _("start in the background, without a window"))
    add_switch("--quit", _("quit the running program and wait for it to exit"))
    version = f"{APP_NAME} {__version__}"
    one_of.add_argument("--version", action="version", version=version, help=_("show the version and exit"))
    add_switch("--self-test", _("check that the installation is complete"))
    add_switch("--install-desktop", _("add the program to your menu"))
    add_switch("--uninstall-desktop", _("remove the program from your menu, and stop starting it at login"))
    parser.add_argument("--debug", action="store_true", help=_("log more details, and print them to the terminal too"))
    spoken = _("language to use instead of the one in Preferences, for example en")
    parser.add_argument("--language", metavar="CODE", type=_language, choices=LANGUAGES, help=spoken)
    for added in ("-session", "-name"):  # an X11 session manager adds them when it starts the program again
        parser.add_argument(added, help=argparse.SUPPRESS, default=argparse.SUPPRESS)
    return parser


def _language_in(arguments: Sequence[str]) -> str:
    """Return the value of ``--language`` as given, wherever it is. Help before it is in that language, too."""
    reader = argparse.ArgumentParser(add_help=False)
    reader.add_argument("--language", nargs="?")
    return reader.parse_known_args(arguments)[0].language or ""


def _path(file: str) -> str:
    """Return the absolute path of *file*, which is a path or an address that begins with ``file:``.

    A link of the program stays as it is.
    """
    if is_link(file):
        return file
    if file[:5].lower() == "file:":
        from PySide6.QtCore import QUrl  # only a desktop gives addresses

        file = QUrl(file).toLocalFile()
    return str(Path(file).absolute())


def _text(given: str) -> str:
    """Return *given*, with question marks for what is no text, such as bytes that are not UTF-8."""
    return given.encode("utf-8", "replace").decode()


def _language(code: str) -> str:
    """Return the name of the language. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: There is none.
    """
    name = named_language(code, LANGUAGES)
    if not name:
        raise argparse.ArgumentTypeError(no_language(code, LANGUAGES))
    return name
