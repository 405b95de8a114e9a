"""Parameters in every style of OpenAPI."""

from __future__ import annotations

import json
from typing import Any, Dict, List, NamedTuple, Optional, Tuple
from urllib.parse import quote

from .errors import SdkError
from .messages import message
from .model import encode
from .operation import Arguments, Operation

_DELIMITERS = {"spaceDelimited": "%20", "pipeDelimited": "|"}


class Target(NamedTuple):
    path: str
    query: List[str]
    headers: Dict[str, str]


def plain(value: Any) -> str:
    """A value as a text."""
    if value is None:
        return ""
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def target(operation: Operation, args: Arguments, language: Optional[str]) -> Target:
    """Writes a call's parameters into path, query and headers."""
    path = operation.path
    query: List[str] = []
    headers: Dict[str, str] = {}
    cookies: List[str] = []
    for it in operation.params:
        wire = it.wire or it.name
        value = encode(args.get(it.name))
        if it.name not in args or (value is None and it.place != "query"):
            if it.place == "path":
                raise SdkError(message("no_parameter", language, it.name))
            continue
        if it.json:
            value = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        style = it.style or ("simple" if it.place in ("path", "header") else "form")
        explode = it.explode if it.explode is not None else style in ("form", "deepObject")
        if it.place == "path":
            text = _in_path(wire, value, style, explode)
            if text in ("", ".", ".."):
                raise SdkError(message("bad_path", language, it.name))
            path = path.replace("{" + wire + "}", text)
        elif it.place == "header":
            text = _joined(value, "=" if explode else ",")
            # A line break would begin another header.
            headers[wire] = " ".join(text.splitlines())
        elif it.place == "cookie":
            cookies.extend(f"{name}={_safe(text)}" for name, text in pairs(wire, value, style, explode))
        else:
            query.extend(_in_query(wire, value, style, explode, it.reserved))
    if cookies:
        headers["Cookie"] = "; ".join(cookies)
    return Target(path, query, headers)


def _safe(text: str) -> str:
    return quote(text, safe="")


def _joined(value: Any, equals: str) -> str:
    if isinstance(value, list):
        return ",".join(plain(it) for it in value)
    if isinstance(value, dict):
        return ",".join(f"{key}{equals}{plain(it)}" for key, it in value.items())
    return plain(value)


def _in_path(wire: str, value: Any, style: str, explode: bool) -> str:
    if isinstance(value, list):
        flat = [_safe(plain(it)) for it in value]
    elif isinstance(value, dict):
        flat = [f"{_safe(key)}{'=' if explode else ','}{_safe(plain(it))}" for key, it in value.items()]
    else:
        flat = [_safe(plain(value))]
    if style == "label":
        return "." + ("." if explode else ",").join(flat)
    if style == "matrix":
        if explode and isinstance(value, dict):
            return "".join(f";{it}" for it in flat)
        if explode and isinstance(value, list):
            return "".join(f";{wire}={it}" for it in flat)
        return f";{wire}={','.join(flat)}"
    return ",".join(flat)


def pairs(wire: str, value: Any, style: str, explode: bool) -> List[Tuple[str, str]]:
    """Names and values of a form or a query."""
    if isinstance(value, (list, dict)) and style == "deepObject":
        return _deep(wire, value)
    if isinstance(value, list):
        if not value:
            return []
        if explode:
            return [(wire, plain(it)) for it in value]
        delimiter = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(style, ",")
        return [(wire, delimiter.join(plain(it) for it in value))]
    if isinstance(value, dict):
        if explode:
            return [(key, plain(it)) for key, it in value.items()]
        return [(wire, ",".join(f"{key},{plain(it)}" for key, it in value.items()))]
    return [(wire, plain(value))]


def _deep(wire: str, value: Any) -> List[Tuple[str, str]]:
    """`a[b][c]=1`, lists as `a[0]=1`."""
    if isinstance(value, list):
        return [pair for i, it in enumerate(value) for pair in _deep(f"{wire}[{i}]", it)]
    if isinstance(value, dict):
        return [pair for key, it in value.items() for pair in _deep(f"{wire}[{key}]", it)]
    return [(wire, plain(value))]


def _in_query(wire: str, value: Any, style: str, explode: bool, reserved: bool) -> List[str]:
    def escape(text: str) -> str:
        return quote(text, safe=":/?[]@!$'()*,;=%") if reserved else _safe(text)

    # Delimiters of the style itself stay readable.
    if isinstance(value, list) and value and not explode and style != "deepObject":
        delimiter = _DELIMITERS.get(style, ",")
        return [f"{_safe(wire)}={delimiter.join(escape(plain(it)) for it in value)}"]
    if isinstance(value, dict) and not explode and style == "form":
        flat = ",".join(f"{escape(key)},{escape(plain(it))}" for key, it in value.items())
        return [f"{_safe(wire)}={flat}"]
    return [f"{_safe(name)}={escape(text)}" for name, text in pairs(wire, value, style, explode)]
