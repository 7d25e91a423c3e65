"""Collects the texts of the programs without Qt, for translators.

A text is a literal argument of a function of `lecun_viewer.plain_texts.catalogue`, or stands in a file for desktops
(`desktop_texts`), for Windows' installer (`installer_texts`) or in a manual page (`man_pages`). The template has
gettext's format (gettext's manual, “The Format of PO Files”). ``gettext_files`` makes a catalogue of a translated
template.
"""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import desktop_texts
import installer_texts
import man_pages

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "lecun_viewer"
FOLDERS = ("plain_texts", "cli/texts", "search_service")
ONE, SEVERAL = ("_", "_later"), ("_n", "_chosen")  # the functions for a text, and for singular and plural

_HEADER = r"""msgid ""
msgstr ""
{}"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=n != 1;\n"
"""


def collected() -> dict[tuple[str, ...], str]:
    """Return every text with its hint, in the order of the sources. A plural has its singular before it.

    A hint is a comment in the line above, which begins with ``#:``. Most texts have none.
    """
    paths = [path for folder in FOLDERS for path in sorted((SOURCES / folder).glob("*.py"))]
    said = dict(text for path in paths for text in _texts(path.read_text(encoding="utf-8")))
    elsewhere = (*desktop_texts.texts(ROOT), *installer_texts.texts(), *man_pages.texts(ROOT))
    return said | {(text,): "" for text in elsewhere if (text,) not in said}


def template(language: str = "") -> str:
    """Return the template, as it is or for *language*."""
    header = _HEADER.format(f'"Language: {language}\\n"\n' if language else "")
    return "\n".join([header, *(_entry(text, hint) for text, hint in collected().items())])


def _texts(source: str) -> Iterator[tuple[tuple[str, ...], str]]:
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in (*ONE, *SEVERAL):
            given = node.args[:1] if node.func.id in ONE else node.args[:2]
            literal = tuple(str(each.value) for each in given if isinstance(each, ast.Constant))
            if len(literal) == len(given):
                above = lines[node.lineno - 2].strip()
                yield literal, above[2:].strip() if above.startswith("#:") else ""


def _entry(text: tuple[str, ...], hint: str) -> str:
    one, *many = (json.dumps(each, ensure_ascii=False) for each in text)
    above = f"#. {hint}\n" if hint else ""
    if many:
        return f'{above}msgid {one}\nmsgid_plural {many[0]}\nmsgstr[0] ""\nmsgstr[1] ""\n'
    return f'{above}msgid {one}\nmsgstr ""\n'
