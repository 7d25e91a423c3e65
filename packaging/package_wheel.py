"""The wheel and the source archive, for pip, pipx and uv.

    python3 packaging/dev.py package wheel

Hatchling makes both in this checkout's own environment. Files get the time of the last commit, so two builds give the
same bytes.
"""

import os
import subprocess
from pathlib import Path

import environment
from environment import PYTHON, ROOT, Level
from source import source_date, version


def build(output: Path) -> list[Path]:
    """Make both in the folder *output*. Return their files.

    Raises:
        environment.EnvironmentSetupError: There is no environment to build in.
        subprocess.CalledProcessError: Hatchling failed, in its own words.
        system_packages.SystemPackageError: The environment needs a system package.
    """
    environment.ensure(Level.RUN)
    made = [output / f"lecun_viewer-{version()}{kind}" for kind in (".tar.gz", "-py3-none-any.whl")]
    env = {**os.environ, "SOURCE_DATE_EPOCH": source_date()}
    command = (PYTHON, "-m", "hatchling", "build", "-d", output.absolute())
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    return made
