"""A second opinion: extraction by a language model behind any server that speaks the OpenAI protocol.

The model sees the text and answers with quotes; nothing it says is believed that does not stand in the text. Each quote becomes
a span (as written, else folded with its offsets); what has no quote that is there, an unknown kind, rank or role, or a date that
is none is refused, and told. The answer is the interchange form, as the rules give it.
"""

from __future__ import annotations

import importlib.util
import logging
from collections.abc import Iterator
from dataclasses import dataclass

from communique.errors import QueryError, RecordError
from communique.extraction.llm.answers import Refused, read_answer
from communique.extraction.llm.server import Limits, Server
from communique.extraction.llm.task import messages, shape
from communique.model import Extraction, Record

__all__ = ["Limits", "Reader", "Refused"]

_LOG = logging.getLogger("communique.extraction.llm")


@dataclass(frozen=True, slots=True)
class Reader:
    """Extracts through one model of one server. Calling it with a record gives its Extraction.

    Raises QueryError where the server cannot be used at all (not there, no such model, no key), RecordError where it gives no
    usable answer for this record.
    """

    server: Server

    @classmethod
    def of(cls, endpoint: str, model: str, key: str | None = None, limits: Limits | None = None) -> Reader:
        """A reader. `endpoint` is the server's address, with or without `/v1`; `key` is sent as a bearer token."""
        if importlib.util.find_spec("httpx") is None:
            raise QueryError("the extractor llm is not installed", remedy="install it: pip install 'communique[llm]'")
        return cls(Server.of(endpoint, model, key, limits or Limits()))

    def __call__(self, record: Record) -> Extraction:
        if not record.text.strip():
            return Extraction(record.id, record.language, record.published)
        refused = Refused()
        events = read_answer(self._ask(record), record, f"llm:{self.server.model}", refused)
        if refused:
            _LOG.warning("%s: refused of the model's answer: %s", record.source, refused)
        return Extraction(record.id, record.language, record.published, events)

    def _ask(self, record: Record) -> dict[str, object]:
        """The answer as JSON; a broken one is sent back once. Raises RecordError where the second is broken too."""
        talk = messages(record)
        problem = ""
        for answer in self._answers(record, talk):
            try:
                return shape(answer)
            except ValueError as error:
                problem = str(error)
                talk += [
                    {"role": "assistant", "content": answer[:4000]},
                    {"role": "user", "content": f"That was not as asked: {error}. Give the JSON object alone."},
                ]
        raise RecordError(
            f"the model's answer is not as asked: {problem}", place=record.source, remedy="try another model"
        )

    def _answers(self, record: Record, talk: list[dict[str, str]]) -> Iterator[str]:
        for _ in range(2):
            yield self.server.complete(talk, record.source)
