"""Brings a home of version 0.1.0 over."""

from pathlib import Path

from lecun_viewer.records.store import Records


def upgrade(folder: Path, records: Records) -> None:
    """Bring what 0.1.0 wrote in *folder* into *records*."""
