"""What version 0.1.0 wrote, read as records. Nothing is written here."""

from lecun_viewer.records.log import Log


def converted(document: bytes, collection_id: str) -> bytes:
    """Return the file of a collection that 0.1.0 wrote as lines of this version."""
    return document


def deletions(document: bytes, log: Log) -> bytes:
    """Return deletions of what 0.1.0 knew and does not have in *document* any more."""
    return b""
