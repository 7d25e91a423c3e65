"""``debian/changelog``, made from ``CHANGELOG.md`` and the version. So changes are written once."""

import re
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from source import PackageError, version

SECTION = re.compile(r"^## (\S+) \(([^)]+)\)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
UNRELEASED = "unreleased"


class ChangelogError(PackageError):
    """``CHANGELOG.md`` does not fit the version. The message says how."""


def changelog(tree: Path, epoch: int) -> str:
    """Return the changelog of the sources in *tree*, newest version first.

    *epoch* dates an unreleased version, in seconds since 1970.

    Raises:
        ChangelogError: The newest section is about another version, or a section has no date.
    """
    maintainer = _maintainer(tree)
    return "\n".join(_entry(name, _date(day, epoch), text, maintainer) for name, day, text in sections(tree))


def sections(tree: Path) -> list[tuple[str, str, str]]:
    """Return version, day and text of each section of the sources in *tree*, newest first.

    A section “Unreleased” is about the version of the sources.

    Raises:
        ChangelogError: The newest section is about another version.
    """
    number = version(tree)
    changes = re.sub("^## Unreleased$", f"## {number} ({UNRELEASED})", _read(tree / "CHANGELOG.md"), flags=re.MULTILINE)
    found = SECTION.findall(changes)
    if not found or found[0][0] != number:
        raise ChangelogError(f"The first section of CHANGELOG.md is not about version {number}.")
    return found


def debian_version(version: str) -> str:
    """Return *version* (PEP 440) as Debian writes it. A release then sorts after its candidates."""
    return re.sub(r"\.?(a|b|rc|dev)(\d+)", r"~\1\2", version)


def _entry(version: str, date: datetime, text: str, maintainer: str) -> str:
    head = f"lecun-viewer ({debian_version(version)}) unstable; urgency=medium"
    changes = "\n".join(_changes(text))
    return f"{head}\n\n{changes}\n\n -- {maintainer}  {format_datetime(date)}\n"


def _changes(text: str) -> Iterator[str]:
    """Yield the items of a list in Markdown as Debian writes them."""
    for item in re.split(r"^- ", text, flags=re.MULTILINE)[1:]:
        plain = re.sub(r"[`*]", "", " ".join(item.split()))
        yield textwrap.fill(plain, 79, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False)


def _date(day: str, epoch: int) -> datetime:
    if day == UNRELEASED:
        return datetime.fromtimestamp(epoch, UTC)
    try:
        return datetime.fromisoformat(day).replace(tzinfo=UTC)
    except ValueError:
        sentence = f"“{day}” in CHANGELOG.md is neither “{UNRELEASED}” nor a day such as 2026-11-24."
        raise ChangelogError(sentence) from None


def _maintainer(tree: Path) -> str:
    (maintainer,) = re.findall(r"^Maintainer: (.+)", _read(tree / "debian/control"), re.MULTILINE)
    return str(maintainer)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
