"""Imports PySide for a quick start.

PySide makes each start longer in two ways, of which this program needs neither.

- It has fourteen of its modules as sources in a library. It compiles them each time. Python would keep them compiled if
  they were files. PySide writes them only into its own folder (``SBK_EMBED``, see its ``signature_bootstrap.py``), as
  the portable build has it do. So `CompiledSources` keeps them.
- It replaces ``__import__`` to look for “from __feature__ import” in every module that is imported later.

docs/performance.md has the figures.
"""

import builtins
import marshal
import sys
import zlib
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any

from lecun_viewer.store.files import check_regular, is_private, make_folder, write_durably

CHECKSUM_SIZE = 4  # bytes


def import_qt(folder: Path) -> None:
    """Import PySide, and put Python's own ``__import__`` back. Keep in *folder* what PySide compiles."""
    python_import, python_compile = builtins.__import__, builtins.compile
    sources = CompiledSources(folder / f"pyside.{sys.implementation.cache_tag}.{sys.flags.optimize}")
    builtins.compile = sources.compile
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__, builtins.compile = python_import, python_compile
    sources.save()


class CompiledSources:
    """Compiles modules, and keeps them compiled in a file.

    The file is code that will run. So it counts only in a folder that nobody but this user can enter. If it is damaged,
    or of another Python, it counts as empty. If it can't be written, the next start compiles again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = self._read()
        self._used: dict[tuple[str, bytes], CodeType] = {}
        self._compile = builtins.compile

    def compile(self, source: Any, filename: Any, mode: str, *args: Any, **options: Any) -> Any:
        """Return what Python's own function of this name returns. The code of a module without options is kept.

        A module is compiled as a file is. It gets no ``from __future__ import`` of the caller.
        """
        if not (isinstance(source, bytes) and isinstance(filename, str)) or mode != "exec" or args or options:
            return self._compile(source, filename, mode, *args, **options)
        code: CodeType = self._kept.get((filename, source)) or self._compile(source, filename, mode)
        self._used[filename, source] = code
        return code

    def save(self) -> None:
        """Write what was used to the file, unless the file has all of it."""
        if self._used.keys() <= self._kept.keys():
            return
        content = marshal.dumps(self._used)
        with suppress(OSError):
            make_folder(self._path.parent)
            check_regular(self._path)
            if is_private(self._path.parent):
                write_durably(self._path, _checksum(content) + content)

    def _read(self) -> dict[tuple[str, bytes], CodeType]:
        try:
            check_regular(self._path)
            file = self._path.read_bytes() if is_private(self._path.parent) else b""
        except OSError:
            return {}
        content = file[CHECKSUM_SIZE:]
        return marshal.loads(content) if file[:CHECKSUM_SIZE] == _checksum(content) else {}


def _checksum(content: bytes) -> bytes:
    """Return the CRC-32 of *content* and of the version of Python's compiled code."""
    return zlib.crc32(content, zlib.crc32(MAGIC_NUMBER)).to_bytes(CHECKSUM_SIZE, "big")
