"""Work that goes on after the answer."""

from __future__ import annotations

from typing import Awaitable, Callable, Optional, TypeVar

from .errors import SdkError
from .messages import message
from .options import Clock

T = TypeVar("T")


def poll(
    look: Callable[[], T],
    is_done: Callable[[T], bool],
    *,
    interval: int = 500,
    timeout: int = 3_600_000,
    on_progress: Optional[Callable[[T], None]] = None,
    clock: Optional[Clock] = None,
) -> T:
    """Looks until it is done; times in milliseconds."""
    time = clock or Clock()
    end = time.now() + timeout
    pause = float(interval)
    while True:
        state = look()
        if on_progress is not None:
            on_progress(state)
        if is_done(state):
            return state
        if time.now() + pause > end:
            raise SdkError(message("poll_timeout"))
        time.sleep(round(pause))
        pause = min(pause * 1.5, interval * 5)


async def poll_async(
    look: Callable[[], Awaitable[T]],
    is_done: Callable[[T], bool],
    *,
    interval: int = 500,
    timeout: int = 3_600_000,
    on_progress: Optional[Callable[[T], None]] = None,
    clock: Optional[Clock] = None,
) -> T:
    """Looks until it is done; times in milliseconds."""
    time = clock or Clock()
    end = time.now() + timeout
    pause = float(interval)
    while True:
        state = await look()
        if on_progress is not None:
            on_progress(state)
        if is_done(state):
            return state
        if time.now() + pause > end:
            raise SdkError(message("poll_timeout"))
        await time.sleep_async(round(pause))
        pause = min(pause * 1.5, interval * 5)
