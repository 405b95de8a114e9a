"""Objects of the API: typed views of JSON that keep what they do not know."""

from __future__ import annotations

import base64
import datetime
import decimal
import enum
import re
import uuid
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Dict, List, Mapping

if TYPE_CHECKING:
    from typing_extensions import Self, dataclass_transform
else:

    def dataclass_transform(**_: Any) -> Callable[[Any], Any]:
        return lambda it: it


#: How a value is read: None as it is, a text names a model, a tuple nests.
Spec = Any
_MISSING: Any = object()


class _Field:
    __slots__ = ("wire", "spec", "required", "null", "name")

    def __init__(self, wire: str, spec: Spec, required: bool, null: bool) -> None:
        self.wire = wire
        self.spec = spec
        self.required = required
        self.null = null
        self.name = wire

    def __set_name__(self, owner: Any, name: str) -> None:
        self.name = name
        if "_fields" not in owner.__dict__:
            owner._fields = {}
        owner._fields[name] = self

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        if instance is None:
            return self
        read: Dict[str, Any] = instance._read
        if self.name not in read:
            read[self.name] = decode(self.spec, instance._raw.get(self.wire), instance._models)
        return read[self.name]

    def __set__(self, instance: Any, value: Any) -> None:
        instance._read.pop(self.name, None)
        if value is None and not self.null:
            instance._raw.pop(self.wire, None)
        else:
            instance._raw[self.wire] = encode(value)


def field(wire: str, spec: Spec = None, *, default: Any = _MISSING, null: bool = False) -> Any:
    """Says what a member is called on the wire, and how it is read."""
    return _Field(wire, spec, default is _MISSING, null)


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(field,))
class Model:
    """An object of the API.

    Members are read when they are asked for; what the server sent besides is kept and sent back. A member
    that may be null tells `None` from absence by `has`.
    """

    __slots__ = ("_raw", "_read")
    _fields: ClassVar[Dict[str, Any]] = {}
    _models: ClassVar[Any] = None
    _raw: Dict[str, Any]
    _read: Dict[str, Any]

    def __init__(self, **values: Any) -> None:
        self._raw = {}
        self._read = {}
        fields = type(self)._fields
        for name, value in values.items():
            if name not in fields:
                raise TypeError(f"{type(self).__name__} has no {name}")
            fields[name].__set__(self, value)
        missing = [name for name, it in fields.items() if it.required and name not in values]
        if missing:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Self:
        """Reads JSON, whatever it holds."""
        instance = cls.__new__(cls)
        instance._raw = dict(raw)
        instance._read = {}
        return instance

    def to_dict(self) -> Dict[str, Any]:
        """The JSON that it stands for, unknown members included."""
        for name, value in self._read.items():
            # A list that was read may have been changed.
            wire = type(self)._fields[name].wire
            if isinstance(value, (Model, list, dict)) and wire in self._raw:
                self._raw[wire] = encode(value)
        return self._raw

    def has(self, name: str) -> bool:
        """Whether the member is there, be it null."""
        it = type(self)._fields.get(name)
        return (it.wire if it is not None else name) in self._raw

    @property
    def extra(self) -> Dict[str, Any]:
        """What came besides the known members."""
        known = {it.wire for it in type(self)._fields.values()}
        return {key: value for key, value in self._raw.items() if key not in known}

    def __getitem__(self, wire: str) -> Any:
        return self._raw[wire]

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and isinstance(other, Model) and self.to_dict() == other.to_dict()

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self)._fields if self.has(name))
        return f"{type(self).__name__}({shown})"


class Unknown(Model):
    """An alternative that is newer than this package."""


_INSTANT = re.compile(r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2})?(?:\.(\d+))?([Zz]|[+-]\d{2}:?\d{2})?")


