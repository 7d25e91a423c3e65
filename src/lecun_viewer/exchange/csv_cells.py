"""Texts in cells of CSV: spreadsheets show them and run no formula, and the import gives them back exactly.

- An apostrophe before a formula makes a text of it (OWASP, “CSV Injection”). A spreadsheet in German, French or
  Spanish splits at semicolons instead of commas. Then the marks around a cell mean nothing to it. So a formula may also
  begin after a semicolon, a tab or a line end within a text, behind spaces and quotation marks.
- What looks as if it had such an apostrophe gets another. So each loses exactly one at the import.
- No spreadsheet takes a NUL. It becomes ``␀0``, and ``␀`` becomes ``␀␀``.
"""

import re
from collections.abc import Sequence

_FORMULA = "=+\\-@\t\r＝＋－＠"  # the wide ones: in Japanese and Chinese settings
_WITHIN = r"(?:(?<=[;\t\n])|(?<=\r)(?!\n))"
_WOULD_RUN = re.compile(rf"\A(?='*[\n{_FORMULA}])|{_WITHIN}(?='*[\" ]*[{_FORMULA}])")
_GUARDED = re.compile(rf"\A'(?='*[\n{_FORMULA}])|{_WITHIN}'(?='*[\" ]*[{_FORMULA}])")
_NUL = re.compile("␀([0␀])")


def guarded(text: str) -> str:
    """Return *text* so that a spreadsheet shows it and does not run it. `unguarded` gives it back exactly."""
    return _WOULD_RUN.sub("'", text.replace("␀", "␀␀").replace("\0", "␀0"))


def unguarded(cell: str) -> str:
    """Return the text of which `guarded` made *cell*."""
    return _NUL.sub(lambda found: "\0" if found[1] == "0" else "␀", _GUARDED.sub("", cell))


def listed(values: Sequence[str]) -> str:
    """Return *values* as one text, with semicolons between. `parted` gives them back exactly."""
    return "; ".join(value.replace("\\", r"\\").replace(";", r"\;") for value in values)


def parted(text: str) -> list[str]:
    """Return the values in *text*. A backslash takes the meaning of what follows it. An empty text has none."""
    if not text:
        return []
    values = [""]
    for part in re.findall(r"\\.|; ?|[^\\;]+|\\", text, re.DOTALL):
        if part[0] == ";":
            values.append("")
        else:
            values[-1] += part[1:] if len(part) == 2 and part[0] == "\\" else part
    return values
