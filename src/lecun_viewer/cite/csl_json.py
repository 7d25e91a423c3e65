"""CSL-JSON: an array of items, by the schema ``csl-data.json`` of CSL 1.0.2. Ends with a newline.

Some styles capitalize titles. These titles are quotes, so ``nocase`` keeps every letter (CSL 1.0.2, "Rich text"). CSL
can't escape its few tags, so an ``<i>`` in a text is a tag.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from lecun_viewer.cite.name import Name
from lecun_viewer.cite.reference import Reference, reference
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.quote import Quote


def cited(quote: Quote) -> str:
    return "".join(bibliography([reference(quote)]))


def bibliography(entries: Iterable[Reference]) -> Iterator[str]:
    """Yield a file, whole."""
    yield json.dumps(list(map(_item, entries)), ensure_ascii=False, indent=2)
    yield "\n"


def _item(cited: Reference) -> dict[str, Any]:
    item = {
        "id": cited.key,
        "type": "book" if cited.book else "webpage" if cited.url else "document",
        "author": [_name(name) for name in cited.authors],
        "title": _kept(cited.book or cited.title),
        "container-title": _kept(cited.place) if cited.place and not cited.book else None,
        "page": cited.page,
        "issued": {"date-parts": [list(cited.issued)]} if cited.issued else None,
        "URL": cited.url,
        "language": cited.language if cited.language != UNKNOWN else None,
        "note": cited.note_of_book or cited.note,
    }
    return {name: value for name, value in item.items() if value}


def _kept(text: str) -> str:
    return f'<span class="nocase">{text}</span>'


def _name(name: Name) -> dict[str, str]:
    """Return *name* as CSL has it. The particle stands in the family name, where citeproc-js looks for it, too.

    Zotero reads no ``non-dropping-particle``, so it would lose the particle (zotero/utilities, ``itemFromCSLJSON``).
    """
    if not name.given:
        return {"literal": name.family}
    suffix = {"suffix": name.suffix} if name.suffix else {}
    return {"family": name.last, "given": name.given, **suffix}
