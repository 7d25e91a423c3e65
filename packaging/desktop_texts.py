"""The menu entry, the runner of the desktop's search, and the page of software centers, in all languages.

Their texts are in the catalogues of the console. So a language is one catalogue for each program, and nothing else.
Sources: Desktop Entry Specification 1.5, “Localized values for keys”, and AppStream 1.0, “Metainfo Files”.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

SAME_EVERYWHERE = "LeCun Viewer"
_VALUE = re.compile(r"^(Name|GenericName|Comment|Keywords|X-Plasma-Runner-Syntax-Descriptions)=(.*)\n", re.MULTILINE)
_ELEMENTS = ("summary", "description//p", "description//li", "screenshots//caption", "keywords/keyword", "releases//p")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

Catalogues = Mapping[str, Mapping[str, str]]
"""The translations by their English texts, by language."""


def files(root: Path) -> list[Path]:
    """Return the files that have such texts, in a fixed order."""
    entries = (root / "resources" / "desktop").glob("*.desktop")
    return [*sorted(entries), *sorted((root / "packaging" / "desktop").glob("*.metainfo.xml"))]


def texts(root: Path) -> list[str]:
    """Return the English texts of all files."""
    found = list[str]()

    def noted(text: str) -> dict[str, str]:
        found.append(text)
        return {}

    for path in files(root):
        _translated(path.name, path.read_bytes(), noted)
    return list(dict.fromkeys(found))


def translated(path: Path, catalogues: Catalogues) -> bytes:
    """Return the content of the file at *path*, with each text in all languages that have it."""
    return _translated(
        path.name,
        path.read_bytes(),
        lambda text: {language: known[text] for language, known in catalogues.items() if known.get(text)},
    )


def _translated(name: str, content: bytes, ask: Callable[[str], Mapping[str, str]]) -> bytes:
    """Return *content* with what *ask* returns of each text, by language."""
    return _metainfo(content, ask) if name.endswith(".xml") else _entry(content.decode(), ask).encode()


def _entry(content: str, ask: Callable[[str], Mapping[str, str]]) -> str:
    def in_all(found: re.Match[str]) -> str:
        key, value = found.groups()
        if value == SAME_EVERYWHERE:
            return found[0]
        is_list = r"\," in value  # of a single text
        known = ask(value.replace(r"\,", ","))
        said = {each: text.replace(",", r"\,") if is_list else text for each, text in known.items()}
        return found[0] + "".join(f"{key}[{each}]={text}\n" for each, text in said.items())

    return _VALUE.sub(in_all, content)


def _metainfo(content: bytes, ask: Callable[[str], Mapping[str, str]]) -> bytes:
    root = ElementTree.fromstring(content)
    told = {each for path in _ELEMENTS for each in root.iterfind(path)}
    for parent in list(root.iter()):
        for element in [each for each in parent if each in told]:
            place = list(parent).index(element) + 1
            for new in reversed(list(_in_languages(element, ask))):
                parent.insert(place, new)
    ElementTree.indent(root)
    made: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made + b"\n"


def _in_languages(
    element: ElementTree.Element, ask: Callable[[str], Mapping[str, str]]
) -> Iterator[ElementTree.Element]:
    for language, text in ask(" ".join((element.text or "").split())).items():
        made = ElementTree.Element(element.tag, {_LANGUAGE: language.replace("_", "-")})
        made.text = text
        yield made
