"""CSV, row by row, in UTF-8 or Windows-31J (CP932)."""

from __future__ import annotations

import codecs
import csv
import io
import re
from typing import Any, AsyncIterable, AsyncIterator, Dict, Iterable, Iterator, List, Optional, Sequence, Union

from .binary import AsyncBinaryResponse, BinaryResponse
from .errors import SdkError
from .messages import message

Source = Union[BinaryResponse, Iterable[bytes], bytes, str]
AsyncSource = Union[AsyncBinaryResponse, AsyncIterable[bytes]]

#: What servers call the encoding that Python calls cp932; its own shift_jis lacks 髙 and ①.
_CP932 = ("cp932", "shift_jis", "shift-jis", "sjis", "windows-31j", "ms932")


def csv_rows(source: Source, encoding: Optional[str] = None) -> Iterator[List[str]]:
    """The rows of a file, as they come; a header is a row like others.

    Left out, the encoding is what a download says, else UTF-8.
    """
    rows = _Rows()
    if isinstance(source, str):
        yield from rows.take(source.lstrip("\ufeff"))
    else:
        decoder = _decoder(encoding or (source.charset if isinstance(source, BinaryResponse) else None))
        chunks: Iterable[bytes] = [source] if isinstance(source, bytes) else ()
        if isinstance(source, BinaryResponse):
            chunks = source.stream()
        elif not isinstance(source, bytes):
            chunks = source
        for chunk in chunks:
            yield from rows.take(decoder.decode(chunk))
        yield from rows.take(decoder.decode(b"", True))
    yield from rows.end()


def csv_records(source: Source, encoding: Optional[str] = None) -> Iterator[Dict[str, str]]:
    """The rows as dictionaries, by the names in the first one."""
    rows = csv_rows(source, encoding)
    header = next(rows, [])
    for row in rows:
        yield _record(header, row)


async def csv_rows_async(source: AsyncSource, encoding: Optional[str] = None) -> AsyncIterator[List[str]]:
    """The same with an asynchronous client."""
    rows = _Rows()
    decoder = _decoder(encoding or (source.charset if isinstance(source, AsyncBinaryResponse) else None))
    async for chunk in source.stream() if isinstance(source, AsyncBinaryResponse) else source:
        for row in rows.take(decoder.decode(chunk)):
            yield row
    for row in [*rows.take(decoder.decode(b"", True)), *rows.end()]:
        yield row


async def csv_records_async(source: AsyncSource, encoding: Optional[str] = None) -> AsyncIterator[Dict[str, str]]:
    """The same with an asynchronous client."""
    header: Optional[List[str]] = None
    async for row in csv_rows_async(source, encoding):
        if header is None:
            header = row
        else:
            yield _record(header, row)


def _record(header: List[str], row: List[str]) -> Dict[str, str]:
    return {name: row[i] if i < len(row) else "" for i, name in enumerate(header)}


def _decoder(said: Optional[str]) -> codecs.IncrementalDecoder:
    encoding = (said or "utf-8").lower()
    is_utf8 = encoding.replace("_", "-") in ("utf-8", "utf8")
    return codecs.getincrementaldecoder("utf-8-sig" if is_utf8 else "cp932" if encoding in _CP932 else encoding)("replace")


_RUN = re.compile(r"[^,\r\n]+")


class _Rows:
    """Takes a file piece by piece. Python's own reader has a limit for cells, and none but `\\n` as end of line."""

    def __init__(self) -> None:
        self._row: List[str] = []
        self._cell: List[str] = []
        #: start, plain, quoted, or quote: after one that may be the end
        self._state = "start"
        self._was_return = False

    def take(self, text: str) -> Iterator[List[str]]:
        at = 0
        while at < len(text):
            if self._state == "quoted":
                end = text.find('"', at)
                self._cell.append(text[at : end if end >= 0 else len(text)])
                if end < 0:
                    return
                self._state, at = "quote", end + 1
                continue
            character = text[at]
            if character == '"' and self._state != "plain":
                if self._state == "quote":
                    self._cell.append('"')
                self._state = "quoted"
                at += 1
            elif character == ",":
                self._cut()
                at += 1
            elif character in "\r\n":
                if not (character == "\n" and self._was_return):
                    yield from self.end()
                at += 1
            else:
                run = _RUN.match(text, at)
                self._cell.append(run.group() if run else character)
                self._state = "plain"
                at += len(self._cell[-1])
            self._was_return = character == "\r"

    def end(self) -> Iterator[List[str]]:
        """The row, unless there is nothing on its line."""
        if self._row or self._state != "start":
            self._cut()
            row, self._row = self._row, []
            yield row

    def _cut(self) -> None:
        self._row.append("".join(self._cell))
        self._cell, self._state = [], "start"


#: The same sign under another name.
_TWINS = {"\u301c": "\uff5e", "\u2212": "\uff0d", "\u2016": "\u2225", "\u00a2": "\uffe0", "\u00a3": "\uffe1", "\u00ac": "\uffe2", "\u2014": "\u2015"}
_places: Dict[str, bytes] = {}


def _cp932(text: str) -> bytes:
    if not _places:
        # IBM's places win over NEC's copies of them, as in Windows.
        for lead in range(0xFA, 0xFD):
            for trail in range(0x40, 0xFD):
                try:
                    _places.setdefault(bytes((lead, trail)).decode("cp932"), bytes((lead, trail)))
                except UnicodeDecodeError:
                    pass
    parts: List[bytes] = []
    for character in text:
        character = _TWINS.get(character, character)
        try:
            place = character.encode("cp932")
        except UnicodeEncodeError as cause:
            raise SdkError(message("unmappable", None, character)) from cause
        parts.append(_places.get(character, place) if place[0] in (0xED, 0xEE) else place)
    return b"".join(parts)


def csv_file(
    rows: Iterable[Sequence[Any]], encoding: str = "utf-8", *, bom: bool = False, guard_formulas: bool = False
) -> bytes:
    """Rows as a file, with CRLF. `guard_formulas` puts an apostrophe before what a spreadsheet would compute."""

    def cell(value: Any) -> Any:
        guarded = guard_formulas and isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
        return f"'{value}" if guarded else value

    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([cell(value) for value in row] for row in rows)
    if encoding.lower() == "cp932":
        return _cp932(out.getvalue())
    try:
        return (("\ufeff" if bom else "") + out.getvalue()).encode(encoding)
    except UnicodeEncodeError as cause:
        raise SdkError(message("unmappable", None, cause.object[cause.start])) from cause
