"""A local preview that rebuilds and reloads when an article, a template or a setting changes."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from briefgen.errors import BriefgenError
from briefgen.publish.site import build_into


def preview(
    config_file: Path,
    *,
    render: Callable[[], date | None],
    watch: Iterable[Path],
    address: tuple[str, int],
    report: Callable[[str], None],
) -> None:
    """Serve the site at ``address`` until interrupted.

    ``render`` renders the pages and returns the newest article's day; it runs again when anything under ``watch``
    changes. An error is reported, the last good pages stay.
    """
    from mkdocs.config import load_config
    from mkdocs.livereload import LiveReloadServer

    folder = Path(tempfile.mkdtemp(prefix="briefgen-preview-"))

    def rebuild() -> None:
        try:
            warnings = build_into(config_file, folder, as_of=render())
        except BriefgenError as error:
            report(str(error))
        else:
            for warning in warnings:
                report(warning)

    path = urlsplit(load_config(config_file=str(config_file)).site_url or "/").path
    rebuild()
    server = LiveReloadServer(builder=rebuild, host=address[0], port=address[1], root=str(folder), mount_path=path)
    for place in (config_file, *watch):
        if place.exists():
            server.watch(str(place))
    report(f"Serving on {server.url} (Ctrl-C ends)")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        shutil.rmtree(folder, ignore_errors=True)
