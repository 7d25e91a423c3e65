"""The options of ``lecun-viewer``."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer.system.output import escape_what_is_missing, use_utf8_in_pipes

if TYPE_CHECKING:
    from argparse import Namespace


class Options(NamedTuple):
    """What the program was started with. At most one option is set, besides the last two."""

    quote: str | None = None  # an id, or `TODAY` or `RANDOM` of `lecun_viewer.core.quote`
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


def read_options(arguments: Sequence[str]) -> Options:
    """Return the options in *arguments*. Ends the program after ``--help``, ``--version`` and nonsense.

    On Windows a windowed program has no console. One is used if there is something to print.
    """
    if not arguments:
        return Options()
    from lecun_viewer.app.option_parser import speak_language, tell, understood  # most starts have no options

    use_utf8_in_pipes()
    escape_what_is_missing()
    args = understood(arguments)
    speak_language(arguments)
    options = _options_of(args) if args else None
    if sys.platform == "win32" and sys.stdout is None and (options is None or options.prints):
        from lecun_viewer.system.console import use_console

        use_console()
    return options or tell(arguments)


def _options_of(args: "Namespace") -> Options:
    asked = (args.quote, args.hidden, args.quit, args.self_test, args.install_desktop, args.uninstall_desktop)
    return Options(*asked, args.debug, args.language or "")
