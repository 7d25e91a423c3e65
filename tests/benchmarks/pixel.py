"""A pixel of an X11 screen, read through Xlib: starting a tool for it would take longer than what is measured."""

import ctypes
from typing import Self


class _XImage(ctypes.Structure):
    """The head of Xlib's XImage, up to its data (X11/Xlib.h)."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", ctypes.POINTER(ctypes.c_ubyte)),
    )


class Pixel:
    """A pixel on the screen of *display*. `value` reads it as quickly as the server answers."""

    def __init__(self, display: str, x: int, y: int) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x11.XGetImage.restype = ctypes.POINTER(_XImage)
        self._connection = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._connection))
        self._place = (x, y)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._x11.XCloseDisplay(self._connection)

    def value(self) -> bytes:
        """Return its color as the server stores it."""
        all_planes, z_pixmap = ctypes.c_ulong(~0), 2
        image = self._x11.XGetImage(self._connection, self._root, *self._place, 1, 1, all_planes, z_pixmap)
        color = bytes(image.contents.data[:4])
        self._x11.XFree(image.contents.data)
        self._x11.XFree(image)
        return color
