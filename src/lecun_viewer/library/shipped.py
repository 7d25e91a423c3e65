"""The collections that come with the program. They are package data, made from ``resources/``."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from lecun_viewer.core.attribution import placed
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Collection, Part, Quote
from lecun_viewer.library.library import Library

DATA = "lecun_viewer.generated"


def shipped_digests() -> dict[str, str]:
    """Return the digests of the shipped collections by id, in order. They are computed at build time."""
    return dict(import_module(DATA).COLLECTION_DIGESTS)


def shipped_collections() -> list[Collection]:
    """Return the shipped collections, the compilation first. Its parts are those of all."""
    from importlib.resources import files  # slow to import, and needed once a version

    made = list[Collection]()
    for collection_id in shipped_digests():
        document = files(DATA).joinpath(f"collection-{collection_id}.json").read_bytes()
        made.append(read_collection(document, made[0].parts if made else ()))
    return made


def shipped_library(folder: Path, get: Callable[[str], Any], *, is_read_only: bool = False) -> Library:
    """Return the library of the shipped collections in *folder*. *get* returns settings."""
    hidden = Preferences.from_settings(get).hidden_collections
    return Library(folder, shipped_digests(), shipped_collections, hidden, is_read_only=is_read_only)


def read_collection(document: bytes, parts: Sequence[Part] = ()) -> Collection:
    """Return the collection in *document*. ``resources/collection.schema.json`` describes the JSON.

    *parts* are those of a collection that has no parts of its own.
    """
    values = json.loads(document)
    counts = Counter(quote["part"] for quote in values["quotes"])
    titles = {part.number: part.title for part in parts} | {
        part["number"]: part["title"] for part in values.get("parts", ())
    }
    quotes = tuple(_quote(quote, titles, values["id"]) for quote in values["quotes"])
    counted = tuple(Part(number, title, counts[number]) for number, title in titles.items())
    return Collection(values["id"], values["title"], values["introduction"], counted, quotes)


def _quote(values: Mapping[str, Any], titles: Mapping[int, str], collection_id: str) -> Quote:
    quote = Quote.from_dict({**values, "part_title": titles[values["part"]], "collection": collection_id})
    return quote._replace(provenance=placed(quote.provenance))
