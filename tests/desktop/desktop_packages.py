"""The Debian packages that a virtual desktop needs."""

import ctypes
import os
import shutil

AT_SPI_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")

PROGRAMS = {  # program: the Debian package that has it
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "dunst": "dunst",
    "import": "imagemagick",
    "l3afpad": "l3afpad",
    "openbox": "openbox",
    "stalonetray": "stalonetray",
    "xclip": "xclip",
    "xdotool": "xdotool",
    "xfce4-panel": "xfce4-panel",
    "xprop": "x11-utils",
}
LIBRARIES = {  # for Qt's xcb platform plugin, and for `x11`
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def at_spi_launcher() -> str | None:
    return next((path for path in AT_SPI_LAUNCHERS if os.access(path, os.X_OK)), None)


def missing_packages() -> list[str]:
    """Return the needed Debian packages that are not installed."""
    absent = {package for program, package in PROGRAMS.items() if shutil.which(program) is None}
    if at_spi_launcher() is None:
        absent.add("at-spi2-core")
    for library, package in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            absent.add(package)
    return sorted(absent)
