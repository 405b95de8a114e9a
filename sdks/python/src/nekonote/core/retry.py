"""When to try again, and after how long; all in milliseconds."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from typing import Mapping, NamedTuple, Optional

#: Of a size that can be waited for.
_NUMBER = re.compile(r"[0-9]{1,12}(\.[0-9]+)?")
_AGAIN = (408, 429, 500, 502, 503, 504)


class RetryOptions(NamedTuple):
    #: How many times after the first.
    max_retries: int = 2
    #: Before the first retry; doubles each time.
    base_delay: int = 500
    #: At most between two attempts of our own choice.
    max_delay: int = 8000
    #: If the server asks for more, it is not tried again.
    max_retry_after: int = 60000


def may_retry(status: int, is_safe: bool) -> bool:
    """Whether asking again may help and does no harm."""
    # Who is turned away by the limit has had no effect.
    return status == 429 or (is_safe and status in _AGAIN)


def asked_wait(status: int, headers: Mapping[str, str], now: int) -> Optional[int]:
    """What the server asks for: `Retry-After` as seconds or date, `Retry-After-Ms`, or `RateLimit`'s `t`."""
    milliseconds = headers.get("retry-after-ms", "")
    if _NUMBER.fullmatch(milliseconds):
        return round(float(milliseconds))
    after = headers.get("retry-after", "").strip()
    if _NUMBER.fullmatch(after):
        return round(float(after) * 1000)
    if after[:1].isalpha():
        try:
            return max(0, round(parsedate_to_datetime(after).timestamp() * 1000) - now)
        except (TypeError, ValueError, IndexError, OverflowError):
            pass
    if status == 429:
        left = re.search(r"(?:^|;)\s*t=([0-9]{1,12})", headers.get("ratelimit", ""))
        if left:
            return int(left.group(1)) * 1000
    return None


def backoff(attempt: int, options: RetryOptions, random: float) -> int:
    """Our own choice: doubling, less up to a quarter by chance."""
    full = min(options.max_delay, options.base_delay << min(attempt, 32))
    return round(full * (1 - 0.25 * random))
