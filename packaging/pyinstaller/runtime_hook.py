"""Runs first in the frozen programs."""

import os
import sys


def give_library_path_back() -> None:
    """Let other programs, such as a browser, find the system's libraries. This program has found its own."""
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        original = os.environ.pop(f"{name}_ORIG", None)  # PyInstaller sets both
        if original:
            os.environ[name] = original
        else:
            os.environ.pop(name, None)


def list_frozen_modules() -> None:
    """Let the self-test find the modules of a package. There is no folder to list here."""
    import pkgutil

    import pyimod02_importers  # type: ignore[import-not-found]  # PyInstaller's own, with the list of modules

    def modules(finder, prefix=""):  # type: ignore[no-untyped-def]
        node = pyimod02_importers.get_pyz_toc_tree()
        for part in finder._pyz_entry_prefix.split(".") if finder._pyz_entry_prefix else ():
            node = node.get(part)
            if not isinstance(node, dict):
                return
        for name, entry in node.items():
            yield prefix + name, isinstance(entry, dict)

    pkgutil.iter_importer_modules.register(  # type: ignore[attr-defined]
        pyimod02_importers.PyiFrozenFinder, modules
    )


give_library_path_back()
if "--self-test" in sys.argv:
    list_frozen_modules()
