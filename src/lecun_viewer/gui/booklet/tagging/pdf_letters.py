"""What the glyphs of a PDF stand for, corrected where Qt names their shapes instead of their letters.

Qt gives each glyph one character (ISO 32000-1, 9.10.3, “ToUnicode CMaps”): to a ligature the sign for it, to an Arabic
letter the form that it has at that place, and to a glyph that several characters share the first of them.
"""

import re
import unicodedata

from lecun_viewer.gui.booklet.tagging.pdf_file import PdfFile

_LIST_OF_CHARACTERS = re.compile(rb"\[[<>0-9A-F\s]*\]")
_CHARACTER = re.compile(rb"<([0-9A-F]{4})>")


def say_letters(file: PdfFile) -> None:
    """Let glyphs stand for letters, so that “office” is found and copied whichever ligature it is set with."""
    fonts = {
        int(number) for body in list(file.objects.values()) for number in re.findall(rb"/ToUnicode (\d+) 0 R", body)
    }
    for font in fonts:
        said = _LIST_OF_CHARACTERS.sub(lambda found: _CHARACTER.sub(_letters, found[0]), file.stream(font))
        file.replace_stream(font, said)


def _letters(found: re.Match[bytes]) -> bytes:
    letter = chr(int(found[1], 16))
    if letter in "\t\u00a0":
        return b"<0020>"
    if "\ufb00" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc":  # presentation forms
        letters = unicodedata.normalize("NFKC", letter)
        if letters.strip() == letters:
            return b"<%b>" % letters.encode("utf-16-be").hex().upper().encode()
    return found[0]
