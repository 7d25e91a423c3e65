"""When words were highlighted, as devices and apps write it. What can be read in two ways is not read.

- ISO 8601, with or without a time. A fraction of a second is dropped.
- Seconds or milliseconds since 1970, which are in UTC.
- In words, in the languages of a Kindle: “Monday, May 3, 2021 8:12:45 PM”, “3. Mai 2021 um 20:12:45 Uhr”,
  “2021年5月3日星期一 下午8:12:45”. The name of the month must be known, so days and months can't be mixed up. A time is
  left out if something unknown stands beside it.

A device whose clock was never set writes a day before there were such devices. That day is left out.
"""

import re
from datetime import UTC, datetime

from lecun_viewer.core.quote import is_highlight_time

FIRST_YEAR = 2000
LONGEST = 200  # characters that are looked at

_MONTHS = (
    "january januar janvier enero gennaio janeiro januari января",
    "february februar février febrero febbraio fevereiro februari февраля",
    "march märz mars marzo março maart марта",
    "april avril abril aprile апреля",
    "may mai mayo maggio maio mei мая",
    "june juni juin junio giugno junho июня",
    "july juli juillet julio luglio julho июля",
    "august août agosto augustus августа",
    "september septembre septiembre settembre setembro сентября",
    "october oktober octobre octubre ottobre outubro октября",
    "november novembre noviembre novembro ноября",
    "december dezember décembre diciembre dicembre dezembro декабря",
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = rf"(?P<month>{'|'.join(_NUMBERS)})"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<day>[0-9]{{1,2}})\.?(?: de)? {_MONTH}(?: de)? (?P<year>[0-9]{{4}}|[0-9]{{2}}(?= [0-9]{{1,2}}:))\b",
        rf"\b{_MONTH} (?P<day>[0-9]{{1,2}}), (?P<year>[0-9]{{4}})\b",
        r"(?P<year>[0-9]{4}) ?年 ?(?P<month>[0-9]{1,2}) ?月 ?(?P<day>[0-9]{1,2}) ?日",
    )
)
_TIME = re.compile(
    r"(?:[ ,、]|г\.|at\b|um\b|à\b|às\b|alle\b|a las\b|om\b|в\b|[星期周]{1,2}[一二三四五六日天]|.曜日|[(（].[)）])*"
    r"(?P<half>上午|午前|下午|午後)? ?"
    r"(?P<hour>[0-9]{1,2})(?:[:.]| h )(?P<minute>[0-9]{2})(?:(?:[:.]| min )(?P<second>[0-9]{2}))?+(?![0-9])"
    r"(?: ?(?P<mark>[ap])\.? ?m\b)?+(?! ?(?!uhr|s\b|gmt|utc|greenwich)[^\W\d_])",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)?(?: ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
_SINCE_1970 = re.compile(r"([0-9]{10})(?:[0-9]{3})?(?:\.[0-9]+)?")


def moment(text: str) -> str:
    """Return the day or the time that *text* is, as ``Quote.highlighted_at`` has it. Empty if it is none."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        day, time, zone = found[1], found[2] or "", found[3] or ""
        zone = "Z" if zone == "UTC" else f"{zone[:3]}:{zone[-2:]}" if len(zone) > 1 else zone
        return _checked(f"{day}T{time}{zone}" if time else day)
    if found := _SINCE_1970.fullmatch(text):
        return _checked(datetime.fromtimestamp(int(found[1]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    return moment_in(text)


def moment_in(text: str) -> str:
    """Return the day or the time that *text* names in words. Empty if it names none."""
    text = " ".join(text[:LONGEST].split())
    found = next(filter(None, (date.search(text) for date in _DATES)), None)
    if not found:
        return ""
    month = _NUMBERS.get(found["month"].lower()) or int(found["month"])
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    day = f"{year:04}-{month:02}-{int(found['day']):02}"
    time = _TIME.match(text, found.end())
    return _checked(f"{day}T{_time(time)}" if time else day)


def _time(found: re.Match[str]) -> str:
    """Return the time that was *found*, by 24 hours. Empty if it is none."""
    hour, half = int(found["hour"]), found["half"] or (found["mark"] or "").lower()
    if half and hour > 12:
        return "" if hour > 23 or half in ("上午", "午前", "a") else f"{hour:02}:{_minutes(found)}"
    if half:
        hour = hour % 12 + (12 if half in ("下午", "午後", "p") else 0)
    return f"{hour:02}:{_minutes(found)}"


def _minutes(found: re.Match[str]) -> str:
    return ":".join(filter(None, (found["minute"], found["second"])))


def _checked(text: str) -> str:
    """Return *text* if the calendar has it, and a device may have written it. If only the time is wrong, the day."""
    if not is_highlight_time(text):
        return _checked(text[:10]) if len(text) > 10 else ""
    return text if int(text[:4]) >= FIRST_YEAR else ""
