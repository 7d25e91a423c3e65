"""A page in Chromium, as a person sees it: driven through its pipe (Chrome DevTools Protocol), without any network."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
START = """
import fcntl, os, sys
to, back = (fcntl.fcntl(int(each), fcntl.F_DUPFD, 10) for each in sys.argv[1:3])
os.dup2(to, 3)
os.dup2(back, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Starts the browser, which reads from its descriptor 3 and writes to 4."""


class Browser:
    """One page of a browser. What goes wrong in the page is in `complaints`."""

    def __init__(self, to: int, back: int) -> None:
        self._to, self._back, self._rest = to, back, b""
        self._number, self._session = 0, ""
        self.complaints = list[str]()
        self.requests = list[str]()
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **values: Any) -> Any:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": values}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while (said := self._next()).get("id") != self._number:
            self._record(said)
        assert "error" not in said, said
        return said["result"]

    def open(self, page: Path) -> None:
        self.ask("Page.navigate", url=page.as_uri())
        while (said := self._next()).get("method") != "Page.loadEventFired":
            self._record(said)

    def set(self, width: int, *, dark: bool = False, height: int = 844, wish: tuple[str, str] | None = None) -> None:
        """Make the page so wide, as on a telephone or a monitor, and light or dark.

        *wish* is another feature, such as ``("prefers-contrast", "more")`` (Media Queries Level 5).
        """
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        wishes = [("prefers-color-scheme", "dark" if dark else "light"), *([wish] if wish else [])]
        features = [{"name": name, "value": value} for name, value in wishes]
        self.ask("Emulation.setEmulatedMedia", features=features)

    def value(self, script: str) -> Any:
        """Return what *script* gives. It may be a promise."""
        done = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in done, done
        return done["result"].get("value")

    def type(self, text: str) -> None:
        self.ask("Input.insertText", text=text)

    def _next(self) -> Any:
        while b"\0" not in self._rest:
            more = os.read(self._back, 1 << 16)
            assert more, "the browser has ended"
            self._rest += more
        said, _, self._rest = self._rest.partition(b"\0")
        return json.loads(said)

    def _record(self, said: Any) -> None:
        match said.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(said["params"]["request"]["url"])
            case "Runtime.exceptionThrown" | "Log.entryAdded":
                self.complaints.append(str(said["params"]))


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """Yield a browser with a new *profile*."""
    assert CHROMIUM
    to_read, to_write = os.pipe()
    back_read, back_write = os.pipe()
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}"]
    process = subprocess.Popen(
        [sys.executable, "-c", START, str(to_read), str(back_write), CHROMIUM, *options, "--remote-debugging-pipe"],
        pass_fds=(to_read, back_write),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_read)
    os.close(back_write)
    try:
        yield Browser(to_write, back_read)
    finally:
        os.close(to_write)
        process.terminate()
        process.wait()
        os.close(back_read)
