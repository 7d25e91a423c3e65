"""Dates as people write them, as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. What can be read in two ways is no date."""

import re

from lecun_viewer.core.attribution import MONTHS
from lecun_viewer.core.finding import is_date

_TIME = r"(?:[T ][0-9:.,]+ ?(?:Z|UTC|[+-][0-9:]+)?)?"
_NUMBERS = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?" + _TIME)
_MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS)
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DAY_FIRST = re.compile(rf"(?:({_DAY})\.? )?({_MONTH}),? ([0-9]{{4}})", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"({_MONTH}) ({_DAY}),? ([0-9]{{4}})", re.IGNORECASE)
_SHORT = tuple(name[:3].lower() for name in MONTHS)

DATE_AT_THE_END = re.compile(
    rf"(?:^|[,;(\s])((?:(?:{_DAY}\.? )?(?:{_MONTH}),? |(?:{_MONTH}) {_DAY},? )?"
    r"(?:1[0-9]|20)[0-9]{2}(?:-[0-9]{2}(?:-[0-9]{2})?)?)\)?\.?$",
    re.IGNORECASE,
)
"""A date at the end of a line. A year without a month has four digits and begins with 1 or 20."""


def date_of(text: str) -> str:
    """Return the date that *text* is. Empty if it is none or may be two, as “3/4/2020” may."""
    text = " ".join(text.split())
    if found := _NUMBERS.fullmatch(text):
        return _date(found[1], found[3], found[4])
    if found := _MONTH_FIRST.fullmatch(text):
        return _date(found[3], _month(found[1]), found[2])
    if found := _DAY_FIRST.fullmatch(text):
        return _date(found[3], _month(found[2]), found[1])
    return ""


def _month(name: str) -> str:
    return str(_SHORT.index(name[:3].lower()) + 1)


def _date(year: str, month: str | None, day: str | None) -> str:
    parts = [year, *(part.rstrip("stndrh").zfill(2) for part in (month, day) if part)]
    date = "-".join(parts)
    return date if is_date(date) else ""
