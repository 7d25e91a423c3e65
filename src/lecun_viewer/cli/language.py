"""The option ``--language`` before a command."""

from collections.abc import Sequence

from lecun_viewer.cli.output import UsageError
from lecun_viewer.core.language import named_language
from lecun_viewer.texts.catalogue import languages, speak
from lecun_viewer.texts.options import no_language

OPTION = "--language"


def speak_language(code: str) -> str:
    """Speak the language that *code* names from now on. Return its name.

    Raises:
        UsageError: There is no such language.
    """
    name = named_language(code, languages())
    if not name:
        raise UsageError(no_language(code, languages()))
    speak([name])
    return name


def after_language(given: Sequence[str]) -> list[str]:
    """Return what comes after the option in *given*, and speak the language. So also the help is in it.

    The option counts only before the command. After ``add`` it means the language of the quote.

    Raises:
        UsageError: There is no such language.
    """
    match list(given):
        case [option, code, *rest] if option == OPTION:
            pass
        case [option, *rest] if option.startswith(f"{OPTION}="):
            code = option.removeprefix(f"{OPTION}=")
        case rest:
            return rest
    speak_language(code)
    return rest
