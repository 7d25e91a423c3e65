"""``debian/watch``: Debian's tools find the releases on the forge. A page like the forge's is served here."""

import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from xml.etree import ElementTree

import pytest

from environment import ROOT
from readers import reader

WATCH = ROOT / "packaging" / "deb" / "debian" / "watch"
FORGE = "https://github.com"
TAGS = "/lecun-viewer/lecun-viewer/tags"
VERSIONS = ("0.1.0", "0.9.0", "0.10.0")
LINK = '<a href="/lecun-viewer/lecun-viewer/archive/refs/tags/v{0}.tar.gz">tar.gz</a>\n'


class Forge(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == TAGS else 404)
        self.end_headers()
        if self.path == TAGS:
            self.wfile.write("".join(map(LINK.format, VERSIONS)).encode())

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def forge() -> Iterator[str]:
    """The address of a forge on this computer."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Forge) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_debians_tools_find_the_newest_release(forge: str, tmp_path: Path) -> None:
    watch = tmp_path / "watch"
    watch.write_text(WATCH.read_text(encoding="utf-8").replace(FORGE, forge), encoding="utf-8")
    command = [reader("uscan"), "--watchfile", str(watch), "--package", "lecun-viewer", "--upstream-version", "0.9.0"]
    said = subprocess.run([*command, "--dehs", "--no-download"], capture_output=True, text=True, cwd=tmp_path)
    assert said.returncode == 0, said.stdout + said.stderr
    found = ElementTree.fromstring(said.stdout)
    assert found.findtext("upstream-version") == "0.10.0"
    assert (found.findtext("upstream-url") or "").endswith("/archive/refs/tags/v0.10.0.tar.gz")
