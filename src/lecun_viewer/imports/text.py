"""The bytes of a file as text, and its lines. The preview names the encoding, and the reader can choose another.

1. A byte order mark decides: UTF-8, UTF-16 or UTF-32.
2. A file with NUL bytes may be UTF-16 without a mark. Then at least 70 of 100 pairs have one, always in the same half.
   Any other file with NUL bytes is binary.
3. A file that decodes as UTF-8 is UTF-8. The exception is ISO-2022 with its escapes (mail in Japanese and Korean).
4. Anything else is guessed by charset-normalizer, from the lines that are not ASCII. It often takes Western languages
   for Windows-1250, whose letters are nearly the same (3.5.2). So Windows-1252 counts where it fits almost as well. A
   few letters are no evidence for anything else.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer.imports.found import UnreadableError, UnreadableReason

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

UTF_8, WINDOWS_1252 = "utf-8", "windows-1252"
_WESTERN = "cp1252"  # Python's name of Windows-1252
LEAST_SHARE_OF_NULS = 0.7

_MARKS = (
    (b"\xef\xbb\xbf", UTF_8),
    (b"\xff\xfe\0\0", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
GUESSED = (
    *("gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1250", "cp1251", "koi8_r", "cp866", "cp1253", "cp1254"),
    *("cp1255", "cp1256", "cp874", "cp1257", "mac_roman", "cp850", "iso8859_2"),
)
"""The encodings that may be guessed, by Python's names. Programs of the last thirty years wrote all of them."""
CHOICES = (UTF_8, WINDOWS_1252, *GUESSED)
LEAST_EVIDENCE = 16  # bytes above 127
MOST_EVIDENCE = 20_000  # bytes that are looked at

_ISO_2022 = re.compile(rb"\x1b\$[()*+]?[@-I]|\x1b\([BIJ]")
_UTF_8_CHARACTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = bytes(range(0x80, 0x100))
_NOT_WESTERN = re.compile(rb"[\x80-\xff]{3}|[A-Za-z][\x82\x84\xa1\xbf]")  # three in a row, or a mark that opens
_MORE_CHAOS, _LESS_COHERENCE = 0.07, 0.02  # of Windows-1252 than of the best guess
_LESS_THAN_MAC = 0.1  # for its encoding is rarer, and nearly as coherent in Finnish


def decoded(document: bytes, chosen: str = "") -> tuple[str, str]:
    """Return *document* as text with ``\\n`` for each line end, and the name of its encoding.

    *chosen* is the encoding that the reader has chosen, if any. It counts if there is no mark.

    Raises:
        UnreadableError: It is empty or binary, or its encoding is not recognised.
    """
    has_mark = document.startswith(tuple(mark for mark, _ in _MARKS))
    is_chosen = chosen in CHOICES and not has_mark
    text, encoding = (_strictly(document, chosen), chosen) if is_chosen else _decoded(document)
    if "\0" in text:
        raise UnreadableError(UnreadableReason.BINARY)
    if not text.strip("\ufeff \t\r\n"):
        raise UnreadableError(UnreadableReason.EMPTY)
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _decoded(document: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if document.startswith(mark):
            try:
                return document[len(mark) :].decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise _mixed(document, error.start) if encoding == UTF_8 else _unknown() from None
    if b"\0" in document:
        encoding = _utf_16(document)
        return _strictly(document, encoding), encoding
    if _ISO_2022.search(document):
        return _of_mail(document)
    try:
        return document.decode(UTF_8), UTF_8
    except UnicodeDecodeError as error:
        if _bytes_of_utf_8(document) * 2 >= _number_of_high(document):
            raise _mixed(document, error.start) from None
    return _guessed(document)


def _of_mail(document: bytes) -> tuple[str, str]:
    for encoding in ("iso2022_jp", "iso2022_kr"):
        try:
            return document.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise _unknown()


def _guessed(document: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # most files are UTF-8

    lines = (line for line in document.splitlines() if not line.isascii())
    evidence = bytearray()
    for line in lines:
        evidence += line + b"\n"
        if len(evidence) >= MOST_EVIDENCE:
            break
    isolated = [_WESTERN, *GUESSED]
    matches = list(from_bytes(bytes(evidence), cp_isolation=isolated, enable_fallback=False))
    best = matches[0] if matches else None
    western = next((each for each in matches if _WESTERN in (each.encoding, *each.could_be_from_charset)), None)
    is_enough = _number_of_high(document) >= LEAST_EVIDENCE
    may_be_western = is_enough or not _NOT_WESTERN.search(document)
    if best and western and may_be_western and _is_nearly_as_good(western, best):
        return _strictly(document, _WESTERN), WINDOWS_1252
    if best is None or not is_enough:
        raise _unknown()
    return _strictly(document, best.encoding), best.encoding


def _is_nearly_as_good(western: "CharsetMatch", best: "CharsetMatch") -> bool:
    less = _LESS_THAN_MAC if best.encoding == "mac_roman" else _LESS_COHERENCE
    return western.chaos <= best.chaos + _MORE_CHAOS and western.coherence >= best.coherence - less


def _unknown() -> UnreadableError:
    return UnreadableError(UnreadableReason.UNKNOWN_ENCODING)


def _mixed(document: bytes, at: int) -> UnreadableError:
    """Return the refusal of a file in UTF-8. The byte *at* is damaged, or begins a text in another encoding."""
    lines = document[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n")
    return UnreadableError(UnreadableReason.MIXED_ENCODING, (lines + 1,))


def _strictly(document: bytes, encoding: str) -> str:
    try:
        return document.decode(encoding)
    except UnicodeDecodeError:
        raise _unknown() from None


def _utf_16(document: bytes) -> str:
    """Return which UTF-16 *document* is, by the halves in which its NUL bytes are."""
    even, odd = document[::2].count(0), document[1::2].count(0)
    most = len(document) / 2 * LEAST_SHARE_OF_NULS
    if len(document) % 2 == 0 and even == 0 and odd >= most:
        return "utf-16-le"
    if len(document) % 2 == 0 and odd == 0 and even >= most:
        return "utf-16-be"
    raise UnreadableError(UnreadableReason.BINARY)


def _number_of_high(document: bytes) -> int:
    return len(document) - len(document.translate(None, _HIGH))


def _bytes_of_utf_8(document: bytes) -> int:
    return sum(len(found[0]) for found in _UTF_8_CHARACTER.finditer(document))


# Lines


class Block(NamedTuple):
    """Lines that stand together. *number* is that of the first, counted from 1."""

    number: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines as a text."""
        return "\n".join(self.lines)


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of *text* with their numbers."""
    return enumerate(text.split("\n"), 1)


def blocks_of(text: str) -> Iterator[Block]:
    """Yield what stands between blank lines."""
    return blocks_between(lines_of(text), lambda line: not line.strip())


def blocks_between(lines: Iterable[tuple[int, str]], is_between: Callable[[str], object]) -> Iterator[Block]:
    """Yield the blocks in *lines*. Lines for which *is_between* is true part them. No block begins with a blank."""
    first, block = 1, list[str]()
    for number, line in lines:
        if is_between(line):
            if block:
                yield Block(first, tuple(block))
            block = []
        elif block or line.strip():
            first = first if block else number
            block.append(line.rstrip())
    if block:
        yield Block(first, tuple(block))
