"""Whether an X screen has a system tray of the older kind, into which programs embed a window (XEmbed).

Qt can be asked, but tells nobody of a change. So this has a connection of its own to Qt's X server, the one that
``DISPLAY`` says, through Qt's libxcb (declared as in xcb.h and xproto.h): freedesktop.org “System Tray Protocol” 0.3.
"""

from ctypes import CDLL, POINTER, Structure, byref, c_char_p, c_int, c_uint, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

NO_WINDOW = 0
EVENT_MASK = 1 << 11  # the attribute: which events of a window are sent
STRUCTURE_NOTIFY = 1 << 17  # that it was destroyed, and to the root window that there is a new tray


class X11TrayWatcher(QObject):
    """Watches the tray for as long as there is an X server; without one there is no tray. It never polls.

    Signals:
        changed: there is a tray now, or none any more, or another one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = NO_WINDOW
        self._connection: int | None = None
        try:
            self._xcb = _libxcb()
        except OSError:
            return
        screen = c_int()
        self._connection = self._xcb.xcb_connect(None, byref(screen))
        self._notifier = QSocketNotifier(QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._look)
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
        else:
            self._begin(screen.value)

    @property
    def has_tray(self) -> bool:
        return self._tray != NO_WINDOW

    def close(self) -> None:
        """Leave the X server, and know of no tray any more."""
        if self._connection is not None:
            self._notifier.setEnabled(False)
            self._xcb.xcb_disconnect(self._connection)
            self._connection = None
            self._set_tray(NO_WINDOW)

    def _begin(self, screen: int) -> None:
        name = f"_NET_SYSTEM_TRAY_S{screen}".encode()
        cookie = self._xcb.xcb_intern_atom(self._connection, False, len(name), name)
        self._selection = _value(self._xcb.xcb_intern_atom_reply(self._connection, cookie, None))
        screens = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._connection))
        for _ in range(screen):
            self._xcb.xcb_screen_next(byref(screens))
        self._watch(screens.root.contents.value)
        self._notifier.setSocket(self._xcb.xcb_get_file_descriptor(self._connection))
        self._notifier.setEnabled(True)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Ask for the tray again: any event, and any error, may mean that it has come or gone.

        And again if more of them came: what libxcb reads while it waits for an answer, the notifier is not told.
        """
        tray = self._owner()
        while event := self._xcb.xcb_poll_for_event(self._connection):
            _free(event)
            tray = self._owner()
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
        else:
            self._set_tray(tray)

    def _set_tray(self, tray: int) -> None:
        if tray != self._tray:
            self._tray = tray
            self.changed.emit()

    def _owner(self) -> int:
        cookie = self._xcb.xcb_get_selection_owner(self._connection, self._selection)
        owner = _value(self._xcb.xcb_get_selection_owner_reply(self._connection, cookie, None))
        if owner != NO_WINDOW:  # watched each time, for the next tray's window may have the number of the last
            self._watch(owner)  # an error comes back where it has just gone
        return owner

    def _watch(self, window: int) -> None:
        self._xcb.xcb_change_window_attributes(self._connection, window, EVENT_MASK, byref(c_uint32(STRUCTURE_NOTIFY)))
        self._xcb.xcb_flush(self._connection)


class _Cookie(Structure):
    """What an answer is asked for with: xcb_intern_atom_cookie_t, xcb_get_selection_owner_cookie_t."""

    _fields_ = (("sequence", c_uint),)


class _Reply(Structure):
    """An answer: xcb_intern_atom_reply_t, xcb_get_selection_owner_reply_t."""

    _fields_ = (("head", c_uint8 * 8), ("value", c_uint32))


class _Screens(Structure):
    """xcb_screen_iterator_t. A screen begins with its root window, and no more is wanted of it."""

    _fields_ = (("root", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


def _libxcb() -> CDLL:
    """Return the library, its functions declared. Raises ``OSError`` where there is none."""
    xcb = CDLL("libxcb.so.1")
    _declare(xcb.xcb_connect, c_void_p, c_char_p, POINTER(c_int))
    _declare(xcb.xcb_connection_has_error, c_int, c_void_p)
    _declare(xcb.xcb_disconnect, None, c_void_p)
    _declare(xcb.xcb_get_file_descriptor, c_int, c_void_p)
    _declare(xcb.xcb_flush, c_int, c_void_p)
    _declare(xcb.xcb_poll_for_event, c_void_p, c_void_p)
    _declare(xcb.xcb_get_setup, c_void_p, c_void_p)
    _declare(xcb.xcb_setup_roots_iterator, _Screens, c_void_p)
    _declare(xcb.xcb_screen_next, None, POINTER(_Screens))
    _declare(xcb.xcb_intern_atom, _Cookie, c_void_p, c_uint8, c_uint16, c_char_p)
    _declare(xcb.xcb_intern_atom_reply, POINTER(_Reply), c_void_p, _Cookie, c_void_p)
    _declare(xcb.xcb_get_selection_owner, _Cookie, c_void_p, c_uint32)
    _declare(xcb.xcb_get_selection_owner_reply, POINTER(_Reply), c_void_p, _Cookie, c_void_p)
    _declare(xcb.xcb_change_window_attributes, _Cookie, c_void_p, c_uint32, c_uint32, POINTER(c_uint32))
    return xcb


def _declare(function: Any, returned: Any, *taken: Any) -> Any:
    function.restype, function.argtypes = returned, taken
    return function


def _value(reply: Any) -> int:
    """Return what *reply* says, and free it; 0 where none came."""
    value = int(reply.contents.value) if reply else 0
    _free(reply)
    return value


_free = _declare(CDLL(None).free, None, c_void_p)  # C's
