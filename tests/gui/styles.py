"""The styles in which the rows are tested: all that this Qt has.

``LECUN_REQUIRE_STYLES`` may name more. The tests of a required style fail where Qt lacks it.
"""

import os

from PySide6.QtWidgets import QStyle, QStyleFactory

STYLES = sorted({*QStyleFactory.keys(), *os.environ.get("LECUN_REQUIRE_STYLES", "").split()})


def make_style(name: str) -> QStyle:
    made = QStyleFactory.create(name)
    assert made, f"this Qt has no style {name}"
    return made
