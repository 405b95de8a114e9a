"""CSV, row by row, in UTF-8 or Windows-31J (CP932)."""

from __future__ import annotations

import codecs
import csv
import io
from typing import Any, Dict, Iterable, Iterator, List, Sequence, Union

from .binary import BinaryResponse
from .errors import SdkError
from .messages import message

Source = Union[BinaryResponse, Iterable[bytes], bytes, str]


def csv_rows(source: Source, encoding: str = "utf-8") -> Iterator[List[str]]:
    """The rows of a file, as they come; a header is a row like others."""
    for row in csv.reader(_lines(source, encoding)):
        if row:
            yield row


def csv_records(source: Source, encoding: str = "utf-8") -> Iterator[Dict[str, str]]:
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
    name = "utf-8-sig" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding
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
