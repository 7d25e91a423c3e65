"""Headings above quotes. They are authors or parts, whichever the file uses. The reader can choose otherwise."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lecun_viewer.imports.attribution_line import read_attribution
from lecun_viewer.imports.drafts import Collector, Draft, is_person

AUTHORS, PARTS, NOTHING = "authors", "parts", "nothing"
MOST_WITH_AUTHORS = 0.5  # quotes that name their own author. With more, headings are parts
LEAST_NAMES = 0.6  # headings that read as names, where they are authors

_QUOTES_BY = re.compile(
    r"(?:(?:my |the )?(?:favou?rite |best |famous )?(?:quotes|quotations|sayings|words)) (?:by|of|from) (.+)|"
    r"(.+?)(?:[’']s?)? (?:quotes|quotations|sayings)|(?:zitate von|citations de|citas de) (.+)",
    re.IGNORECASE,
)


class Entry(NamedTuple):
    """A quote with the headings above it.

    Attributes:
        line: Where it begins.
        path: The headings, the nearest last.
    """

    draft: Draft
    line: int
    path: tuple[str, ...] = ()


def add_all(entries: Sequence[Entry], collector: Collector, *, are_keys: bool = False) -> None:
    """Collect *entries*, and let their headings say what they mean. *are_keys* says that they are keys of JSON.

    A key of a single word may be an author, too, as in ``{"Socrates": ["…"]}``.
    """
    paths = dict.fromkeys(entry.path for entry in entries if entry.path)
    meaning = (
        collector.choose("headings", _guessed(entries, list(paths), are_keys), (AUTHORS, PARTS, NOTHING))
        if paths
        else ""
    )
    is_chosen = bool(collector.option("headings", (AUTHORS,)))
    below = {path: _below(path, meaning, is_chosen=is_chosen) for path in paths}
    for number, entry in enumerate(entries, 1):
        collector.add(_with(entry.draft, below.get(entry.path)), entry.line)
        collector.reached((1 + number / len(entries)) / 2)  # reading them was the first half


def _guessed(entries: Sequence[Entry], paths: Sequence[tuple[str, ...]], are_keys: bool) -> str:
    with_path = [entry for entry in entries if entry.path]
    if sum(bool(entry.draft.authors) for entry in with_path) > len(with_path) * MOST_WITH_AUTHORS:
        return PARTS
    named = sum(any(author_in(heading) for heading in path) for path in paths)
    has_full_name = any(author_in(heading, is_strict=not are_keys) for path in paths for heading in path)
    return AUTHORS if has_full_name and named >= len(paths) * LEAST_NAMES else PARTS


def author_in(heading: str, *, is_strict: bool = False) -> Draft | None:
    """Return the author that *heading* names, and the work. ``None`` if it reads as something else."""
    if found := _QUOTES_BY.fullmatch(heading):
        heading = next(filter(None, found.groups()))
    draft = read_attribution(heading)
    is_name = len(draft.authors) > 0 and all(is_person(name, is_strict=is_strict) for name in draft.authors)
    return draft if is_name else None


def _below(path: tuple[str, ...], meaning: str, *, is_chosen: bool) -> Draft | None:
    """Return what the headings in *path* say of the quotes below."""
    if meaning == PARTS:
        return Draft("", part=path[-1])
    if meaning != AUTHORS:
        return None
    for at in range(len(path) - 1, -1, -1):
        if named := author_in(path[at]):
            others = path[at + 1 :] or path[:at]
            return named._replace(part=others[-1] if others else "")
    return Draft("", (path[-1],)) if is_chosen else Draft("", part=path[-1])


def _with(draft: Draft, below: Draft | None) -> Draft:
    if not below:
        return draft
    names = ("part",) if draft.authors else ("authors", "source", "url", "date", "part")
    return draft.or_else(below, *names)
