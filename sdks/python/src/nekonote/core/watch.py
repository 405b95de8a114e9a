"""Answers on their way: limited in time, and httpx's errors as this SDK's."""

from __future__ import annotations

from typing import Any, AsyncIterator, Callable, Iterator, NamedTuple, Optional, cast

import httpx

from .errors import ConnectionError, TimeoutError
from .messages import message


class Watch(NamedTuple):
    """Looks at the clock while an answer comes."""

    now: Callable[[], int]
    #: When it must be complete, by that clock.
    deadline: Optional[int]
    #: Milliseconds, as messages say them.
    limit: int
    language: Optional[str]

    def left(self) -> Optional[float]:
        """Seconds until it must be complete."""
        return None if self.deadline is None else max(0.001, (self.deadline - self.now()) / 1000)

    def late(self) -> TimeoutError:
        return TimeoutError(message("timeout", self.language, str(self.limit)))

    def check(self) -> None:
        if self.deadline is not None and self.now() >= self.deadline:
            raise self.late()

    def failure(self, cause: Exception) -> ConnectionError:
        """The same as an error of this SDK."""
        failure: ConnectionError = self.late()
        if not isinstance(cause, httpx.TimeoutException):
            failure = ConnectionError(message("connection", self.language, str(cause)))
        failure.__cause__ = cause
        return failure


#: For what was not asked for by a client.
UNWATCHED = Watch(lambda: 0, None, 0, None)


class WatchedStream(httpx.SyncByteStream):
    def __init__(self, stream: Any, watch: Watch) -> None:
        self._stream = cast(httpx.SyncByteStream, stream)
        self._watch = watch

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            self._watch.check()
            yield chunk

    def close(self) -> None:
        self._stream.close()


class AsyncWatchedStream(httpx.AsyncByteStream):
    def __init__(self, stream: Any, watch: Watch) -> None:
        self._stream = cast(httpx.AsyncByteStream, stream)
        self._watch = watch

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            self._watch.check()
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()
