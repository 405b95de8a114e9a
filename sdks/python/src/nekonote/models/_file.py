# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

FileEncoding: _TypeAlias = "_t.Union[_t.Literal[\"utf-8\", \"shift_jis\", \"utf-16\"], str]"
"""How the file's bytes turned out to be written."""


class FileIssue(_core.Model):
    """What is wrong with a row of a file, or odd about it."""

    _models = _REGISTRY
    row: int = _core.field("row")
    """The row's number in the file, as a spreadsheet counts."""
    column: str = _core.field("column")
    """The column's name; empty: the row as a whole."""
    code: str = _core.field("code")
    """Stable, for programs: the codes of fields and of rows."""
    warning: bool = _core.field("warning")
    """It went in all the same."""
