"""Bodies of requests."""

from __future__ import annotations

import asyncio
import json
from typing import Any, AsyncIterator, Dict, List, NamedTuple, Optional, Tuple
from urllib.parse import urlencode

from .model import encode as to_json
from .operation import NamedFile, Operation
from .params import pairs, plain


class Encoded(NamedTuple):
    """Arguments for httpx, and what Content-Type says."""

    arguments: Dict[str, Any]
    content_type: Optional[str]
    #: It cannot be sent a second time.
    once: bool = False
    #: It may be large: it takes its time.
    is_upload: bool = False


def encode(operation: Operation, value: Any, content_type: Optional[str]) -> Encoded:
    kind = content_type or operation.content_type
    if value is None or operation.body is None:
        return Encoded({}, None)
    if operation.body == "json":
        text = json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return Encoded({"content": text.encode()}, kind or "application/json")
    if operation.body == "form":
        return Encoded({"content": _form(operation, to_json(value))}, "application/x-www-form-urlencoded")
    if operation.body == "multipart":
        # The boundary is the transport's to choose.
        files, once = _multipart(operation, value)
        return Encoded({"files": files}, None, once, True)
    if operation.body == "text":
        return Encoded({"content": plain(to_json(value)).encode()}, kind)
    if isinstance(value, NamedFile):
        value, kind = value.content, value.content_type or kind
    if isinstance(value, str):
        value = value.encode()
    return Encoded({"content": value}, kind, not isinstance(value, bytes), True)


#: As much as httpx reads from files at once.
_PIECE = 65_536


async def in_pieces(content: Any) -> AsyncIterator[bytes]:
    """A file or a generator for an asynchronous client; read in a thread, since reading may take a while."""
    loop = asyncio.get_running_loop()
    pieces = iter(lambda: content.read(_PIECE), b"") if hasattr(content, "read") else iter(content)
    while True:
        piece: Optional[bytes] = await loop.run_in_executor(None, next, pieces, None)
        if piece is None:
            return
        yield piece


def _form(operation: Operation, value: Any) -> bytes:
    fields: List[Tuple[str, str]] = []
    for name, it in value.items():
        how = operation.encoding.get(name, {})
        nested = isinstance(it, dict) or (isinstance(it, list) and any(isinstance(each, (dict, list)) for each in it))
        style = how.get("style") or ("deepObject" if nested else "form")
        fields.extend(pairs(name, it, style, how.get("explode", True)))
    return urlencode(fields).encode()


def _multipart(operation: Operation, value: Any) -> Tuple[List[Tuple[str, Any]], bool]:
    parts: List[Tuple[str, Any]] = []
    once = False
    raw: Dict[str, Any] = value if isinstance(value, dict) else value.to_dict()
    for name, each in raw.items():
        kind = (operation.encoding.get(name, {}).get("content_type") or "").split(",")[0].strip() or None
        for it in each if isinstance(each, list) else [each]:
            if it is None:
                continue
            if isinstance(it, NamedFile):
                once = once or hasattr(it.content, "read")
                parts.append((name, (it.filename, it.content, it.content_type or kind or "application/octet-stream")))
            elif isinstance(it, bytes) or hasattr(it, "read"):
                once = once or hasattr(it, "read")
                parts.append((name, (name, it, kind or "application/octet-stream")))
            else:
                plain_value = to_json(it)
                structured = isinstance(plain_value, (dict, list))
                text = json.dumps(plain_value, ensure_ascii=False) if structured else plain(plain_value)
                parts.append((name, (None, text.encode(), kind or ("application/json" if structured else "text/plain"))))
    return parts, once
