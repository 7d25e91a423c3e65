"""Desktops of Wayland that show themselves in a window of X11. So keys and clicks are those of the X screen."""

from desktop.x_screen import XScreen

from .wayland import WaylandDesktop


class NestedDesktop(XScreen, WaylandDesktop):
    """A desktop of Wayland on an `XScreen`. Places are in its own pixels, which a scale makes larger."""

    scale = 1.0

    def click(self, x: int, y: int, button: int = 1) -> None:
        super().click(round(x * self.scale), round(y * self.scale), button)

    def reset(self) -> None:
        super().reset()
        self.rest_pointer()
