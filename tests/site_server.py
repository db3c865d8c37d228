"""Serves a built site as a static host does: under its folder, with one page for missing addresses."""

import functools
import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


class SiteHandler(SimpleHTTPRequestHandler):
    """Knows only what lies under the site's folder."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}
    folder = "/"
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    """A file goes out at once, and not when the browser has said, 40 ms later, that it has the headers."""

    def translate_path(self, path):
        inside = urlsplit(path).path
        if not inside.startswith(self.folder):
            return str(Path(self.directory) / "outside-of-the-site")
        return super().translate_path("/" + inside.removeprefix(self.folder))

    def send_error(self, code, message=None, explain=None):
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def handle(self):
        # A browser that is closed, or a page that is left, hangs up.
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, format, *args):
        """Say nothing: tests look at what the browser saw."""


class ZippingHandler(SiteHandler):
    """Sends text as hosts do, so that what moves can be counted."""

    def send_head(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in (".html", ".css", ".js", ".mjs", ".json", ".svg") or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@contextmanager
def served(site: Path, folder: str, base: type[SiteHandler] = SiteHandler) -> Iterator[str]:
    """The address of a site while it is served by a handler of some kind."""
    handler = type("Handler", (base,), {"folder": folder})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    # It looks for the end at each poll, and whoever ends it waits for that.
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{folder}"
    finally:
        server.shutdown()
        server.server_close()