def instant(text: str) -> Any:
    """RFC 3339 with its offset; what is none stays a text."""
    match = _INSTANT.fullmatch(text)
    if match is None:
        return text
    day, time, seconds, fraction, offset = match.groups()
    zone = "+00:00" if offset in ("Z", "z") else (offset or "")
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    try:
        micro = ((fraction or "") + "000000")[:6]
        return datetime.datetime.fromisoformat(f"{day}T{time}{seconds or ':00'}.{micro}{zone}")
    except ValueError:
        return text


def _day(text: str) -> Any:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return text


def decode(spec: Spec, raw: Any, models: Any) -> Any:
    """A value as its type has it; one of another kind stays what it is."""
    if spec is None or raw is None:
        return raw
    if isinstance(spec, str):
        if spec == "@datetime":
            return instant(raw) if isinstance(raw, str) else raw
        if spec == "@date":
            return _day(raw) if isinstance(raw, str) else raw
        found: Any = models(spec)
        if isinstance(found, type) and issubclass(found, Model):
            return found.from_dict(raw) if isinstance(raw, dict) else raw
        return decode(found, raw, models)
    kind = spec[0]
    if kind == "list":
        return [decode(spec[1], it, models) for it in raw] if isinstance(raw, list) else raw
    if kind == "map":
        return {key: decode(spec[1], it, models) for key, it in raw.items()} if isinstance(raw, dict) else raw
    if kind == "tag":
        if not isinstance(raw, dict):
            return raw
        tag = raw.get(spec[1])
        chosen = spec[2].get(tag) if isinstance(tag, str) else None
        return Unknown.from_dict(raw) if chosen is None else decode(chosen, raw, models)
    best = max(((_score(it, raw, models), -i) for i, it in enumerate(spec[1])), default=(0, 0))
    return decode(spec[1][-best[1]], raw, models) if best[0] > 0 else raw


def _score(spec: Spec, raw: Any, models: Any, depth: int = 0) -> int:
    """How well a value fits an alternative: required members first, then known ones."""
    if spec is None or depth > 8:
        return 0
    if isinstance(spec, str):
        if spec.startswith("@"):
            return 1 if isinstance(raw, str) else 0
        found: Any = models(spec)
        if not (isinstance(found, type) and issubclass(found, Model)):
            return _score(found, raw, models, depth + 1)
        if not isinstance(raw, dict):
            return 0
        score = 1000
        for it in found._fields.values():
            if it.wire in raw:
                score += 2
            elif it.required:
                score -= 100
        known = {it.wire for it in found._fields.values()}
        return max(1, score - sum(1 for key in raw if key not in known))
    if spec[0] == "list":
        return 1 + _score(spec[1], raw[0], models, depth + 1) if isinstance(raw, list) and raw else int(isinstance(raw, list))
    if spec[0] in ("map", "tag"):
        return int(isinstance(raw, dict))
    return max((_score(it, raw, models, depth + 1) for it in spec[1]), default=0)


def encode(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, datetime.datetime):
        text = value.isoformat()
        return text[:-6] + "Z" if text.endswith("+00:00") else text
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, (uuid.UUID, decimal.Decimal)):
        return str(value)
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(bytes(value)).decode("ascii")
    if isinstance(value, Mapping):
        return {str(key): encode(it) for key, it in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [encode(it) for it in value]
    return value


class Registry:
    """Finds models by name, each in its module, when it is first needed."""

    def __init__(self, modules: Mapping[str, str], aliases: Mapping[str, Spec], load: Callable[[str], Any]) -> None:
        self._modules = modules
        self._aliases = aliases
        self._load = load
        self._known: Dict[str, Any] = {}

    def __call__(self, name: str) -> Any:
        if name not in self._known:
            is_alias = name in self._aliases
            self._known[name] = self._aliases[name] if is_alias else getattr(self._load(self._modules[name]), name)
        return self._known[name]


__all__: List[str] = ["Model", "Unknown", "Spec", "field", "decode", "encode", "instant", "Registry"]
