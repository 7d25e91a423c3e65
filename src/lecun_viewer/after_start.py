"""What `program` needs only after the first picture. It imports this module then."""

from lecun_viewer.autostart import Autostart
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.look.icons import app_icon
from lecun_viewer.gui.process.favorites_watcher import FavoritesWatcher
from lecun_viewer.gui.process.instance_server import InstanceServer

__all__ = ["Autostart", "Background", "FavoritesWatcher", "InstanceServer", "app_icon"]
