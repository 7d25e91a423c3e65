"""Time and memory of an import of 50,000 quotes of each kind on the console. The control only reads the file.

The control splits the same file into its lines, and makes a text of each word. Both run in processes of their own, and
take turns. There is no promise of a ratio: what a kind costs differs. A change of the code shows in it.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from imports.builders import BUILDERS
from lecun_viewer.imports.drafts import Draft

NUMBER = 50_000
ROUNDS = 3
CONTROL = "import sys; print(sum(len(line.split()) for line in open(sys.argv[1], encoding='utf-8')))"
# A process starts with the most memory of the process that made it, so a small one makes it.
MEASURE = """import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)"""


def main() -> None:
    drafts = [
        Draft(
            f"Nothing of what is said on page {number} is said twice, and none of it is said by chance alone.",
            (f"Author Number{number % 500}",),
            source=f"The Book of {number % 2000}",
        )
        for number in range(NUMBER)
    ]
    with TemporaryDirectory() as folder:
        for builder in BUILDERS:
            path = Path(folder, f"{builder.format}", builder.file)
            path.parent.mkdir()
            path.write_text(builder.written(drafts), encoding="utf-8", newline="")
            environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "XDG_DATA_HOME": f"{folder}/data"}
            ours, theirs = list[float](), list[float]()
            for _ in range(ROUNDS):
                command = ["-m", "lecun_viewer.cli", "collections", "import", str(path), "--dry-run"]
                seconds, megabytes = measured(command, environment)
                ours.append(seconds)
                theirs.append(measured(["-c", CONTROL, str(path)], environment)[0])
            ratio = median(one / other for one, other in zip(ours, theirs, strict=True))
            figures = f"{median(ours):6.1f} s   {megabytes:4} MB   control {median(theirs):.2f} s   ratio {ratio:.0f}"
            print(f"{builder.format.name:10} {figures}", flush=True)


def measured(arguments: list[str], environment: dict[str, str]) -> tuple[float, int]:
    """Run Python. Return its processor time in seconds, and the most memory that it had, in MB."""
    command = [sys.executable, "-c", MEASURE, sys.executable, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    status, seconds, megabytes = done.stdout.split()
    assert status == "0", arguments
    return float(seconds), int(megabytes)


if __name__ == "__main__":
    main()
