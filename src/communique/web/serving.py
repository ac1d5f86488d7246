"""Running the server until it is told to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.web.app import Settings, create_app

if TYPE_CHECKING:
    import uvicorn


def configure(settings: Settings, host: str = "127.0.0.1", port: int = 7878) -> uvicorn.Config:
    """How uvicorn runs the application. Raises StoreError."""
    import uvicorn

    from communique.web.connections import Connection

    return uvicorn.Config(
        create_app(settings),
        host=host,
        port=port,
        http=Connection,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=15,
    )


def serve(settings: Settings, host: str = "127.0.0.1", port: int = 7878) -> None:
    """Serves a store until SIGINT or SIGTERM; requests under way may end, for 10 seconds. Raises StoreError.

    The access log goes to stderr.
    """
    import uvicorn

    uvicorn.Server(configure(settings, host, port)).run()
