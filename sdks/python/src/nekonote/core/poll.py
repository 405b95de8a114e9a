"""Work that goes on after the answer."""

from __future__ import annotations

from typing import Awaitable, Callable, Optional, TypeVar

from .errors import SdkError
from .messages import message
from .options import Clock

T = TypeVar("T")
_NOTHING = object()


def poll(
    look: Callable[[], T],
    is_done: Callable[[T], bool],
    *,
    interval: int = 500,
    timeout: int = 3_600_000,
    on_progress: Optional[Callable[[T], None]] = None,
    progress: Optional[Callable[[T], object]] = None,
    clock: Optional[Clock] = None,
) -> T:
    """Looks until it is done; times in milliseconds.

    `progress` says how far it is: with it, `on_progress` is called when this has changed, and without it, with
    every look.
    """
    time = clock or Clock()
    end = time.now() + timeout
    pause = float(interval)
    told: object = _NOTHING
    while True:
        state = look()
        over, reached = is_done(state), progress(state) if progress else None
        if on_progress is not None and (progress is None or over or reached != told):
            on_progress(state)
        if over:
            return state
        told = reached
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
    progress: Optional[Callable[[T], object]] = None,
    clock: Optional[Clock] = None,
) -> T:
    """Looks until it is done; times in milliseconds.

    `progress` says how far it is: with it, `on_progress` is called when this has changed, and without it, with
    every look.
    """
    time = clock or Clock()
    end = time.now() + timeout
    pause = float(interval)
    told: object = _NOTHING
    while True:
        state = await look()
        over, reached = is_done(state), progress(state) if progress else None
        if on_progress is not None and (progress is None or over or reached != told):
            on_progress(state)
        if over:
            return state
        told = reached
        if time.now() + pause > end:
            raise SdkError(message("poll_timeout"))
        await time.sleep_async(round(pause))
        pause = min(pause * 1.5, interval * 5)
