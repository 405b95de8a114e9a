"""A download."""

from __future__ import annotations

import re
from typing import Any, AsyncIterator, Iterator, Optional
from urllib.parse import unquote

import httpx

from .watch import UNWATCHED, Watch


def filename(header: str) -> Optional[str]:
    """The name in Content-Disposition (RFC 6266, RFC 5987)."""
    extended = re.search(r"filename\*=UTF-8''([^;]+)", header, re.I)
    if extended:
        return unquote(extended.group(1).strip())
    quoted = re.search(r'filename="((?:[^"\\]|\\.)*)"', header, re.I)
    if quoted:
        return re.sub(r"\\(.)", r"\1", quoted.group(1))
    bare = re.search(r'filename=([^;"\s]+)', header, re.I)
    return bare.group(1) if bare else None


class _Download:
    def __init__(self, response: Any, watch: Watch = UNWATCHED) -> None:
        #: httpx's own.
        self.response = response
        self._watch = watch

    @property
    def content_type(self) -> Optional[str]:
        found = self.response.headers.get("content-type")
        return None if found is None else str(found)

    @property
    def charset(self) -> Optional[str]:
        """Its encoding, as the server says."""
        found = re.search(r'charset="?([^";\s]+)', self.content_type or "", re.IGNORECASE)
        return found.group(1) if found else None

    @property
    def filename(self) -> Optional[str]:
        """The file's name, as the server gives it."""
        return filename(str(self.response.headers.get("content-disposition", "")))


class BinaryResponse(_Download):
    """Bytes as they come, or all at once."""

    def stream(self) -> Iterator[bytes]:
        try:
            yield from self.response.iter_bytes()
        except httpx.HTTPError as cause:
            raise self._watch.failure(cause) from cause
        finally:
            self.response.close()

    def read(self) -> bytes:
        return b"".join(self.stream())

    def text(self, encoding: str = "utf-8") -> str:
        return self.read().decode(encoding)


class AsyncBinaryResponse(_Download):
    """Bytes as they come, or all at once."""

    async def stream(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self.response.aiter_bytes():
                yield chunk
        except httpx.HTTPError as cause:
            raise self._watch.failure(cause) from cause
        finally:
            await self.response.aclose()

    async def read(self) -> bytes:
        return b"".join([chunk async for chunk in self.stream()])

    async def text(self, encoding: str = "utf-8") -> str:
        return (await self.read()).decode(encoding)
