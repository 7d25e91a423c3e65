"""Corrects the letters that the glyphs of a PDF stand for.

Qt gives each glyph one character (ISO 32000-1, section 9.10.3, “ToUnicode CMaps”). A ligature gets the character of the
ligature. An Arabic letter gets its form at that place. A glyph of several characters gets the first of them.
"""

import re
import unicodedata

from lecun_viewer.gui.booklet.tagging.pdf_file import PdfFile

_LIST_OF_CHARACTERS = re.compile(rb"\[[<>0-9A-F\s]*\]")
_CHARACTER = re.compile(rb"<([0-9A-F]{4})>")


def correct_letters(file: PdfFile) -> None:
    """Let each glyph of *file* stand for its letters. So readers find and copy “office” with any ligature in it.

    Raises:
        UnknownPdfError: Qt did not write a font as expected.
    """
    fonts = {
        int(number) for body in list(file.objects.values()) for number in re.findall(rb"/ToUnicode (\d+) 0 R", body)
    }
    for font in fonts:
        corrected = _LIST_OF_CHARACTERS.sub(lambda found: _CHARACTER.sub(_letters, found[0]), file.stream(font))
        file.replace_stream(font, corrected)


def _letters(found: re.Match[bytes]) -> bytes:
    letter = chr(int(found[1], 16))
    if letter in "\t\u00a0":
        return b"<0020>"
    if "\ufb00" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc":  # Unicode's presentation forms
        letters = unicodedata.normalize("NFKC", letter)
        if letters.strip() == letters:
            return b"<%b>" % letters.encode("utf-16-be").hex().upper().encode()
    return found[0]
