"""Where the program keeps what it keeps: the folders that the platform means for it. Both programs ask here."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path

APP_NAME = "lecun-viewer"


def data_folder() -> Path:
    """Return the folder of favorites, their backups and the library."""
    return user_data_path(APP_NAME, appauthor=False)


def settings_folder() -> Path:
    """Return the folder of the settings."""
    return user_config_path(APP_NAME, appauthor=False)
