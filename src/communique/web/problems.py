"""Errors as HTTP answers."""

from __future__ import annotations

from starlette.responses import PlainTextResponse, Response

from communique.errors import QueryError
from communique.queries.pool import BusyError


class Refused(Exception):  # noqa: N818
    """A request that is answered by a status other than 200 and a sentence."""

    def __init__(self, status: int, text: str, **headers: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def say(error: Exception) -> Response:
    """The answer to a request that failed: the asker's own errors are 400, a busy store 503, the rest 500."""
    if isinstance(error, Refused):
        return PlainTextResponse(error.text + "\n", error.status, error.headers)
    if isinstance(error, BusyError):
        return PlainTextResponse(f"{error}\n", 503, {"Retry-After": "1"})
    if isinstance(error, QueryError):
        return PlainTextResponse(f"{error}\n", 503 if "no answer within" in error.problem else 400)
    return PlainTextResponse("the store cannot answer\n", 500)
