"""Running the server until it is told to stop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from communique.web.app import Settings, create_app

if TYPE_CHECKING:
    import uvicorn


def configure(settings: Settings, host: str = "127.0.0.1", port: int = 7878) -> uvicorn.Config:
    """How uvicorn runs the application. Raises StoreError."""
    import uvicorn

    app = create_app(settings)
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        http="httptools",
        ws="none",
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=15,
    )
    config.load()
    before = partial(app.state.before, config.http_protocol_class)
    config.http_protocol_class = before  # type: ignore[assignment]  # whatever makes a protocol
    return config


def serve(settings: Settings, host: str = "127.0.0.1", port: int = 7878) -> None:
    """Serves a store until SIGINT or SIGTERM; requests under way may end, for 10 seconds. Raises StoreError.

    The access log goes to stderr.
    """
    import uvicorn

    uvicorn.Server(configure(settings, host, port)).run()
