"""Draw the program's icon from ``resources/icons/lecun-viewer.svg``.

    python packaging/icon_files.py                           the pictures in resources/. Run this after a change of it
    python packaging/icon_files.py OUTPUT.ico|OUTPUT.icns    a single file for Windows or macOS

The pictures are kept in the repository. Reading SVG needs a library of Qt's that a program in the tray does without,
and some systems lack it. A test compares the pictures with the drawing.

The single files are containers of PNG pictures. Windows reads these since Vista, macOS since 10.7. Drawing needs Qt, so
this runs with the Python of ``.venv/``. Putting the pictures together needs no library.
"""

import os
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import environment

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

ICONS = environment.ROOT / "resources" / "icons"
SIZES = (16, 22, 32, 48, 64)  # of panels, window managers and notifications
ICO_SIZES = (16, 20, 24, 32, 48, 64, 256)  # title bar to tiles, at 100 to 200 percent
# Type of an element and its pixels. A size for screens of double density has a type of its own ("ic11" is 16 points).
# Not every Finder reads "icp4" and "icp5" (16 and 32 pixels) as PNG. Without them it scales the next size.
ICNS_TYPES = {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024}


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon for Windows. *pictures* are PNG by their side in pixels, at most 256."""
    directory, data = struct.pack("<HHH", 0, 1, len(pictures)), b""
    start = len(directory) + 16 * len(pictures)
    for size, png in sorted(pictures.items()):
        side = size % 256  # 256 is written as 0
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), start + len(data))
        data += png
    return directory + data


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon for macOS. *pictures* are PNG by their side in pixels, each of ``ICNS_TYPES``."""
    data = b""
    for kind, size in ICNS_TYPES.items():
        data += struct.pack(">4sI", kind.encode(), 8 + len(pictures[size])) + pictures[size]
    return struct.pack(">4sI", b"icns", 8 + len(data)) + data


def rendered(size: int) -> "QImage":
    """Return the icon at *size* pixels. Needs a QGuiApplication."""
    from PySide6.QtGui import QIcon, QImage

    return QIcon(str(ICONS / "lecun-viewer.svg")).pixmap(size).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def picture(size: int) -> Path:
    """Return the file in ``resources/`` with the icon at *size* pixels."""
    return ICONS / f"lecun-viewer-{size}.png"


def drawn(size: int) -> bytes:
    """Return the icon at *size* pixels as PNG. Needs a QGuiApplication."""
    from PySide6.QtCore import QBuffer, QByteArray

    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not rendered(size).save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs want bytes for "PNG"
        raise OSError(f"Qt can't write the icon at {size} pixels")
    return bytes(content.data())


def made(output: Path) -> Path:
    """Draw the icon into the file *output* with the Python of ``.venv/``. Return the file."""
    subprocess.run([environment.PYTHON, __file__, output], check=True)
    return output


def main() -> int:
    if len(sys.argv) > 2 or not sys.argv[-1].endswith((".py", ".ico", ".icns")):
        print(__doc__)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv[:1])
    if len(sys.argv) == 1:
        for size in SIZES:
            picture(size).write_bytes(drawn(size))
    else:
        output = Path(sys.argv[1])
        sizes, put_together = (ICO_SIZES, ico) if output.suffix == ".ico" else (ICNS_TYPES.values(), icns)
        output.write_bytes(put_together({size: drawn(size) for size in sizes}))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
