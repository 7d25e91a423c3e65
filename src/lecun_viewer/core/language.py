"""Which of the program's languages somebody wants.

A language is named as its catalogues are: ``fr``, ``pt_BR``. English is always one. Systems name languages in other
ways, such as ``pt-BR``, ``pt_BR.UTF-8`` or ``ca@valencia``.
"""

import re
from collections.abc import Collection, Iterable, Mapping

ENGLISH = "en"
_PLAIN = ("C", "POSIX")
_COUNTRIES = {"hans": "CN", "hant": "TW"}  # whose catalogue has a script of Chinese, wherever it is read


def best_language(wanted: Iterable[str], available: Collection[str]) -> str:
    """Return the first language of *wanted* that is *available*, else English. *wanted* are names as systems have them.

    Qt names ``pt`` after ``pt-PT``. It is the same wish, so it does not find another country's language.
    """
    names = list(wanted)
    own = [name for at, name in enumerate(names) if not any(each.startswith(f"{name}-") for each in names[:at])]
    return next((found for name in own if (found := named_language(name, available))), ENGLISH)


def named_language(name: str, available: Collection[str]) -> str | None:
    """Return the *available* language that *name* names.

    A language without a country means each of its countries, and the other way round: ``fr_CA`` finds ``fr``, and
    ``pt`` finds ``pt_BR``. But ``pt_PT`` does not find ``pt_BR``.
    """
    language, *rest = re.split(r"[-_]", re.split(r"[.@]", name.strip())[0])
    language = language.lower()
    country = next((part.upper() for part in rest if len(part) == 2), "")
    country = next((_COUNTRIES[part.lower()] for part in rest if part.lower() in _COUNTRIES), country)
    whole = f"{language}_{country}" if country else language
    if not language:
        return None
    if whole in available:
        return whole
    if language == ENGLISH or language in available:
        return language
    return None if rest else next((each for each in available if each.partition("_")[0] == language), None)


def languages_of_environment(environment: Mapping[str, str]) -> list[str]:
    """Return what the user of a console wants, the dearest first (gettext's manual, “Locale Environment Variables”).

    ``LANGUAGE`` is a list. It counts only if the locale is not the plain one, as in scripts that set ``LC_ALL=C``.
    """
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    if locale.partition(".")[0] in _PLAIN:
        return [ENGLISH]
    return [*environment.get("LANGUAGE", "").split(":"), locale]
