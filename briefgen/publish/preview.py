"""A local preview that rebuilds and reloads when an article, a template or ``mkdocs.yml`` changes."""

import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefgen.errors import BriefgenError, PublishError
from briefgen.publish.site import build_into, configured
from briefgen.publish.swap import beside, put_in_place

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


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
    changes. An error in the first build is raised; later ones, of whatever kind, are reported, and the last good pages
    stay.
    """
    from mkdocs.livereload import LiveReloadServer

    class Server(LiveReloadServer):
        def server_activate(self) -> None:
            super().server_activate()
            report(f"Serving on {self.url} (Ctrl-C ends)")

    with tempfile.TemporaryDirectory(prefix="briefgen-preview-", ignore_cleanup_errors=True) as folder:
        site = Path(folder) / "site"

        def build() -> None:
            with beside(site) as new:
                for warning in build_into(config_file, new, as_of=render()):
                    report(warning)
                put_in_place(new, site)

        def rebuild() -> None:
            try:
                build()
            except BriefgenError as error:
                report(str(error))
            except Exception as error:  # noqa: BLE001  (MkDocs' server would answer no request until the next good build)
                report(f"{type(error).__name__}: {error}. The last good pages stay")

        build()
        mount = urlsplit(configured(config_file).site_url or "/").path
        server = Server(builder=rebuild, host=address[0], port=address[1], root=str(site), mount_path=mount)
        for place in (config_file, *watch):
            if place.exists():
                server.watch(str(place))
        _serve(server, address)


def _serve(server: "LiveReloadServer", address: tuple[str, int]) -> None:
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    except OSError as error:
        where = ":".join(map(str, address))
        raise PublishError(
            f"cannot serve there: {error.strerror}", where=where, remedy="Choose another --address"
        ) from None
    finally:
        server.shutdown()
