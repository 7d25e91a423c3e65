"""Requests to the X server through Xlib, which no tool of Debian's desktop makes."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

LATIN_1 = 0x100  # below, a key symbol has the character's own number
UNICODE = 0x1000000  # from there on, it is the character's number plus this (X protocol, appendix A)
DARK, LIGHT = 90, 200  # of 255: what every color is below, or above
CLIENT_MESSAGE, FORMAT = 33, 32  # X11/X.h, for numbers with 32 bits
TO_WINDOW_MANAGER = 1 << 19 | 1 << 20  # SubstructureNotifyMask, SubstructureRedirectMask
BY_USER = 2  # the source of a message
STATIC_GRAVITY, ALL_FOUR = 10, 0b1111 << 8  # of _NET_MOVERESIZE_WINDOW


def selection_owner(display: str, selection: str) -> int:
    """Return the window that owns the X *selection*, such as the system tray's. 0 means no window."""
    with _connection(display) as (xlib, connection):
        return int(xlib.XGetSelectionOwner(connection, xlib.XInternAtom(connection, selection.encode(), 0)))


def ask_to_close(display: str, window: int) -> None:
    """Let the window manager close *window*, as the cross in its frame does."""
    _ask_window_manager(display, window, "_NET_CLOSE_WINDOW", 0, BY_USER)


def ask_to_move(display: str, window: int, x: int, y: int, width: int, height: int) -> None:
    """Let the window manager move *window*. *x* and *y* are its upper left corner without the frame."""
    what = STATIC_GRAVITY | ALL_FOUR | BY_USER << 12
    _ask_window_manager(display, window, "_NET_MOVERESIZE_WINDOW", what, x, y, width, height)


def _ask_window_manager(display: str, window: int, message: str, *numbers: int) -> None:
    """Send the root window a *message* about *window* (Extended Window Manager Hints)."""
    with _connection(display) as (xlib, connection):
        event = _ClientMessage(type=CLIENT_MESSAGE, window=window, format=FORMAT, data=numbers)
        event.message_type = xlib.XInternAtom(connection, message.encode(), 0)
        root = xlib.XDefaultRootWindow(connection)
        xlib.XSendEvent(connection, root, 0, TO_WINDOW_MANAGER, ctypes.byref(event))
        xlib.XSync(connection, 0)


def add_keys(display: str, characters: str) -> None:
    """Give each of *characters* that the keyboard lacks a key of its own, as long as the screen lives.

    xdotool gives such a character a key for a moment only. A program that looks at the keyboard later misses it.

    Raises:
        ValueError: The keyboard has no spare key left.
    """
    with _connection(display) as (xlib, connection):
        symbols = _symbols(xlib, connection)
        present = {symbol for key in symbols.values() for symbol in key}
        spare = (code for code, key in symbols.items() if not any(key))
        for character in sorted(set(characters)):
            symbol = ord(character) if ord(character) < LATIN_1 else ord(character) + UNICODE
            if symbol in present:
                continue
            code = next(spare, None)
            if code is None:
                raise ValueError(f"no spare key for {character!r}")
            pair = (ctypes.c_ulong * 2)(symbol, symbol)  # the same with and without Shift
            xlib.XChangeKeyboardMapping(connection, code, 2, pair, 1)
        xlib.XSync(connection, 0)


def _symbols(xlib: ctypes.CDLL, connection: int) -> dict[int, list[int]]:
    """Return the key symbols of each key code."""
    low, high, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    xlib.XDisplayKeycodes(connection, ctypes.byref(low), ctypes.byref(high))
    codes = range(low.value, high.value + 1)
    table = xlib.XGetKeyboardMapping(connection, low.value, len(codes), ctypes.byref(width))
    try:
        return {code: table[i * width.value : (i + 1) * width.value] for i, code in enumerate(codes)}
    finally:
        xlib.XFree(table)


class _ClientMessage(ctypes.Structure):
    """Xlib's XClientMessageEvent, as large as any XEvent (X11/Xlib.h)."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 12),
    )


@contextmanager
def _connection(display: str) -> Iterator[tuple[ctypes.CDLL, int]]:
    """A connection to the X server. Raises ``LookupError`` where it is not there."""
    xlib = ctypes.CDLL("libX11.so.6")
    pointer, number, unsigned = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
    numbers = ctypes.POINTER(number)
    xlib.XOpenDisplay.restype = pointer
    xlib.XInternAtom.argtypes, xlib.XInternAtom.restype = (pointer, ctypes.c_char_p, number), unsigned
    xlib.XGetSelectionOwner.argtypes, xlib.XGetSelectionOwner.restype = (pointer, unsigned), unsigned
    xlib.XDisplayKeycodes.argtypes = (pointer, numbers, numbers)
    xlib.XGetKeyboardMapping.argtypes = (pointer, ctypes.c_ubyte, number, numbers)
    xlib.XGetKeyboardMapping.restype = ctypes.POINTER(unsigned)
    xlib.XChangeKeyboardMapping.argtypes = (pointer, number, number, ctypes.POINTER(unsigned), number)
    xlib.XDefaultRootWindow.argtypes, xlib.XDefaultRootWindow.restype = (pointer,), unsigned
    xlib.XSendEvent.argtypes = (pointer, unsigned, number, ctypes.c_long, ctypes.POINTER(_ClientMessage))
    xlib.XSync.argtypes = (pointer, number)
    xlib.XFree.argtypes = (pointer,)
    xlib.XCloseDisplay.argtypes = (pointer,)
    connection = xlib.XOpenDisplay(display.encode())
    if not connection:
        raise LookupError(f"no X server at {display}")
    try:
        yield xlib, connection
    finally:
        xlib.XCloseDisplay(connection)


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

    def red_green_blue(self) -> tuple[int, int, int]:
        blue, green, red, _ = self.value()
        return red, green, blue

    def is_dark(self) -> bool:
        return max(self.value()[:3]) < DARK

    def is_light(self) -> bool:
        return min(self.value()[:3]) > LIGHT
