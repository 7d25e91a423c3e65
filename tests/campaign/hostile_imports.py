"""Documents that want to do harm. Each is refused with a reason, or imported, shown and exported without harm."""

import json
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from unicodedata import category

from builders import marked
from campaign.viewer import environment_of
from fakes import MORNING, PLAIN, Calendar
from lecun_viewer.exchange.formats import READABLE, export
from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.importing import plan_favorites
from lecun_viewer.records.store import Records
from records.findings import all_found

OVERRIDES = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"  # of the direction of text
DATA = ".local/share/lecun-viewer"
DOCUMENTS = 20
HARMFUL = (
    *("\x1b]0;title\x07", "\x1b[2J", "\r\n", "\u202e", "\u2066", "\0", "\x9b31m", "\ufeff", "\u2028"),
    *("🙂" * 9, "x" * 9999, "NaN", "-1", "1e999", "null", "%s%n{0}", "../../x", "'; DROP TABLE favorite; --"),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</dd></dl></article>", "&#60;b&#62;"),
    *("javascript:alert(1)", "file:///etc/passwd", "https://x/\"onclick='", "data:text/html,x", "=1+1", "@SUM(A1)"),
    *("Earlier note, 7 March 2026:\n", "]]>", "<!--"),
)
NESTED = (b"[" * 5000, b'{"a":' * 5000, b'"' + b"\\" * 5001, b"\\ud800", b"\xff\xfe", b"\x00" * 9, b'","', b'""', b"}")
PAGE_TAGS = set(
    "html head meta title style body h1 h2 p search input output article blockquote dl dt dd a script".split()  # noqa: SIM905
)


def attempt(random: Random, folder: Path) -> str:
    store = FavoriteStore(Records(folder / DATA, Calendar()))
    for _ in range(DOCUMENTS):
        format = random.choice(READABLE)
        document = _hostile(format, random)
        try:
            plan = plan_favorites(document, store.values(), store.findings(), format)
        except ImportRefusedError:
            continue
        store.apply(plan.changes, plan.finding_changes)
        if lost := _harm(store):
            (folder / f"document.{format}").write_bytes(document)
            return lost
    return _printed(folder)


def _hostile(format: str, random: Random) -> bytes:
    quotes = random.sample(shipped_collections()[0].quotes, 3)
    favorites, findings = marked(quotes, note="My note."), all_found(quotes)
    if random.random() < 0.6:  # well made, with harmful values
        favorites = [
            each._replace(
                note=_word(random),
                attribution=f"x{_word(random)}",
                quote=each.quote._replace(
                    text=f"x{_word(random)}", source=_word(random), topic=_word(random), part_title=_word(random)
                ),
            )
            for each in favorites
        ]
        findings = [each._replace(where=_word(random), url=_word(random), note=_word(random)) for each in findings]
    document = export(favorites, findings, format, MORNING, PLAIN)
    for _ in range(random.choice([0, 0, 1, 1, 5])):  # damaged
        start = random.randrange(len(document) + 1)
        end = min(len(document), start + random.choice([0, 0, 1, 30, 1000]))
        put = random.choice([*NESTED, json.dumps(_word(random)).encode(), random.randbytes(9), document[start:end] * 2])
        document = document[:start] + put + document[end:]
    return document


def _word(random: Random) -> str:
    return "".join(random.choice(HARMFUL) for _ in range(random.randint(1, 3)))


def _harm(store: FavoriteStore) -> str:
    """Return what is wrong with an export of what is kept."""
    document = export(store.values(), store.findings(), "json", MORNING, PLAIN)
    plan = plan_favorites(document, store.values(), store.findings(), "json")
    if plan.changes or plan.finding_changes:
        return f"its export brings something else back: {plan.outcomes}, {plan.finding_outcomes}"
    page = _Page()
    page.feed(export(store.values(), store.findings(), "html", MORNING, PLAIN).decode())
    return page.harm


class _Page(HTMLParser):
    """Reads an exported page. ``harm`` says what may not be in it."""

    harm = ""
    scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in PAGE_TAGS or any(name.startswith("on") for name, _ in attrs):
            self.harm = f"the page has <{tag} {attrs}>"
        self.scripts += tag == "script"
        if self.scripts > 1 or (tag == "script" and attrs):
            self.harm = "the page has another script than its search"
        if tag == "a" and not (dict(attrs).get("href") or "").lower().startswith(("http://", "https://")):
            self.harm = f"the page has a link to {attrs}"


def _printed(folder: Path) -> str:
    """Return which character reaches the terminal and may not, or what went wrong there."""
    for arguments in (["favorites", "list"], ["search", "is:favorite"], ["list"], ["show", "cake-analogy"]):
        command = [sys.executable, "-m", "lecun_viewer.cli", *arguments]
        done = subprocess.run(command, env=environment_of(folder), capture_output=True, check=False)
        printed = (done.stdout + done.stderr).decode().replace("\r\n", "\n")  # a lone "\r" overwrites a line
        if done.returncode:
            return f"{arguments} failed: {printed}"
        for letter in printed:
            if letter not in "\n\t" and (category(letter) == "Cc" or letter in OVERRIDES):
                return f"{arguments} printed {letter!r}"
    return ""
