"""What is understood without argparse: the option ``--language`` before a command, and the command ``today``.

Shell prompts and login messages call ``today``, so this module imports as little as it can. Through `parser`, which
imports argparse and all commands, a call takes three times the CPU time (Python 3.11.7).
"""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace

from lecun_viewer.cli.output import UsageError, answer, daily_values, tell_empty_pool, tell_no_quote
from lecun_viewer.core.attribution import with_attribution
from lecun_viewer.stores import Stores
from lecun_viewer.texts.catalogue import languages, named_language, no_language, set_language

OPTION = "--language"


def speak_language(code: str) -> str:
    """Speak the language that *code* names from now on. Return its name.

    Raises:
        UsageError: There is no such language.
    """
    name = named_language(code, languages())
    if not name:
        raise UsageError(no_language(code, languages()))
    set_language([name])
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


def do_today(stores: Stores, args: SimpleNamespace) -> int:
    daily = stores.daily.on(args.date) if args.date else stores.daily.today()
    if daily:
        tell_empty_pool(daily)
        answer(args.json, daily_values(daily), f"{daily.quote.id}\n{with_attribution(daily.quote)}")
    else:
        tell_no_quote(args.json)
    return 0


def parse_today(given: Sequence[str]) -> SimpleNamespace | None:
    """Return the arguments of ``today`` as `parser.parse` does. ``None`` if *given* is anything else, or wrong."""
    if given[:1] != ["today"]:
        return None
    rest = [word for word in given[1:] if word != "--json"]
    day = rest[1] if len(rest) == 2 and rest[0] == "--date" else None
    if (rest and day is None) or len(given) > 4:
        return None
    try:
        return SimpleNamespace(
            do=do_today, date=None if day is None else date.fromisoformat(day), json="--json" in given
        )
    except ValueError:
        return None
