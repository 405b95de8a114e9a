# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_GET = _core.Operation(
    "GET",
    "/v1/jobs/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="Job",
)
_LIST = _core.Operation(
    "GET",
    "/v1/jobs",
    params=(
        _core.Parameter("status"),
        _core.Parameter("kind"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Job",
    spec="PageJob",
)
_RETRY = _core.Operation(
    "POST",
    "/v1/jobs/{id}/retry",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Job",
)


class Jobs:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Job:
        """Read a job

        How it stands and, if it failed, what went wrong last.

        id: The id of the job.
        """
        return _t.cast("_models.Job", self._client.call(_GET, {"id": id}, options))

    def wait(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.Job], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Job:
        """Looks with `get` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return _core.poll(
            lambda: self.get(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            clock=self._client.settings.clock,
        )

    def list(
        self,
        *,
        status: _t.Optional[_t.List[_models.JobStatus]] = None,
        kind: _t.Optional[_t.List[_models.JobKind]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Job, _models.PageJob]:
        """List jobs

        Newest first.

        status: Any of these.
        kind: Any of these.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("status", status), ("kind", kind), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def retry(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Job:
        """Try a job again

        Starts a job afresh that failed or was given up, and at once one that waits for its time, also where
        the clock was ahead as it was queued or taken. One that runs, or has succeeded, is `not_failed`.

        id: The id of the job.
        """
        return _t.cast("_models.Job", self._client.call(_RETRY, {"id": id}, options))


class AsyncJobs:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Job:
        """Read a job

        How it stands and, if it failed, what went wrong last.

        id: The id of the job.
        """
        return _t.cast("_models.Job", await self._client.call(_GET, {"id": id}, options))

    async def wait(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.Job], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Job:
        """Looks with `get` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return await _core.poll_async(
            lambda: self.get(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            clock=self._client.settings.clock,
        )

    def list(
        self,
        *,
        status: _t.Optional[_t.List[_models.JobStatus]] = None,
        kind: _t.Optional[_t.List[_models.JobKind]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Job, _models.PageJob]:
        """List jobs

        Newest first.

        status: Any of these.
        kind: Any of these.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("status", status), ("kind", kind), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def retry(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Job:
        """Try a job again

        Starts a job afresh that failed or was given up, and at once one that waits for its time, also where
        the clock was ahead as it was queued or taken. One that runs, or has succeeded, is `not_failed`.

        id: The id of the job.
        """
        return _t.cast("_models.Job", await self._client.call(_RETRY, {"id": id}, options))
