"""The help of the options of ``lecun-viewer``, and what both programs say of a wrong option."""

from collections.abc import Iterable

from lecun_viewer.texts.catalogue import _, _later, listed

_HELP = {
    "": _later("Browse, search, and save quotes attributed to Yann LeCun."),
    "--quote": _later("show the quote with this ID, such as cake-analogy"),
    "--today": _later("show the quote of the day"),
    "--random": _later("show a random quote"),
    "--hidden": _later("start in the background, without a window"),
    "--quit": _later("quit the running program, and wait until it has quit"),
    "--version": _later("show the version and exit"),
    "--self-test": _later("check that the program is complete"),
    "--install-desktop": _later("add the program to your menu"),
    "--uninstall-desktop": _later("remove the program from your menu, and stop starting it at login"),
    "--debug": _later("log more details, also to the terminal"),
    "--language": _later("use this language instead of the one in Preferences, such as en"),
}


def help_on(option: str) -> str:
    """Return the help of an option. Empty means the program."""
    return _(_HELP[option])


def no_language(code: str, available: Iterable[str]) -> str:
    return _("“{0}” isn’t an available language. Use one of these: {1}.").format(code, listed(available))


def did_not_end() -> str:
    return _("LeCun Viewer didn’t quit. It may not be responding.")
