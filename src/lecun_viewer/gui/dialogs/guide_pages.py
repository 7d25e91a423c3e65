"""The guide of ``docs/guide/``. The build copies its pages and pictures into the package, so it needs no network."""

from importlib.resources import files
from itertools import pairwise

from markdown_it import MarkdownIt

DATA = "lecun_viewer.generated"
PREFIX = "guide-"
CONTENTS = "README.md"


def page_names() -> list[str]:
    """Return the names of all pages, such as ``citing.md``."""
    return sorted(each.name.removeprefix(PREFIX) for each in files(DATA).iterdir() if each.name.endswith(".md"))


def page(name: str) -> str:
    """Return the page *name* as HTML. Each heading has the id that GitHub gives it.

    Raises:
        OSError: There is no such page.
    """
    markdown = MarkdownIt("commonmark").enable("table")
    tokens = markdown.parse(_data(name).decode())
    for opening, inner in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", section_id(inner.content))
        elif opening.type == "paragraph_open" and {each.type for each in inner.children or ()} == {"image"}:
            opening.attrSet("class", "picture")
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def section_id(heading: str) -> str:
    """Return what a link to the section with this heading has after its ``#``."""
    kept = "".join(letter for letter in heading.lower() if letter.isalnum() or letter in " -_")
    return kept.replace(" ", "-")


def picture(name: str) -> bytes:
    """Return the content of the picture *name*.

    Raises:
        OSError: There is no such picture.
    """
    return _data(name)


def _data(name: str) -> bytes:
    return files(DATA).joinpath(f"{PREFIX}{name}").read_bytes()
