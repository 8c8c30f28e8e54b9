"""A plain, blocking request to a test server, with nothing but the standard library."""

import json
import time
import urllib.error
import urllib.request
from typing import Any

TOO_MANY = 429


def call(
    url: str,
    body: dict[str, Any] | None = None,
    *,
    token: str = "",
    tries: int = 20,
    method: str | None = None,
) -> Any:
    """POST the body (or GET without one, unless a method is given) and read the JSON answer, waiting where the server asks for it."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    request = urllib.request.Request(url, data, headers, method=method)  # noqa: S310 (loopback)
    for _ in range(tries):
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 (loopback)
                return json.load(answer)
        except urllib.error.HTTPError as refusal:
            with refusal:
                said = refusal.read().decode()
            if refusal.code != TOO_MANY:
                raise RuntimeError(f"{url}: {refusal.code} {said}") from None
            time.sleep(json.loads(said)["retry_after_ms"] / 1000)
    raise RuntimeError(f"{url}: still too many requests after {tries} tries")


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1):  # noqa: S310 (loopback)
            return True
    except OSError:
        return False
