"""A module for each kind of file, under its name. A kind without one fails here."""

from importlib import import_module

from imports.builders import Builder
from lecun_viewer.imports import other_kinds
from lecun_viewer.imports.reading import KINDS


def _builder(kind: str) -> Builder:
    builder: Builder = import_module(f".{kind.replace('-', '_')}", __name__).BUILDER
    return builder._replace(kind=kind)


BUILDERS = tuple(_builder(kind.name) for kind in KINDS if kind is not other_kinds.KIND)
