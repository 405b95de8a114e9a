"""What callers may choose."""

from __future__ import annotations

import random
import time
from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Union

#: A secret, or what fetches it.
Secret = Union[str, Callable[[], str]]


class ClientCredentials(NamedTuple):
    client_id: str
    client_secret: str
    scope: Optional[str] = None
    #: If the API's description does not say.
    token_url: Optional[str] = None


class OutgoingRequest:
    """A request as hooks see it; they may change its headers."""

    def __init__(self, method: str, url: str, headers: Dict[str, str], attempt: int) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.attempt = attempt


class Hooks:
    """Override what is of interest."""

    def on_request(self, request: OutgoingRequest) -> None:
        """Before each attempt."""

    def on_response(self, request: OutgoingRequest, response: Any) -> None:
        """After each answer, good or bad; of a download, before it is read."""

    def on_retry(self, request: OutgoingRequest, wait: int, reason: Exception) -> None:
        """Before waiting."""

    def on_error(self, request: OutgoingRequest, error: Exception) -> None:
        """When it is over."""


class Clock:
    """Time and chance."""

    def now(self) -> int:
        """Milliseconds since 1970."""
        return time.time_ns() // 1_000_000

    def random(self) -> float:
        return random.random()

    def sleep(self, milliseconds: int) -> None:
        time.sleep(milliseconds / 1000)

    async def sleep_async(self, milliseconds: int) -> None:
        import asyncio

        await asyncio.sleep(milliseconds / 1000)


class RequestOptions(NamedTuple):
    """For one call; left out, the client's. Times in milliseconds.

    `timeout` is for each attempt, until its answer is complete; uploads and downloads: without a sign of life.
    """

    headers: Mapping[str, str] = {}
    timeout: Optional[int] = None
    total_timeout: Optional[int] = None
    max_retries: Optional[int] = None
    #: The same for every repetition; left out, a new one for each call.
    idempotency_key: Optional[str] = None
    #: Of the body, where the operation takes several.
    content_type: Optional[str] = None
    #: Besides the operation's own parameters.
    query: Mapping[str, str] = {}
    #: Is given httpx's response that the value came with; of a list, that of each page.
    on_response: Optional[Callable[[Any], None]] = None


class AuthOptions(NamedTuple):
    api_key: Optional[Secret] = None
    username: Optional[str] = None
    password: Optional[str] = None
    client_credentials: Optional[ClientCredentials] = None
    #: By the scheme's name, where several are needed.
    auth: Mapping[str, Secret] = {}


def usable(schemes: Mapping[str, Mapping[str, Any]], key: str, options: AuthOptions) -> bool:
    """Whether the credentials suffice for a scheme."""
    kind = schemes.get(key, {}).get("type")
    if key in options.auth:
        return True
    if kind == "basic":
        return options.username is not None or options.api_key is not None
    if kind in ("bearer", "oauth2"):
        return options.api_key is not None or options.client_credentials is not None
    return kind == "apiKey" and options.api_key is not None


__all__: List[str] = [
    "AuthOptions",
    "ClientCredentials",
    "Clock",
    "Hooks",
    "OutgoingRequest",
    "RequestOptions",
    "Secret",
    "usable",
]
