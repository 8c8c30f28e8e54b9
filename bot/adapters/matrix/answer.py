"""One answer of the homeserver: what it holds, or which of two exceptions it is."""

import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from bot.adapters.matrix.fields import Json, names, rows, words
from bot.adapters.matrix.lenient import read_json

OK, UNAUTHORIZED, TOO_LARGE, TOO_MANY, SERVER_ERROR = range(200, 300), 401, 413, 429, 500
LOGGED_OUT = {"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"}
UNSAID, LONGEST_ASKED = 5.0, 900.0
"""Seconds to wait after "too many" when it is not said how long, and at most whatever is said."""


class Unreachable(Exception):  # noqa: N818 - a state of the line, not a mistake
    """No answer that means anything, or "not now": it is worth trying again, after `retry_after` seconds if given."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class Denied(Exception):  # noqa: N818 - it is an answer
    """The homeserver understood and said no; asking again brings the same answer.

    `logged_out` when our token is at its end, `soft` when it only ran out and the device is still there; `steps` are what
    it wants to be done first, by a person; `stage` names the conversation in which it wants to see who we are.
    """

    def __init__(
        self, status: int, code: str, *, soft: bool = False, steps: tuple[str, ...] = (), stage: str = ""
    ) -> None:
        super().__init__(f"{code} (HTTP {status})")
        self.status = status
        self.code = code
        self.soft = soft
        self.steps = steps
        self.stage = stage

    @property
    def logged_out(self) -> bool:
        return self.status == UNAUTHORIZED and self.code in LOGGED_OUT


def read_answer(status: int, raw: bytes, retry_after: str | None = None) -> Json:
    """The JSON object of a good answer. Raises Unreachable or Denied."""
    answer = read_json(raw)
    if answer is not None and status in OK:
        return answer
    if status == TOO_MANY:
        raise Unreachable("the homeserver asks us to slow down", _seconds(answer or {}, retry_after))
    if status == TOO_LARGE or (answer is not None and 400 <= status < SERVER_ERROR):  # noqa: PLR2004 - HTTP's own
        raise _denied(status, answer or {})
    kind = "an error" if answer is not None else "something that is not Matrix"
    raise Unreachable(f"the homeserver answers with {kind} (HTTP {status})")


def required(answer: Json, key: str) -> str:
    """A word that this answer must hold: without it, whatever answered was not the homeserver."""
    value = answer.get(key)
    if not isinstance(value, str) or not value:
        raise Unreachable(f"the homeserver answers without {key}")
    return value


def _denied(status: int, answer: Json) -> Denied:
    steps = dict.fromkeys(step for flow in rows(answer, "flows") for step in names(flow, "stages"))
    code = str(answer.get("errcode", "M_UNKNOWN"))
    stage = words(answer, "session")
    return Denied(status, code, soft=answer.get("soft_logout") is True, steps=tuple(steps), stage=stage)


def _seconds(answer: Json, header: str | None) -> float:
    """How long to wait after "too many": what is said in milliseconds or in the header, the longer one, within reason."""
    asked = answer.get("retry_after_ms")
    milliseconds = asked if isinstance(asked, int | float) and not isinstance(asked, bool) else -1
    in_body = min(milliseconds, LONGEST_ASKED * 1000) / 1000
    said = [seconds for seconds in (in_body, _of_header(header or "")) if seconds >= 0]
    return min(max(said, default=UNSAID), LONGEST_ASKED)


def _of_header(header: str) -> float:
    """`Retry-After` is a number of seconds, or a date."""
    if header.isdecimal():
        return float(header)
    try:
        return (parsedate_to_datetime(header) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError):
        return -math.inf
