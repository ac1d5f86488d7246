"""Running the server until it is told to stop."""

from __future__ import annotations

import logging
import sys

from communique.web.app import Settings, create_app


def serve(settings: Settings, host: str = "127.0.0.1", port: int = 7878) -> None:
    """Serves a store until SIGINT or SIGTERM; requests under way may end, for 10 seconds. Raises StoreError.

    The access log goes to stderr.
    """
    import uvicorn

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log = logging.getLogger("communique.access")
    log.setLevel(logging.INFO)
    log.addHandler(handler)
    config = uvicorn.Config(
        create_app(settings),
        host=host,
        port=port,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=15,
        h11_max_incomplete_event_size=200_000,
    )
    uvicorn.Server(config).run()
