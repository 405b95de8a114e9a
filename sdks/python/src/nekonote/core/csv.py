"""CSV, row by row, in UTF-8 or Windows-31J (CP932)."""

from __future__ import annotations

import codecs
import csv
import io
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence, Union

from .binary import BinaryResponse
from .errors import SdkError
from .messages import message

Source = Union[BinaryResponse, Iterable[bytes], bytes, str]

#: What servers call the encoding that Python calls cp932; its own shift_jis lacks 髙 and ①.
_CP932 = ("cp932", "shift_jis", "shift-jis", "sjis", "windows-31j", "ms932")


def csv_rows(source: Source, encoding: Optional[str] = None) -> Iterator[List[str]]:
    """The rows of a file, as they come; a header is a row like others.

    Left out, the encoding is what a download says, else UTF-8.
    """
    said = source.charset if isinstance(source, BinaryResponse) else None
    encoding = (encoding or said or "utf-8").lower()
    for row in csv.reader(_lines(source, encoding)):
        if row:
            yield row


def csv_records(source: Source, encoding: Optional[str] = None) -> Iterator[Dict[str, str]]:
    """The rows as dictionaries, by the names in the first one."""
    rows = csv_rows(source, encoding)
    header = next(rows, [])
    for row in rows:
        yield {name: row[i] if i < len(row) else "" for i, name in enumerate(header)}


def _lines(source: Source, encoding: str) -> Iterator[str]:
    if isinstance(source, str):
        yield from io.StringIO(source.lstrip("\ufeff"), newline="")
        return
    chunks: Iterable[bytes]
    if isinstance(source, BinaryResponse):
        chunks = source.stream()
    else:
        chunks = [source] if isinstance(source, bytes) else source
    name = "utf-8-sig" if encoding.replace("_", "-") in ("utf-8", "utf8") else "cp932" if encoding in _CP932 else encoding
    decoder = codecs.getincrementaldecoder(name)("replace")
    rest = ""
    for chunk in chunks:
        rest += decoder.decode(chunk)
        *whole, rest = rest.split("\n")
        for line in whole:
            yield line + "\n"
    rest += decoder.decode(b"", True)
    if rest:
        yield rest


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
    return (("\ufeff" if bom else "") + out.getvalue()).encode(encoding)
