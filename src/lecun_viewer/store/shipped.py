"""The collection that comes with the program. It is package data, made from ``resources/``."""

import json
from collections import Counter
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from lecun_viewer.core.provenance import PERSON, Provenance, Status
from lecun_viewer.core.quote import ENGLISH, Collection, Part, Quote, QuoteId

DATA = "lecun_viewer.generated"


def shipped_digest() -> str:
    """Return the digest of the shipped collection. It was taken when the package was built."""
    digest: str = import_module(DATA).COLLECTION_DIGEST
    return digest


def shipped_collection() -> Collection:
    """Return the shipped collection."""
    from importlib.resources import files  # slow to import, and needed once a version

    return read_collection(files(DATA).joinpath("collection.json").read_bytes())


def read_collection(document: bytes) -> Collection:
    """Return the collection in *document*. ``resources/collection.schema.json`` describes the JSON."""
    values = json.loads(document)
    counts = Counter(quote["part"] for quote in values["quotes"])
    parts = tuple(Part(part["number"], part["title"], counts[part["number"]]) for part in values["parts"])
    titles = {part.number: part.title for part in parts}
    quotes = tuple(_quote(quote, titles) for quote in values["quotes"])
    return Collection(values["title"], values["introduction"], parts, quotes)


def _quote(values: Mapping[str, Any], titles: Mapping[int, str]) -> Quote:
    known = values["provenance"]
    return Quote(
        id=QuoteId(values["id"]),
        part=values["part"],
        part_title=titles[values["part"]],
        topic=values["topic"],
        text=values["text"],
        source=values["source"],
        provenance=Provenance(**{**known, "status": Status(known["status"])}),
        authors=tuple(values.get("authors", (PERSON,))),
        language=values.get("language", ENGLISH),
    )
