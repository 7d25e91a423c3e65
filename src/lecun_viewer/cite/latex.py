"""LaTeX: ``\\blockquote`` of the package csquotes. No newline at the end.

The address stands in a comment, because a document without hyperref can't print it. Letters and punctuation stay UTF-8,
the default of LaTeX since 2018.
"""

import re

from lecun_viewer.cite.reference import reference
from lecun_viewer.core.quote import Quote

_SPECIAL = {
    **{character: f"\\{character}" for character in "#$%&_"},
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "{": r"\textbraceleft{}",  # not \{, because BibTeX counts that brace too
    "}": r"\textbraceright{}",
    "\N{NO-BREAK SPACE}": "~",
}
_TABLE = str.maketrans(_SPECIAL)
_LIGATURE = re.compile(r"([-',])(?=\1)")  # two hyphens make a dash, two apostrophes or commas a quotation mark


def cited(quote: Quote) -> str:
    cited = reference(quote)
    credit = escaped(", ".join(filter(None, [" ".join(cited.credit).strip(), cited.date])))
    note = f"\\footnote{{{escaped(cited.note)}}}" if cited.note else ""
    needs = r"% \usepackage{csquotes}" + (f"; {cited.url}" if cited.url else "")
    return f"{needs}\n\\blockquote[{{{credit}{note}}}]{{{escaped(cited.words)}}}"


def escaped(text: str) -> str:
    """Return *text*, a single line, so that LaTeX sees no command and no ligature. Braces are balanced."""
    return _LIGATURE.sub(r"\1{}", text.translate(_TABLE))
