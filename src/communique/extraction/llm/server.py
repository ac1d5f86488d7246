"""A server that speaks the OpenAI protocol: one question, one answer, within limits."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from communique.errors import CommuniqueError, QueryError, RecordError
from communique.extraction.llm.task import schema

if TYPE_CHECKING:
    import httpx

_LARGEST = 16 << 20  # bytes of an answer
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_USELESS = {
    401: "give its key in COMMUNIQUE_LLM_KEY",
    403: "give a key that may use it in COMMUNIQUE_LLM_KEY",
    404: "check --endpoint and --model",
    405: "check --endpoint",
}
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how often is waited. Seconds."""

    answer: float = 120.0  # from the question to the end of the answer
    tries: int = 4
    pause: float = 1.0  # before the second try; doubled before each other
    longest_pause: float = 60.0  # even where the server asks for more


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes
    retry_after: str | None


class _TooLongError(Exception):
    """The time is up, or the answer is larger than any can be."""


@dataclass(frozen=True, slots=True)
class Server:
    """One model of one server. `_ways` are the kinds of question it may take, the first that works first."""

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    limits: Limits = field(default_factory=Limits)
    _ways: list[dict[str, Any]] = field(default_factory=list, repr=False, compare=False)

    @classmethod
    def of(cls, endpoint: str, model: str, key: str | None, limits: Limits) -> Server:
        """A server by its address. Raises QueryError for what is none."""
        try:
            parts = urlsplit(endpoint)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            usable = False
        if not usable:
            raise QueryError(
                f"--endpoint {endpoint!r} is no web address", remedy="give one such as http://localhost:8000"
            )
        path = parts.path.rstrip("/")
        if not path.endswith("/chat/completions"):
            path = (path or "/v1") + "/chat/completions"
        return cls(urlunsplit((parts.scheme, parts.netloc, path, parts.query, "")), model, key, limits, _ways())

    @property
    def place(self) -> str:
        """The address for people, without a user and password that stand in it."""
        parts = urlsplit(self.url)
        return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))

    def complete(self, talk: list[dict[str, str]], source: str) -> str:
        """The model's next message. `source` names the record. Raises QueryError, RecordError."""
        while True:
            way = self._ways[0]
            answer = self._ask_again({"model": self.model, "messages": talk, **way}, source)
            if answer.status == 200:
                return _content(answer.body, source)
            if answer.status not in (400, 415, 422, 501) or len(self._ways) == 1:
                raise self._failure(answer, source)
            # It may not know how to be held to a schema, or to a temperature: it is asked without, from now on.
            if _is_about_length(answer.body):
                raise self._failure(answer, source)
            del self._ways[0]

    def _ask_again(self, body: dict[str, Any], source: str) -> _Answer:
        """The first answer that is not a plea to come again, or the last of all."""
        import httpx

        pause = self.limits.pause
        for left in reversed(range(self.limits.tries)):
            wait = pause
            problem: CommuniqueError
            try:
                answer = self._ask(body)
                if answer.status not in _AGAIN:
                    return answer
                problem = self._failure(answer, source)
                wait = max(pause, _seconds(answer.retry_after))
            except httpx.ConnectError as error:
                problem = QueryError(
                    f"there is no server: {_short(str(error))}",
                    place=self.place,
                    remedy="start it, or check --endpoint",
                )
            except (httpx.TimeoutException, _TooLongError) as error:
                what = _short(str(error)) or f"no answer within {self.limits.answer:g} seconds"
                problem = RecordError(
                    f"{what} from {self.place}", place=source, remedy="raise --time-limit, or a smaller model"
                )
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                problem = RecordError(f"{self.place} broke off: {_short(str(error))}", place=source, remedy="try again")
            if not left:
                raise problem
            time.sleep(min(wait, self.limits.longest_pause))
            pause *= 2
        raise AssertionError("at least one try")

    def _ask(self, body: dict[str, Any]) -> _Answer:
        """One question, one answer. Redirections are not followed: they would carry the key elsewhere."""
        import httpx

        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        ends = time.monotonic() + self.limits.answer
        data = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        with (
            httpx.Client(timeout=self.limits.answer, headers={"Content-Type": "application/json"}) as client,
            client.stream("POST", self.url, content=data, headers=headers) as response,
        ):
            return _Answer(response.status_code, _body(response, ends), response.headers.get("retry-after"))

    def _failure(self, answer: _Answer, source: str) -> CommuniqueError:
        said = f"{self.place} answered {answer.status}{_message(answer.body)}"
        if answer.status in _USELESS:
            return QueryError(said, remedy=_USELESS[answer.status])
        if answer.status == 429:
            return QueryError(said, remedy="it wants fewer questions: wait, or use another server")
        if 300 <= answer.status < 400:
            return QueryError(said, remedy="give the address it redirects to as --endpoint")
        return RecordError(said, place=source, remedy="try again, or another model")


def _ways() -> list[dict[str, Any]]:
    """From the strictest question to the one that every server takes."""
    form = {"type": "json_schema", "json_schema": {"name": "events", "strict": True, "schema": schema()}}
    return [{"temperature": 0, "response_format": form}, {"response_format": form}, {"temperature": 0}, {}]


def _body(response: httpx.Response, ends: float) -> bytes:
    """The whole answer. A server that sends a byte now and then runs out of time too."""
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes():
        parts.append(part)
        size += len(part)
        if size > _LARGEST:
            raise _TooLongError(f"an answer of more than {_LARGEST >> 20} MiB")
        if time.monotonic() > ends:
            raise _TooLongError
    return b"".join(parts)


def _content(body: bytes, source: str) -> str:
    """The text of the first choice. Raises RecordError where it is no answer of the protocol, or was cut off or refused."""
    try:
        choice = json.loads(body)["choices"][0]
        message = choice["message"]
        content = message.get("content")
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
        raise RecordError(
            "the server's answer is none of the OpenAI protocol", place=source, remedy="check --endpoint"
        ) from error
    if isinstance(content, list):
        content = "".join(
            part["text"] for part in content if isinstance(part, dict) and isinstance(part.get("text"), str)
        )
    if not isinstance(content, str) or not content.strip():
        why = message.get("refusal")
        said = f"the model refused: {_short(why)}" if isinstance(why, str) else "the model answered nothing"
        raise RecordError(said, place=source, remedy="try another model")
    if choice.get("finish_reason") == "length":
        raise RecordError(
            "the model's answer was cut off", place=source, remedy="a model with a longer context, or a shorter record"
        )
    return content


def _message(body: bytes) -> str:
    """What the server says of its refusal."""
    try:
        value = json.loads(body)
        error = value.get("error", value)
        said = error if isinstance(error, str) else error.get("message") or error.get("detail") or ""
    except (ValueError, RecursionError, AttributeError):
        said = body[:200].decode("utf-8", "replace")
    return f": {_short(str(said))}" if said else ""


def _is_about_length(body: bytes) -> bool:
    said = _message(body).lower()
    return "context" in said and ("length" in said or "window" in said or "token" in said)


def _short(words: str) -> str:
    return " ".join(_CONTROLS.sub(" ", words).split())[:200]


def _seconds(retry_after: str | None) -> float:
    """Seconds of a Retry-After; its other form, a date, is left to the usual pause."""
    try:
        seconds = float(retry_after or 0)
    except ValueError:
        return 0.0
    return seconds if 0 <= seconds < float("inf") else 0.0
