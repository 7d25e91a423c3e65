"""The page of a collection in a real browser: on a telephone and a monitor, light and dark, with hostile quotes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from builders import shipped_info
from fakes import MORNING
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.exchange.formats import export_quotes
from lecun_viewer.gui.theme.colors import contrast
from lecun_viewer.texts import exports

from .browser import CHROMIUM, Browser, browser
from .kept import HOSTILE

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium (Debian: chromium)")

HOSTILE_WORDS = [
    *HOSTILE,
    "<img src=x onerror=document.title='run'>",
    "</script><script>document.title='run'</script>",
    "</style><style>body{display:none}</style>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "a" * 500,
]


@pytest.fixture
def page(tmp_path: Path, collection: Collection) -> Path:
    first = collection.quotes[0]
    hostile = [first._replace(id=QuoteId(f"h-{n}"), text=text, topic=text) for n, text in enumerate(HOSTILE_WORDS)]
    hostile.append(first._replace(id=QuoteId("accents"), text="L’idée du Gâteau"))
    path = tmp_path / "page.html"
    path.write_bytes(exported(collection, [*collection.quotes, *hostile]))
    return path


def exported(collection: Collection, quotes: list[Quote]) -> bytes:
    return export_quotes(shipped_info(collection), quotes, "html", MORNING, exports)


@pytest.fixture
def chromium(tmp_path: Path) -> Iterator[Browser]:
    with browser(tmp_path / "profile") as opened:
        yield opened


def shown(chromium: Browser) -> list[str]:
    """Return the words of the quotes that can be seen."""
    script = "[...document.querySelectorAll('article:not([hidden]) blockquote')].map(each => each.textContent)"
    found = chromium.value(script)
    assert isinstance(found, list)
    return found


def search(chromium: Browser, words: str) -> None:
    """Type *words* into the empty field. Wait until the page says how many were found."""
    chromium.value("document.querySelector('input').focus()")
    chromium.type(words)
    chromium.value(
        "new Promise(done => { const look = () =>"
        " document.querySelector('output').value ? done() : requestAnimationFrame(look); look(); })"
    )


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(chromium: Browser, page: Path, width: int) -> None:
    for is_dark in (False, True):
        chromium.set(width, dark=is_dark)
        chromium.open(page)
        assert chromium.value("document.documentElement.scrollWidth") <= width
        ground = chromium.value("getComputedStyle(document.body).backgroundColor")
        assert ground == ("rgb(24, 25, 27)" if is_dark else "rgb(252, 252, 250)")
        assert chromium.value("parseFloat(getComputedStyle(document.querySelector('input')).fontSize)") >= 16, (
            "a telephone would zoom"
        )


COLORS = """
(() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const inks = ["h1", "blockquote", "article > p", "dt", "dd", "a", "output"];
  const edges = [["input", "borderTopColor"], ["search", "borderBottomColor"]];
  const color = (part, which) => getComputedStyle(document.querySelector(part))[which];
  return [ground, ...inks.map(part => color(part, "color")), ...edges.map(([part, which]) => color(part, which))];
})()
"""
"""What a page has, the ground first."""


@pytest.mark.parametrize("wish", [("prefers-contrast", "more"), ("forced-colors", "active")], ids=str)
@pytest.mark.parametrize("is_dark", [False, True])
def test_who_wants_high_contrast_gets_it(
    chromium: Browser, page: Path, *, is_dark: bool, wish: tuple[str, str]
) -> None:
    """Where colors are forced, the browser replaces those of the page."""
    chromium.set(1280, dark=is_dark, wish=wish)
    chromium.open(page)
    ground, *others = (QColor(*map(int, re.findall(r"\d+", color))) for color in chromium.value(COLORS))
    assert (ground.lightness() < 128) == is_dark
    assert min(contrast(other, ground) for other in others) >= 7


def test_a_search_finds_all_words_without_case_and_accents(chromium: Browser, page: Path) -> None:
    chromium.set(390)
    chromium.open(page)
    number = len(shown(chromium))
    search(chromium, "GATEAU l'idee")
    assert shown(chromium) == ["L’idée du Gâteau"]
    assert chromium.value("document.querySelector('output').value") == f"1 / {number}"


def test_hostile_quotes_run_nothing_and_load_nothing(chromium: Browser, page: Path) -> None:
    chromium.set(1280)
    chromium.open(page)
    assert {words for words in HOSTILE_WORDS if "\r" not in words} <= set(shown(chromium))
    assert chromium.value("document.title") != "run"
    assert chromium.requests == [page.as_uri()]
    assert chromium.complaints == [], "the policy allows the page's own script and style"


def test_the_policy_allows_no_other_script_or_style(chromium: Browser, page: Path) -> None:
    text = page.read_text("utf-8")
    page.write_text(
        text.replace("</h1>", "</h1><script>document.title='run'</script><i style='color:red'>x</i>"), "utf-8"
    )
    chromium.set(1280)
    chromium.open(page)
    assert chromium.value("document.title") != "run"
    assert chromium.value("getComputedStyle(document.querySelector('i')).color") != "rgb(255, 0, 0)"


def test_without_scripts_all_quotes_are_shown_and_no_field(chromium: Browser, page: Path) -> None:
    chromium.ask("Emulation.setScriptExecutionDisabled", value=True)
    chromium.open(page)
    assert not chromium.value("document.querySelector('search').checkVisibility()")
    assert len(shown(chromium)) > len(HOSTILE_WORDS)
