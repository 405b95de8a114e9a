"""Lists that go on."""

from __future__ import annotations

import re
from typing import Any, AsyncIterator, Generator, Generic, Iterator, List, Optional, Protocol, Tuple, TypeVar, cast

from .model import Model, decode
from .operation import Arguments, Operation
from .options import RequestOptions

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class PageReader(Protocol):
    """Who reads further pages: a `Client`."""

    @property
    def settings(self) -> Any: ...

    def page(self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None) -> Page[Any, Any]: ...


class AsyncPageReader(Protocol):
    """Who reads further pages: an `AsyncClient`."""

    @property
    def settings(self) -> Any: ...

    async def answered(
        self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None
    ) -> Tuple[Any, Any]: ...

    async def page(
        self, operation: Operation, args: Arguments, options: Optional[RequestOptions] = None
    ) -> AsyncPage[Any, Any]: ...


def _raw(answer: Any) -> Any:
    return answer.to_dict() if isinstance(answer, Model) else answer


def _items(operation: Operation, answer: Any, models: Any) -> List[Any]:
    spec, raw = operation.page, _raw(answer)
    if spec is None:
        return []
    found = raw if spec.by == "link" else (raw.get(spec.items) if isinstance(raw, dict) else None)
    return [decode(operation.item, it, models) for it in found] if isinstance(found, list) else []


def _next(
    settings: Any, operation: Operation, args: Arguments, answer: Any, response: Any
) -> Optional[Tuple[Operation, Arguments]]:
    """The call that reads the next page; none after the last."""
    spec, raw = operation.page, _raw(answer)
    if spec is None:
        return None
    if spec.by == "link":
        link = re.search(r'<([^>]*)>\s*;[^,]*rel="?next"?', response.headers.get("link", ""))
        # Credentials go nowhere else.
        path = settings.relative(link.group(1)) if link and raw else None
        return None if path is None else (operation._replace(path=path, params=()), {})
    if not isinstance(raw, dict):
        return None
    cursor: Any = None
    if spec.by == "cursor":
        cursor = raw.get(spec.next)
    elif raw.get(spec.more) is True and raw.get(spec.items):
        last = raw[spec.items][-1]
        cursor = last.get(spec.id) if isinstance(last, dict) else None
    if not isinstance(cursor, str) or not cursor:
        return None
    if spec.in_body:
        body = _raw(args.get("body")) or {}
        # The same cursor again would never end.
        if body.get(spec.parameter) == cursor:
            return None
        return operation, {**args, "body": {**body, spec.parameter: cursor}}
    if args.get(spec.parameter) == cursor:
        return None
    return operation, {**args, spec.parameter: cursor}


class Page(Generic[Item, Answer]):
    """One page; iterated, the items of it and of all that follow."""

    def __init__(
        self,
        client: PageReader,
        operation: Operation,
        args: Arguments,
        options: Optional[RequestOptions],
        answer: Answer,
        response: Any,
    ) -> None:
        self._client = client
        self._call = (operation, args, options)
        #: As it came.
        self.answer = answer
        self.response = response

    @property
    def items(self) -> List[Item]:
        return cast("List[Item]", _items(self._call[0], self.answer, self._client.settings.api.models))

    def next(self) -> Optional[Page[Item, Answer]]:
        """The next page; none after the last."""
        operation, args, options = self._call
        call = _next(self._client.settings, operation, args, self.answer, self.response)
        return None if call is None else self._client.page(call[0], call[1], options)

    @property
    def has_next(self) -> bool:
        operation, args, _ = self._call
        return _next(self._client.settings, operation, args, self.answer, self.response) is not None

    def pages(self) -> Iterator[Page[Item, Answer]]:
        """This page and all that follow."""
        page: Optional[Page[Item, Answer]] = self
        while page is not None:
            yield page
            page = page.next()

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from page.items


class AsyncPage(Generic[Item, Answer]):
    """One page; iterated, the items of it and of all that follow."""

    def __init__(
        self,
        client: AsyncPageReader,
        operation: Operation,
        args: Arguments,
        options: Optional[RequestOptions],
        answer: Answer,
        response: Any,
    ) -> None:
        self._client = client
        self._call = (operation, args, options)
        #: As it came.
        self.answer = answer
        self.response = response

    @property
    def items(self) -> List[Item]:
        return cast("List[Item]", _items(self._call[0], self.answer, self._client.settings.api.models))

    async def next(self) -> Optional[AsyncPage[Item, Answer]]:
        """The next page; none after the last."""
        operation, args, options = self._call
        call = _next(self._client.settings, operation, args, self.answer, self.response)
        return None if call is None else await self._client.page(call[0], call[1], options)

    async def pages(self) -> AsyncIterator[AsyncPage[Item, Answer]]:
        """This page and all that follow."""
        page: Optional[AsyncPage[Item, Answer]] = self
        while page is not None:
            yield page
            page = await page.next()

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in page.items:
                yield item


class AsyncPager(Generic[Item, Answer]):
    """A list: `await` it for the first page, `async for` it for every item of all pages."""

    def __init__(
        self, client: AsyncPageReader, operation: Operation, args: Arguments, options: Optional[RequestOptions]
    ) -> None:
        self._client = client
        self._call = (operation, args, options)

    async def _first(self) -> AsyncPage[Item, Answer]:
        operation, args, options = self._call
        answer, response = await self._client.answered(operation, args, options)
        return AsyncPage(self._client, operation, args, options, answer, response)

    def __await__(self) -> Generator[Any, None, AsyncPage[Item, Answer]]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for item in await self._first():
            yield item
