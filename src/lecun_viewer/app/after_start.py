"""What `program` needs only after the first picture. It imports this module then."""

from lecun_viewer.desktop.autostart import Autostart
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.look.icons import app_icon
from lecun_viewer.gui.process.folder_watcher import FolderWatcher
from lecun_viewer.gui.process.instance_server import InstanceServer
from lecun_viewer.gui.process.library_filler import LibraryFiller

__all__ = ["Autostart", "Background", "FolderWatcher", "InstanceServer", "LibraryFiller", "app_icon"]
