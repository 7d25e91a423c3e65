"""Hatchling's build hook. Prepares what a wheel or an editable install needs beside the sources.

Compiles ``ui/`` and ``resources/`` (`compile_assets`), and adds the shells' completion to the wheel's ``share``
(`completions`). A source archive is made without this hook, so it never needs Qt.
"""

import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# This folder is no package. An __init__.py here would hide the library named "packaging".
sys.path.insert(0, str(Path(__file__).parent))

from compile_assets import compile_assets, missing_tools


class BuildHook(BuildHookInterface[Any]):
    """Hatchling finds it through ``[tool.hatch.build.targets.wheel.hooks.custom]``."""

    def dependencies(self) -> list[str]:
        """Return what to get from PyPI for the build. A Debian build has all of it, and no network."""
        qt = ["PySide6-Essentials>=6.8"] if missing_tools() else []
        parsers_import = {"msgspec": "msgspec>=0.19", "platformdirs": "platformdirs>=4.0"}
        return [*qt, *(need for name, need in parsers_import.items() if not find_spec(name))]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_assets(Path(self.root))
        import completions  # imports the program, which needs the dependencies above

        self._share = TemporaryDirectory(prefix="lecun-viewer-share-")
        completions.write(Path(self._share.name))
        build_data["shared_data"][self._share.name] = "share"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        self._share.cleanup()
