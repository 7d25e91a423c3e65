"""The manual pages in other languages: the English page with its short description translated.

The description is what ``apropos`` and ``whatis`` search and show. The rest of the page stays English. A page is named
``NAME.LANGUAGE.1``, from which Debian's dh_installman makes ``man/LANGUAGE/man1/NAME.1``. Source: mdoc(7).
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop_texts import Catalogues

_DESCRIPTION = re.compile(r"^\.Nd (.*)$", re.MULTILINE)
_ENCODING = '.\\" -*- coding: utf-8 -*-\n'  # groff's preconv and man-db read it
# A word such as “En” would be a macro, and a lone colon a delimiter.
_MAYBE_MACRO = re.compile(r"(?<!\S)(?=(?:[A-Z%][A-Za-z]{1,2}|[^\w\s])(?!\S))")


def files(root: Path) -> list[Path]:
    """Return the English pages, in a fixed order."""
    return sorted((root / "packaging" / "desktop" / "man").glob("*.1"))


def texts(root: Path) -> list[str]:
    """Return the English descriptions."""
    return [found for path in files(root) for found in _DESCRIPTION.findall(path.read_text(encoding="utf-8"))]


def names(root: Path, language: str) -> Iterator[str]:
    """Yield the names of the pages in that language."""
    return (f"{path.stem}.{language}.1" for path in files(root))


def translated(root: Path, catalogues: Catalogues) -> dict[str, bytes]:
    """Return the pages in all languages, by their names. A description that is not translated stays English."""
    made = dict[str, bytes]()
    for language, known in catalogues.items():
        for name, path in zip(names(root, language), files(root), strict=True):
            made[name] = _page(path.read_text(encoding="utf-8"), known).encode()
    return made


def _page(page: str, known: Mapping[str, str]) -> str:
    return _ENCODING + _DESCRIPTION.sub(lambda found: f".Nd {_plain(known.get(found[1], found[1]))}", page)


def _plain(text: str) -> str:
    """Return *text* as an argument of a macro, without meaning for roff and mdoc."""
    return _MAYBE_MACRO.sub(r"\\&", text.replace("\\", r"\e").replace('"', r"\(dq"))
