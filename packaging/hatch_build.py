"""Hatchling's build hook: compiles ui/ and resources/ before a wheel or an editable install is made.

``compile_assets.py`` does the work itself. A source archive is made without this hook, so it never needs Qt.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Not a package on purpose: an __init__.py beside this file would hide the library named "packaging".
sys.path.insert(0, str(Path(__file__).parent))

from compile_assets import compile_assets, missing_tools


class CompileAssetsHook(BuildHookInterface[Any]):
    """Found by hatchling through ``[tool.hatch.build.targets.wheel.hooks.custom]``."""

    def dependencies(self) -> list[str]:
        """Ask for Qt's tools from PyPI only where there are none, so that a Debian build needs no network."""
        return ["PySide6-Essentials>=6.8"] if missing_tools() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_assets(Path(self.root))
