"""What the installer for Windows says, in all languages that NSIS has, too.

Its texts are in the catalogues of the console, as those of `desktop_texts` are. Source: NSIS Users Manual, “LangString”
and “MUI_LANGUAGE”. NSIS' own language files say their language as Windows numbers it.
"""

import locale
import re
from collections.abc import Iterator
from pathlib import Path

from desktop_texts import Catalogues

SOURCE = Path(__file__).parent / "windows" / "texts.nsh"
NSIS = Path("/usr/share/nsis/Contrib/Language files")  # as Debian installs it
_TEXT = re.compile(r'^LangString (\w+) \$\{LANG_ENGLISH\} "(.*)"$', re.MULTILINE)


def texts() -> list[str]:
    """Return the English texts."""
    return [text for _, text in _english()]


def _english() -> list[tuple[str, str]]:
    """Return the English texts, each with the name of its string before it."""
    return _TEXT.findall(SOURCE.read_text(encoding="utf-8"))


def in_all_languages(catalogues: Catalogues) -> str:
    """Return a part of the installer's script: all languages with all texts. What is not translated stays English."""
    english = SOURCE.read_text(encoding="utf-8")
    return "\n".join(['!insertmacro MUI_LANGUAGE "English"', english, *_others(catalogues)])


def _others(catalogues: Catalogues) -> Iterator[str]:
    strings = _english()
    for language, known in catalogues.items():
        if name := _name_in_nsis(language):
            yield f'!insertmacro MUI_LANGUAGE "{name}"'
            for key, english in strings:
                text = known.get(english, english).replace('"', r"$\"")
                yield f'LangString {key} ${{LANG_{name.upper()}}} "{text}"'


def _name_in_nsis(language: str) -> str | None:
    """Return NSIS' name of a language such as ``pt_BR``, or ``None`` if NSIS does not speak it."""
    for path in sorted(NSIS.glob("*.nlf")):
        number = re.search(r"# Language ID\s+(\d+)", path.read_text(encoding="utf-8-sig", errors="replace"))
        windows = locale.windows_locale.get(int(number[1]), "") if number else ""
        if language in (windows, windows.partition("_")[0]) and path.stem != "English":
            return path.stem
    return None
