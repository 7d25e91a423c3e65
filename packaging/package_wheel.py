"""The wheel and the source archive, for pip, pipx and uv.

    python3 packaging/package_wheel.py [OUTPUT]

Made by hatchling in this checkout's own environment, with the time of the last commit: two builds give the same bytes.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import environment
import system_packages
from environment import PYTHON, ROOT, Level
from source import source_date, version


def build(output: Path) -> list[Path]:
    """Make both in the folder *output*; return them.

    Raises:
        environment.EnvironmentSetupError: there is no environment to build in.
        subprocess.CalledProcessError: hatchling failed, in its own words.
        system_packages.SystemPackageError: the environment needs a system package.
    """
    environment.ensure(Level.RUN)
    made = [output / f"lecun_viewer-{version()}{kind}" for kind in (".tar.gz", "-py3-none-any.whl")]
    env = {**os.environ, "SOURCE_DATE_EPOCH": source_date()}
    command = (PYTHON, "-m", "hatchling", "build", "-d", output.absolute())
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    return made


def main(arguments: Sequence[str]) -> int:
    try:
        for made in build(Path(arguments[0]) if arguments else ROOT / "dist"):
            print(made)
    except (environment.EnvironmentSetupError, system_packages.SystemPackageError) as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
