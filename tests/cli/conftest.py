"""What the tests of ``lecun-quotes`` share."""

from pathlib import Path

import pytest

from lecun_viewer.system.directories import data_folder, settings_folder


@pytest.fixture
def data(home: Path) -> Path:
    """The folder of the program's data in this test."""
    return data_folder()


@pytest.fixture
def settings_file(home: Path) -> Path:
    """The file of the settings in this test. Its folder is there."""
    settings_folder().mkdir(parents=True)
    return settings_folder() / "settings.json"
