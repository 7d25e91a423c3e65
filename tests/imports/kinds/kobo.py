"""The database of a Kobo."""

import sqlite3
from collections.abc import Sequence

from imports.builders import Builder
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> bytes:
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE content (ContentID, ContentType, Title, Attribution, BookID)")
    made.execute("CREATE TABLE Bookmark (VolumeID, ContentID, Text, Annotation, Type, Hidden, DateCreated)")
    numbered = [(f"{number:06}", each) for number, each in enumerate(drafts)]
    books = ((volume, each.source, each.authors[0]) for volume, each in numbered)
    made.executemany("INSERT INTO content VALUES (?1, 6, ?2, ?3, NULL)", books)
    marked = ((volume, each.text) for volume, each in numbered)
    made.executemany("INSERT INTO Bookmark VALUES (?1, ?1, ?2, '', 'highlight', 'false', '')", marked)
    made.commit()
    document = made.serialize()
    made.close()
    return document


def expected(draft: Draft, _number: int) -> Draft:
    """Return *draft*. The database has no blank lines."""
    return draft._replace(text=draft.text.replace("\n\n", "\n"), is_highlight=True)


BUILDER = Builder("KoboReader.sqlite", written, expected)
