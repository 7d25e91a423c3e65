"""The help of the options of ``lecun-viewer``, and what both programs say of a wrong option."""

from collections.abc import Iterable

from lecun_viewer.texts.catalogue import _, _later, listed

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


def help_on(option: str) -> str:
    """Return the help of an option. Empty means the program."""
    return _(_HELP[option])


def no_language(code: str, available: Iterable[str]) -> str:
    return _("This program does not speak “{0}”. It speaks {1}.").format(code, listed(available))


def did_not_end() -> str:
    return _("The program that runs did not end. It may hang.")
