"""Everything that can go wrong, each with what is needed to act on it."""

from __future__ import annotations

import json
from typing import Any, Dict, List, Mapping, Optional, Type


class SdkError(Exception):
    """The base of all errors of this SDK."""


class ConnectionError(SdkError):
    """The request did not reach the server, or the answer did not come."""


class TimeoutError(ConnectionError):
    """No answer within the time limit."""


class DecodeError(SdkError):
    """An answer that should be JSON and is not."""


class WebhookError(SdkError):
    """A webhook that was not sent by who it says, or too long ago."""


_NOT_MODIFIED: Dict[str, Any] = {
    "code": "not_modified",
    "detail": "Nothing has changed: what you have is still how it is.",
}
"""A 304 has no body of its own."""


class ApiError(SdkError):
    """An answer that says no: RFC 9457's problem, if it is one, and always the raw text."""

    def __init__(self, status: int, headers: Mapping[str, str], text: str, retry_after: Optional[int] = None) -> None:
        self.status = status
        self.headers = headers
        self.text = text
        self.body: Any = None
        try:
            self.body = json.loads(text) if text else None
        except ValueError:
            pass
        silent = _NOT_MODIFIED if status == 304 else {}
        outer: Dict[str, Any] = self.body if isinstance(self.body, dict) else silent
        inner: Any = outer.get("error")
        nested: Dict[str, Any] = inner if isinstance(inner, dict) else {}

        def say(key: str) -> Optional[str]:
            value = outer.get(key, nested.get(key))
            return value if isinstance(value, str) else None

        short = inner if isinstance(inner, str) else None
        self.code: Optional[str] = say("code") or short
        self.type: Optional[str] = say("type")
        self.title: Optional[str] = say("title")
        self.detail: Optional[str] = say("detail") or say("message") or self.title or short
        self.request_id: Optional[str] = (
            say("request_id") or headers.get("request-id") or headers.get("x-request-id")
        )
        errors: Any = outer.get("errors")
        self.errors: List[Any] = errors if isinstance(errors, list) else []
        self.retry_after = retry_after
        """Milliseconds that the server asks to wait."""
        super().__init__(f"{status} {self.detail}" if self.detail else str(status))


class BadRequestError(ApiError):
    """400"""


class AuthenticationError(ApiError):
    """401"""


class PermissionError(ApiError):
    """403"""


class NotFoundError(ApiError):
    """404, 410"""


class ConflictError(ApiError):
    """409"""


class PreconditionError(ApiError):
    """412, 428"""


class UnacceptableBodyError(ApiError):
    """413, 415"""


class ValidationError(ApiError):
    """422"""


class RateLimitError(ApiError):
    """429"""


class ServerError(ApiError):
    """500 and above"""


class NotModifiedError(ApiError):
    """304: nothing has changed since the `ETag` that was sent as `If-None-Match`."""


_KINDS: Dict[int, Type[ApiError]] = {
    304: NotModifiedError,
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionError,
    404: NotFoundError,
    409: ConflictError,
    410: NotFoundError,
    412: PreconditionError,
    413: UnacceptableBodyError,
    415: UnacceptableBodyError,
    422: ValidationError,
    428: PreconditionError,
    429: RateLimitError,
}


def error_for(status: int, headers: Mapping[str, str], text: str, retry_after: Optional[int] = None) -> ApiError:
    kind = _KINDS.get(status, ServerError if status >= 500 else ApiError)
    return kind(status, headers, text, retry_after)
