"""Quotation marks around a whole text, of every usual kind, and how to take them off."""

_CLOSERS = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    '"': '"',
    "＂": "＂",
}
OPENERS = "".join(_CLOSERS)
CLOSERS = "".join(sorted({closer for closers in _CLOSERS.values() for closer in closers}))
_APOSTROPHES = "‘’"


def unquoted(text: str) -> str:
    """Return *text* without the marks around the whole of it, and without the white space around both.

    One pair is taken off. “A” and “B” keeps its marks, because the first mark and the last mark are no pair.
    """
    text = text.strip()
    if len(text) < 2 or text[0] not in _CLOSERS or text[-1] not in _CLOSERS[text[0]]:
        return text
    return text[1:-1].strip() if _is_pair(text) else text


def is_quoted(text: str) -> bool:
    """Return whether marks stand around the whole of *text*."""
    text = text.strip()
    return len(text) > 2 and text[0] in _CLOSERS and text[-1] in _CLOSERS[text[0]] and _is_pair(text)


def is_open(text: str) -> bool:
    """Return whether *text* begins with a mark that closes nowhere in it. A straight mark tells too little."""
    closers = _CLOSERS.get(text[:1], "")
    return bool(closers) and text[0] not in closers and _depth(text, text[0], closers) > 0


def closes(text: str) -> bool:
    """Return whether *text* ends with a mark that opens nowhere in it. An apostrophe tells too little."""
    last = text[-1:]
    openers = [opener for opener, closers in _CLOSERS.items() if last and last in closers]
    return bool(openers) and last not in _APOSTROPHES and not any(opener in text[:-1] for opener in openers)


def _is_pair(text: str) -> bool:
    """Return whether the first mark of *text* is closed by the last, and not before."""
    opener, inner = text[0], text[1:-1]
    closers = _CLOSERS[opener]
    if opener in closers:
        at = inner.find(opener)  # the first mark within must open, so a space stands before it
        return at < 0 or ((at == 0 or not inner[at - 1].isalnum()) and inner[at + 1 : at + 2].isalnum())
    return _depth(text[:-1], opener, closers) > 0


def _depth(text: str, opener: str, closers: str) -> int:
    """Return how many marks are open at the end of *text*. 0 if the first is closed anywhere."""
    depth = 0
    for at, letter in enumerate(text):
        if letter == opener:
            depth += 1
        elif letter in closers and not _is_apostrophe(text, at):
            depth -= 1
            if depth <= 0:
                return 0
    return depth


def _is_apostrophe(text: str, at: int) -> bool:
    is_within = text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()
    return text[at] in _APOSTROPHES and is_within
