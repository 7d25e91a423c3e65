"""Collects the texts of the program for translators: of the window, the console, and what belongs to them.

Most texts are literal arguments of functions of `lecun_viewer.texts.catalogue`, or stand in a form of ``ui/``. Others
are in files for desktops (`desktop_texts`), for Windows' installer (`installer_texts`), and in the manual pages
(`man_pages`). The template has gettext's format (gettext's manual, “The Format of PO Files”). ``gettext_files`` makes a
catalogue of a translated template.
"""

import ast
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import desktop_texts
import gettext_files
import installer_texts
import man_pages
from gettext_files import Text

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "lecun_viewer"
# The functions for a text, for a text with its context before it, and for singular and plural.
ALONE, IN_CONTEXT, PLURAL = ("_", "_later"), ("_p", "_later_p"), ("_n",)

_HEADER = r"""msgid ""
msgstr ""
{}"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=n != 1;\n"
"""


@cache  # reading all sources takes seconds, and each catalogue asks
def collected() -> Mapping[Text, str]:
    """Return every text with its hint, in the order of the sources.

    A hint is a comment in the line above, which begins with ``#:``. Most texts have none.
    """
    said = dict[Text, str]()
    for path in sorted(SOURCES.rglob("*.py")):
        if "generated" not in path.parts:
            for text, hint in _of_module(path.read_text(encoding="utf-8")):
                said[text] = said.get(text) or hint
    for form in sorted((ROOT / "ui").glob("*.ui")):
        for text in of_form(form.read_text(encoding="utf-8")):
            said.setdefault(text, "")
    for line in (*desktop_texts.texts(ROOT), *installer_texts.texts(), *man_pages.texts(ROOT)):
        said.setdefault(Text((line,)), "")
    return said


def template(language: str = "") -> str:
    """Return the template, as it is or for *language*."""
    header = _HEADER.format(f'"Language: {language}\\n"\n' if language else "")
    return "\n".join([header, *(_entry(text, hint) for text, hint in collected().items())])


def unfinished(translations: Path) -> list[str]:
    """Return the texts that a catalogue in the folder *translations* lacks, each after its language."""
    texts, missing = collected(), list[str]()
    for path in sorted(translations.glob("lecun-viewer_*.po")):
        done = {each.source for each in gettext_files.read(path.read_text(encoding="utf-8")) if each.is_complete}
        language = path.stem.partition("_")[2]
        missing += [f"{language}: {text.forms[0]}" for text in texts if text not in done]
    return missing


def _of_module(source: str) -> Iterator[tuple[Text, str]]:
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            given = [str(each.value) for each in node.args if isinstance(each, ast.Constant)]
            match node.func.id, given:
                case name, [text] if name in ALONE:
                    found = Text((text,))
                case name, [context, text] if name in IN_CONTEXT:
                    found = Text((text,), context)
                case name, [one, many, *_number] if name in PLURAL:
                    found = Text((one, many))
                case _:
                    continue
            above = lines[node.lineno - 2].strip()
            yield found, above[2:].strip() if above.startswith("#:") else ""


def of_form(form: str) -> Iterator[Text]:
    """Yield the texts of a form (Qt's manual, “Qt Designer's UI File Format”). A comment of a text is its context."""
    for element in ElementTree.fromstring(form).iter("string"):
        if element.text and element.get("notr") != "true":
            yield Text((element.text,), element.get("comment", ""))


def _entry(text: Text, hint: str) -> str:
    one, *many = (json.dumps(each, ensure_ascii=False) for each in text.forms)
    above = f"#. {hint}\n" if hint else ""
    above += f"msgctxt {json.dumps(text.context, ensure_ascii=False)}\n" if text.context else ""
    if many:
        return f'{above}msgid {one}\nmsgid_plural {many[0]}\nmsgstr[0] ""\nmsgstr[1] ""\n'
    return f'{above}msgid {one}\nmsgstr ""\n'
