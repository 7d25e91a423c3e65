"""Draw the program's icon as PNG files, from ``resources/icons/lecun-viewer.svg``. Run this after a change of it.

    python packaging/render_icons.py

The pictures are kept in the repository. Reading SVG needs a library of Qt's that a program in the tray does without,
and some systems lack it. A test compares the pictures with the drawing.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QIcon, QImage

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 22, 32, 48, 64)  # of panels, window managers and notifications


def rendered(size: int) -> QImage:
    """Return the icon at *size* pixels. Needs a QGuiApplication."""
    return QIcon(str(ICONS / "lecun-viewer.svg")).pixmap(size).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def picture(size: int) -> Path:
    """Return the file of the icon at *size* pixels."""
    return ICONS / f"lecun-viewer-{size}.png"


def main() -> int:
    application = QGuiApplication(sys.argv)
    saved = [rendered(size).save(str(picture(size))) for size in SIZES]
    del application
    return 0 if all(saved) else 1


if __name__ == "__main__":
    sys.exit(main())
