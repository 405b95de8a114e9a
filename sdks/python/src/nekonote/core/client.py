"""Carries out calls: over httpx, synchronously or asynchronously."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any, Dict, Mapping, Optional, Tuple

import httpx

from .binary import AsyncBinaryResponse, BinaryResponse
from .body import in_pieces
from .errors import ConnectionError, DecodeError, SdkError
from .messages import message
from .model import decode
from .operation import ApiSpec, Arguments, Operation
from .options import AuthOptions, ClientCredentials, Clock, Hooks, RequestOptions, Secret
from .pages import AsyncPage, AsyncPager, Page
from .plan import Renew, Send, Settings, Sleep, Steps
from .retry import RetryOptions
from .watch import AsyncWatchedStream, Watch, WatchedStream

_NO_OPTIONS = RequestOptions()


class _Client:
    def __init__(
        self,
        api: ApiSpec,
        *,
        api_key: Optional[Secret] = None,
        base_url: Optional[str] = None,
        username: Optional[str] = None,
        password: Optional[str] = None,
        client_credentials: Optional[ClientCredentials] = None,
        auth: Optional[Mapping[str, Secret]] = None,
        timeout: int = 60_000,
        total_timeout: Optional[int] = None,
        max_retries: int = 2,
        base_delay: int = 500,
        max_delay: int = 8000,
        max_retry_after: int = 60_000,
        headers: Optional[Mapping[str, str]] = None,
        language: Optional[str] = None,
        hooks: Optional[Hooks] = None,
        clock: Optional[Clock] = None,
    ) -> None:
        self.settings = Settings(
            api,
            base_url,
            AuthOptions(api_key, username, password, client_credentials, dict(auth or {})),
            RetryOptions(max_retries, base_delay, max_delay, max_retry_after),
            timeout,
            total_timeout,
            dict(headers or {}),
            language,
            hooks,
            clock,
        )

    def _read(self, operation: Operation, response: httpx.Response) -> Any:
        if operation.answer == "none":
            return None
        if operation.answer == "text":
            return response.text
        if not response.content:
            return None
        try:
            raw: Any = json.loads(response.content)
        except ValueError as cause:
            raise DecodeError(message("not_json", self.settings.language)) from cause
        return decode(operation.spec, raw, self.settings.api.models)

    def _watch(self, send: Send) -> Watch:
        settings = self.settings
        return Watch(settings.clock.now, send.deadline, round(send.timeout * 1000), settings.language)


def _request(send: Send, body: Dict[str, Any]) -> Dict[str, Any]:
    return {
        "method": send.request.method,
        "url": send.request.url,
        "headers": send.request.headers,
        "timeout": httpx.Timeout(send.timeout),
        **body,
    }


def _is_whole(send: Send, response: httpx.Response) -> bool:
    """Whether it is read before it is given."""
    return not send.stream or response.is_error or response.is_redirect


class Client(_Client):
    """Sends requests, one after the other."""

    def __init__(self, api: ApiSpec, *, http: Optional[httpx.Client] = None, **options: Any) -> None:
        super().__init__(api, **options)
        self._http = http or httpx.Client()
        self._lock = threading.Lock()

    def close(self) -> None:
        self._http.close()

    def call(self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None) -> Any:
        """One call and its answer."""
        return self.answered(operation, args, options)[0]

    def answered(
        self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None
    ) -> Tuple[Any, httpx.Response]:
        """One call, its answer and the response that this came with."""
        options = options or _NO_OPTIONS
        response, watch = self._run(self.settings.call(operation, args, options))
        if options.on_response is not None:
            options.on_response(response)
        if operation.answer == "binary":
            return BinaryResponse(response, watch), response
        return self._read(operation, response), response

    def page(self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None) -> Page[Any, Any]:
        answer, response = self.answered(operation, args, options)
        return Page(self, operation, args, options, answer, response)

    def _run(self, steps: Steps) -> Any:
        given: Any = None
        failure: Optional[ConnectionError] = None
        while True:
            try:
                step = steps.send(given) if failure is None else steps.throw(failure)
            except StopIteration as end:
                return end.value
            given, failure = None, None
            if isinstance(step, Sleep):
                self.settings.clock.sleep(step.milliseconds)
            elif isinstance(step, Renew):
                with self._lock:
                    given = self._run(self.settings.renew())
            else:
                watch = self._watch(step)
                try:
                    given = self._send(step, watch), watch
                except ConnectionError as cause:
                    failure = cause
                except httpx.HTTPError as cause:
                    failure = watch.failure(cause)

    def _send(self, send: Send, watch: Watch) -> httpx.Response:
        if hasattr(send.body.get("content"), "__aiter__"):
            raise SdkError(message("asynchronous", self.settings.language))
        request = self._http.build_request(**_request(send, send.body))
        response = self._http.send(request, stream=True)
        try:
            watch.check()
            response.stream = WatchedStream(response.stream, watch)
            left = watch.left()
            if left is not None:
                # What is left of the time is for the rest of the answer.
                request.extensions["timeout"]["read"] = min(send.timeout, left)
            if _is_whole(send, response):
                response.read()
        except BaseException:
            response.close()
            raise
        return response


class AsyncClient(_Client):
    """Sends requests, many at once."""

    def __init__(self, api: ApiSpec, *, http: Optional[httpx.AsyncClient] = None, **options: Any) -> None:
        super().__init__(api, **options)
        self._http = http or httpx.AsyncClient()
        self._renewing: Optional[asyncio.Lock] = None

    async def close(self) -> None:
        await self._http.aclose()

    async def call(self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None) -> Any:
        """One call and its answer."""
        return (await self.answered(operation, args, options))[0]

    async def answered(
        self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None
    ) -> Tuple[Any, httpx.Response]:
        """One call, its answer and the response that this came with."""
        options = options or _NO_OPTIONS
        response, watch = await self._run(self.settings.call(operation, args, options))
        if options.on_response is not None:
            options.on_response(response)
        if operation.answer == "binary":
            return AsyncBinaryResponse(response, watch), response
        return self._read(operation, response), response

    async def page(
        self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None
    ) -> AsyncPage[Any, Any]:
        return await self.pager(operation, args, options)

    def pager(
        self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None
    ) -> AsyncPager[Any, Any]:
        return AsyncPager(self, operation, args, options)

    async def _run(self, steps: Steps) -> Any:
        given: Any = None
        failure: Optional[ConnectionError] = None
        while True:
            try:
                step = steps.send(given) if failure is None else steps.throw(failure)
            except StopIteration as end:
                return end.value
            given, failure = None, None
            if isinstance(step, Sleep):
                await self.settings.clock.sleep_async(step.milliseconds)
            elif isinstance(step, Renew):
                # Made here, where the loop is running.
                self._renewing = self._renewing or asyncio.Lock()
                async with self._renewing:
                    given = await self._run(self.settings.renew())
            else:
                watch = self._watch(step)
                try:
                    given = await asyncio.wait_for(self._send(step, watch), watch.left()), watch
                except asyncio.TimeoutError as cause:
                    failure = watch.late()
                    failure.__cause__ = cause
                except ConnectionError as cause:
                    failure = cause
                except httpx.HTTPError as cause:
                    failure = watch.failure(cause)

    async def _send(self, send: Send, watch: Watch) -> httpx.Response:
        body = send.body
        content = body.get("content")
        if content is not None and not isinstance(content, bytes) and not hasattr(content, "__aiter__"):
            body = {**body, "content": in_pieces(content)}
        request = self._http.build_request(**_request(send, body))
        response = await self._http.send(request, stream=True)
        try:
            response.stream = AsyncWatchedStream(response.stream, watch)
            if _is_whole(send, response):
                await response.aread()
        except BaseException:
            await response.aclose()
            raise
        return response
