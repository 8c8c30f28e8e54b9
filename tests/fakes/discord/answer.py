"""The form of an answer: JSON under exactly `application/json`, as the service sends it."""

import json
from typing import Any

from aiohttp import web


def json_response(body: Any, *, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """No charset in the content type: discord.py takes anything else for text."""
    content = json.dumps(body).encode()
    return web.Response(body=content, status=status, headers=headers, content_type="application/json")
