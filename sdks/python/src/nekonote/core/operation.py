"""What the generated code and the runtime tell each other."""

from __future__ import annotations

from typing import IO, Any, AsyncIterable, Dict, Iterable, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

from .model import Spec


class Parameter(NamedTuple):
    """How one parameter is written."""

    name: str
    wire: Optional[str] = None
    place: str = "query"
    style: Optional[str] = None
    explode: Optional[bool] = None
    reserved: bool = False
    json: bool = False


class Pages(NamedTuple):
    """How a list goes on: by `cursor`, `last_id` or `link`."""

    by: str
    parameter: str = ""
    in_body: bool = False
    next: str = ""
    items: str = ""
    more: str = ""
    id: str = "id"


class Operation(NamedTuple):
    """One operation of the API."""

    method: str
    path: str
    params: Tuple[Parameter, ...] = ()
    body: Optional[str] = None
    content_type: Optional[str] = None
    encoding: Mapping[str, Mapping[str, Any]] = {}
    answer: str = "none"
    accept: Optional[str] = None
    idempotency: Optional[str] = None
    page: Optional[Pages] = None
    security: Optional[Sequence[Sequence[str]]] = None
    server: Optional[str] = None
    spec: Spec = None
    item: Spec = None


class ApiSpec(NamedTuple):
    """What the generator knows about an API."""

    name: str
    version: str
    base_url: Optional[str] = None
    env: Optional[str] = None
    schemes: Mapping[str, Mapping[str, Any]] = {}
    security: Sequence[Sequence[str]] = ()
    models: Any = None


class NamedFile(NamedTuple):
    """Bytes with a file's name, as a part of a form."""

    content: Union[bytes, str, IO[bytes]]
    filename: str
    content_type: Optional[str] = None


#: Bytes to send; what is asynchronous needs an asynchronous client.
Upload = Union[bytes, str, IO[bytes], Iterable[bytes], AsyncIterable[bytes], NamedFile]
Arguments = Dict[str, Any]
