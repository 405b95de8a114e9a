"""Standard Webhooks: who sent it, and when."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import re
import time
from typing import Any, Callable, List, Mapping, Optional, Sequence, Union

from .errors import WebhookError


class WebhookVerifier:
    """Takes one secret (`whsec_…`), or several while they change."""

    def __init__(
        self,
        secrets: Union[str, Sequence[str]],
        *,
        tolerance: int = 300,
        now: Optional[Callable[[], float]] = None,
    ) -> None:
        given = [secrets] if isinstance(secrets, str) else list(secrets)
        self._secrets: List[bytes] = [_bytes(it[6:] if it.startswith("whsec_") else it) for it in given]
        # Everybody knows the empty one.
        if not self._secrets or b"" in self._secrets:
            raise WebhookError("no secret, or one that is not base64")
        self._tolerance = tolerance
        self._now = now or time.time

    def verify(self, body: Union[str, bytes], headers: Mapping[str, str]) -> Any:
        """The event, if the body (exactly as it came) was signed with the secret."""
        lower = {name.lower(): value for name, value in headers.items()}
        identity, when = lower.get("webhook-id", ""), lower.get("webhook-timestamp", "")
        signatures = lower.get("webhook-signature", "")
        if not identity or not when or not signatures:
            raise WebhookError("a webhook header is missing")
        if not re.fullmatch("[0-9]{1,12}", when) or abs(self._now() - int(when)) > self._tolerance:
            raise WebhookError("too old, or from the future")
        payload = body.encode() if isinstance(body, str) else body
        signed = f"{identity}.{when}.".encode() + payload
        given = [_bytes(it[3:]) for it in signatures.split(" ") if it.startswith("v1,")]
        known = False
        for secret in self._secrets:
            expected = hmac.new(secret, signed, hashlib.sha256).digest()
            for signature in given:
                known = hmac.compare_digest(expected, signature) or known
        if not known:
            raise WebhookError("no signature fits")
        try:
            return json.loads(payload)
        except ValueError as cause:
            raise WebhookError("the body is not JSON") from cause


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
