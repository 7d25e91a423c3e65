"""Readwise: its CSV, its export as JSON, and what Reader lists.

- The color says nothing of the words. The note becomes the remark, but for words such as ``.tag`` in it.
- A highlight with the tag ``h1`` to ``h4`` is a heading. It becomes the part of the highlights after it in the same
  book. What has the tag ``discard`` is left out, and ``favorite`` makes a favorite.
- The same words in the same book are one quote. It has the notes and the tags of all.
- What has a page or a location was highlighted in a book.
- Reader has books and highlights in one array.
"""

import re
from collections.abc import Sequence
from typing import Any

from lecun_viewer.imports.columns import Field, field_named
from lecun_viewer.imports.drafts import Collector, Draft
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.headings import Entry, add_all
from lecun_viewer.imports.json_quotes import Records, records_in, records_of, text_of
from lecun_viewer.imports.json_values import has_keys, objects
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.table import entries_of, has_names, named_rows

_HEADINGS = ("h1", "h2", "h3", "h4")
_IN_NOTE = re.compile(r"\.([A-Za-z][\w-]*)\s*")


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is from Readwise."""
    if text.startswith(("{", "[")):
        keys = ("user_book_id", "readwise_url", "book_tags")
        return 1 if any(has_keys(text, key) for key in keys) or has_keys(text, "parent_id", "category") else 0
    return 1 if has_names(text, "highlight", "booktitle", "bookauthor") else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because they are of many books."""
    if text.lstrip("\ufeff \t\n").startswith(("{", "[")):
        # A highlight of Reader names a book that may stand below it
        found = records_in(text, collector, _records, is_whole=has_keys(text.lstrip(), "parent_id"))
        entries = entries_of(found._replace(line=1), collector)
    else:  # some of the sources in the column “Book Title” are articles
        entries = [
            each._replace(draft=each.draft._replace(kind=None))
            for each in entries_of(named_rows(text, collector), collector)
        ]
    add_all(_kept(entries, collector), collector)
    return ""


# JSON


def _records(value: Any) -> Records:
    """Yield the records. The category of a book is no tag, but what the source is."""
    entries = objects(value.get("results") if isinstance(value, dict) else value)
    if any("parent_id" in each for each in entries):
        yield from records_of(_of_reader(entries))
        return
    for cells, path in records_of(value):
        kind = {"source_kind": cells["category"]} if "category" in cells else {}
        tagged = {name: cell for name, cell in cells.items() if field_named(name) is not Field.TAGS or "tag" in name}
        yield {**tagged, **kind}, path


def _of_reader(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the highlights with what their books say."""
    known = {each["id"]: each for each in entries if isinstance(each.get("id"), str)}
    notes_of = dict[str, list[str]]()
    for each in known.values():
        if each.get("category") == "note" and isinstance(each.get("content"), str):
            notes_of.setdefault(str(each.get("parent_id")), []).append(each["content"])
    highlights = []
    for each in known.values():
        if each.get("category") != "highlight":
            continue
        book = known.get(str(each.get("parent_id")), {})
        named = {key: book[key] for key in ("title", "author") if book.get(key)}
        note = "\n".join(filter(None, [text_of(each.get("notes")), *notes_of.get(each["id"], ())]))
        url = book.get("source_url") or each.get("source_url") or each.get("url")
        words = {"text": each.get("content"), "note": note, "tags": each.get("tags"), "url": url}
        named |= {"source_kind": book.get("category"), "site_name": book.get("site_name")}
        words["highlighted_at"] = each.get("created_at")
        if book.get("category") == "epub":  # other documents are articles, letters and videos
            words["location_type"] = "page"
        highlights.append({**named, **words})
    return highlights


# Headings, tags, and the same words


def _kept(entries: Sequence[Entry], collector: Collector) -> list[Entry]:
    """Return *entries* without headings and what was discarded, and each quote of a book once."""
    kept, parts = dict[tuple[str, str], list[Entry]](), dict[str, str]()
    for entry in entries:
        collector.reached(1 / 2)  # reading them was the first half
        draft = _with_tags_of_note(entry.draft)
        own = {tag.lower() for tag in draft.tags}
        if "discard" in own:
            collector.leave_out(entry.line, LeftOutReason.DISCARDED, draft.text)
            continue
        if not own.isdisjoint(_HEADINGS):
            parts[draft.source] = " ".join(draft.text.split())
            continue
        is_favorite = draft.is_favorite or "favorite" in own
        tags = tuple(tag for tag in draft.tags if tag.lower() != "favorite")
        draft = draft._replace(tags=tags, is_favorite=is_favorite, part=parts.get(draft.source, ""))
        same = kept.setdefault((draft.source, draft.text) if draft.text else (str(entry.line), ""), [])
        if same:
            collector.leave_out(entry.line, LeftOutReason.SAME_WORDS, draft.text)
        same.append(entry._replace(draft=draft))
    return [same[0]._replace(draft=_together([each.draft for each in same])) for same in kept.values()]


def _with_tags_of_note(draft: Draft) -> Draft:
    tags, at = list(draft.tags), 0
    while found := _IN_NOTE.match(draft.note, at):
        tags.append(found[1])
        at = found.end()
    return draft._replace(note=draft.note[at:].strip(), tags=tuple(dict.fromkeys(tags)))


def _together(same: Sequence[Draft]) -> Draft:
    """Return the first of *same* with the notes and the tags of all."""
    if len(same) == 1:
        return same[0]
    notes = dict.fromkeys(line for each in same for line in each.note.split("\n") if line)
    tags = dict.fromkeys(tag for each in same for tag in each.tags)
    is_favorite = any(each.is_favorite for each in same)
    return same[0]._replace(note="\n".join(notes), tags=tuple(tags), is_favorite=is_favorite)


KIND = Kind("readwise", _later("Readwise highlights"), likeness, read)
