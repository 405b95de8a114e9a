"""Plays ../../../conformance against the runtime, synchronously and asynchronously."""

from __future__ import annotations

import asyncio
import base64
import datetime
import json
import sys
from pathlib import Path
from typing import Any, AsyncIterator, Callable, Dict, Iterator, List

import httpx
import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import core  # noqa: E402
from core.model import Registry, decode  # noqa: E402


def cases(name: str) -> List[Any]:
    found: List[Any] = json.loads((HERE.parent.parent.parent / "conformance" / f"{name}.json").read_text("utf-8"))
    return found


CALLS = [pytest.param(it, id=f"{name}: {it['name']}") for name in ("parameters", "bodies", "retries", "errors", "pages", "auth") for it in cases(name)]


class StillClock(core.Clock):
    def __init__(self, case: Dict[str, Any]) -> None:
        self.time = case.get("now", 1_000_000)
        self.chance = case.get("random", 0)
        self.waits: List[int] = []

    def now(self) -> int:
        return self.time

    def random(self) -> float:
        return self.chance

    def sleep(self, milliseconds: int) -> None:
        self.waits.append(milliseconds)
        self.time += milliseconds

    async def sleep_async(self, milliseconds: int) -> None:
        self.sleep(milliseconds)


def operation(given: Dict[str, Any]) -> core.Operation:
    # A dictionary is an object, be it empty.
    it = {key: value for key, value in given.items() if key != "bodySpec"}
    it["params"] = tuple(
        core.Parameter(each) if isinstance(each, str) else core.Parameter(**{"place" if key == "in" else key: value for key, value in each.items()})
        for each in it.get("params", ())
    )
    if "contentType" in it:
        it["content_type"] = it.pop("contentType")
    if "page" in it:
        it["page"] = core.Pages(**{"in_body" if key == "inBody" else key: value for key, value in it["page"].items()})
    return core.Operation(**it)


class Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks off, or comes to a standstill, as a socket says it."""

    def __init__(self, start: bytes, then: str) -> None:
        self.start, self.then = start, then

    def __iter__(self) -> Iterator[bytes]:
        yield self.start
        raise httpx.RemoteProtocolError("cut") if self.then == "cut" else httpx.ReadTimeout("stall")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


class Slow(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body of five pieces, each a second after the other."""

    def __init__(self, clock: StillClock) -> None:
        self.clock = clock

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(5):
            self.clock.time += 1000
            yield b"1"

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


class Reads(core.Hooks):
    def __init__(self) -> None:
        self.read: List[str] = []

    def on_response(self, request: core.OutgoingRequest, response: Any) -> None:
        self.read.append(response.text)


class Server:
    def __init__(self, case: Dict[str, Any]) -> None:
        self.answers = list(case["server"])
        self.seen: List[Any] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append((request, request.read().decode()))
        assert self.answers, f"an unexpected request: {request.method} {request.url}"
        answer = self.answers.pop(0)
        if "fail" in answer:
            raise httpx.ConnectError("broken")
        if "then" in answer:
            return httpx.Response(answer["status"], headers=answer["headers"], stream=Broken(answer["body"].encode(), answer["then"]))
        return httpx.Response(answer["status"], headers=answer["headers"], content=answer["body"].encode())


def made(case: Dict[str, Any]) -> Dict[str, Any]:
    options = {"base_url": "https://api.example.com", **case.get("client", {})}
    if "client_credentials" in options:
        options["client_credentials"] = core.ClientCredentials(**options["client_credentials"])
    return options


def api(case: Dict[str, Any]) -> core.ApiSpec:
    usual = {"schemes": {"bearer": {"type": "bearer"}}, "security": [["bearer"]]}
    said = {"base_url" if key == "baseUrl" else key: value for key, value in case.get("api", {}).items()}
    return core.ApiSpec("test", "1.0.0", **{**usual, **said})


def given(call: Dict[str, Any]) -> core.RequestOptions:
    def compare(response: httpx.Response) -> None:
        assert response.status_code == call["response"]["status"]
        for name, value in call["response"]["headers"].items():
            assert response.headers[name] == value

    options = core.RequestOptions(**call.get("options", {}))
    return options._replace(on_response=compare) if "response" in call else options


def verdict(case: Dict[str, Any], call: Dict[str, Any], outcome: Any) -> None:
    if "error" in call:
        wanted = dict(call["error"])
        assert isinstance(outcome, getattr(core, wanted.pop("class"))), outcome
        for key, value in wanted.items():
            assert getattr(outcome, key) == value, key
        return
    if isinstance(outcome, Exception):
        raise outcome
    if "items" in call:
        assert outcome == call["items"]
    elif call["result"] != "@any":
        assert outcome == call["result"]


def check(case: Dict[str, Any], server: Server, clock: StillClock) -> None:
    assert not server.answers, "answers left over"
    if "waits" in case:
        assert clock.waits == case["waits"]
    if "requests" not in case:
        return
    assert len(server.seen) == len(case["requests"])
    before: List[str] = []
    for wanted, (request, body) in zip(case["requests"], server.seen):
        if "method" in wanted:
            assert request.method == wanted["method"]
        if "url" in wanted:
            # httpx writes what needs no escape its own way.
            assert httpx.URL(wanted["url"]).raw_path == request.url.raw_path
            assert request.url.host == httpx.URL(wanted["url"]).host
        if "body" in wanted:
            assert body == wanted["body"]
        if "json" in wanted:
            assert json.loads(body) == wanted["json"]
        for name, value in wanted.get("headers", {}).items():
            has = request.headers.get(name)
            if value == "@new":
                assert has and has not in before
                before.append(has)
            elif value == "@same":
                assert has == before[-1]
            else:
                assert has == value, name


@pytest.mark.parametrize("case", CALLS)
def test_sync(case: Dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in case.get("env", {}).items():
        monkeypatch.setenv(name, value)
    clock, server, hooks = StillClock(case), Server(case), Reads()
    http = httpx.Client(transport=httpx.MockTransport(server))
    client = core.Client(api(case), http=http, clock=clock, hooks=hooks if "hook_reads" in case else None, **made(case))
    for call in case["calls"]:
        options = given(call)
        outcome: Any
        try:
            if "items" in call:
                outcome = list(client.page(operation(call["operation"]), call["args"], options))
            else:
                outcome = client.call(operation(call["operation"]), call["args"], options)
        except core.SdkError as error:
            outcome = error
        verdict(case, call, outcome)
    check(case, server, clock)
    assert hooks.read == case.get("hook_reads", [])


@pytest.mark.parametrize("case", CALLS)
def test_async(case: Dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in case.get("env", {}).items():
        monkeypatch.setenv(name, value)

    async def run() -> None:
        clock, server, hooks = StillClock(case), Server(case), Reads()
        http = httpx.AsyncClient(transport=httpx.MockTransport(server))
        client = core.AsyncClient(api(case), http=http, clock=clock, hooks=hooks if "hook_reads" in case else None, **made(case))
        for call in case["calls"]:
            options = given(call)
            outcome: Any
            try:
                if "items" in call:
                    outcome = [it async for it in client.pager(operation(call["operation"]), call["args"], options)]
                else:
                    outcome = await client.call(operation(call["operation"]), call["args"], options)
            except core.SdkError as error:
                outcome = error
            verdict(case, call, outcome)
        check(case, server, clock)
        assert hooks.read == case.get("hook_reads", [])

    asyncio.run(run())


@pytest.mark.parametrize("case", cases("webhooks"), ids=lambda it: it["name"])
def test_webhooks(case: Dict[str, Any]) -> None:
    def verify() -> Any:
        return core.WebhookVerifier(case["secrets"], now=lambda: case["now"]).verify(case["body"], case["headers"])

    if case["valid"]:
        assert verify() == json.loads(case["body"])
    else:
        with pytest.raises(core.WebhookError):
            verify()


@pytest.mark.parametrize("case", cases("csv_read"), ids=lambda it: it["name"])
def test_csv_read(case: Dict[str, Any]) -> None:
    case = repeated(case)
    data = base64.b64decode(case["base64"]) if "base64" in case else case["text"].encode()
    # One byte at a time, as a bad network would.
    source: Any = (bytes([byte]) for byte in data)
    if "content_type" in case:
        source = core.BinaryResponse(httpx.Response(200, headers={"content-type": case["content_type"]}, content=data))
    rows = core.csv_rows(source, case.get("encoding"))
    assert list(rows) == case["rows"]


@pytest.mark.parametrize("case", cases("csv_read"), ids=lambda it: it["name"])
def test_csv_read_async(case: Dict[str, Any]) -> None:
    case = repeated(case)
    data = base64.b64decode(case["base64"]) if "base64" in case else case["text"].encode()

    async def pieces() -> AsyncIterator[bytes]:
        for byte in data:
            yield bytes([byte])

    async def run() -> List[List[str]]:
        source: Any = pieces()
        if "content_type" in case:
            source = core.AsyncBinaryResponse(httpx.Response(200, headers={"content-type": case["content_type"]}, content=data))
        return [row async for row in core.csv_rows_async(source, case.get("encoding"))]

    assert asyncio.run(run()) == case["rows"]


def repeated(case: Dict[str, Any]) -> Dict[str, Any]:
    if "repeat" not in case:
        return case
    *rows, last = case["rows"]
    more = case["text"][-1] * (case["repeat"] - 1)
    return {**case, "text": case["text"] + more, "rows": [*rows, [*last[:-1], last[-1] + more]]}


@pytest.mark.parametrize("case", cases("csv_write"), ids=lambda it: it["name"])
def test_csv_write(case: Dict[str, Any]) -> None:
    def write() -> bytes:
        return core.csv_file(
            case["rows"],
            case.get("encoding", "utf-8"),
            bom=case.get("bom", False),
            guard_formulas=case.get("guard_formulas", False),
        )

    if case.get("error"):
        with pytest.raises(core.SdkError):
            write()
    else:
        assert write() == base64.b64decode(case["base64"])


class Cat(core.Model):
    kind: str = core.field("kind")
    lives: int = core.field("lives")


class Order(core.Model):
    id: str = core.field("id")
    ordered_at: Any = core.field("ordered-at", "@datetime", default=None)
    note: Any = core.field("note", default=None, null=True)
    memo: Any = core.field("memo", default=None)
    pet: Any = core.field("pet", ("tag", "kind", {"cat": "Cat"}), default=None)
    either: Any = core.field("either", ("any", (None, "Cat", ("list", "Cat"))), default=None)
    pets: Any = core.field("pets", ("list", "Cat"), default=None)


MODELS = Registry({"Cat": "x", "Order": "x"}, {}, lambda _: sys.modules[__name__])
Cat._models = Order._models = MODELS


def test_models_keep_what_they_do_not_know() -> None:
    raw = {"id": "o", "new": {"a": 1}, "note": None, "pet": {"kind": "dog", "x": 1}, "pets": [{"kind": "cat", "lives": 9}]}
    order: Order = decode("Order", raw, MODELS)
    assert order.extra == {"new": {"a": 1}}
    assert (order.has("note"), order.has("memo"), order.note, order.memo) == (True, False, None, None)
    assert isinstance(order.pet, core.Unknown) and order.pet["x"] == 1
    assert order.pets[0].lives == 9
    order.pets[0].lives = 8
    order.note, order.memo = "n", None
    assert order.to_dict() == {**raw, "note": "n", "pets": [{"kind": "cat", "lives": 8}]}


def test_absent_null_and_value() -> None:
    assert Order(id="a").to_dict() == {"id": "a"}
    assert Order(id="a", note=None, memo=None).to_dict() == {"id": "a", "note": None}
    with pytest.raises(TypeError):
        Order()
    with pytest.raises(TypeError):
        Order(id="a", nothing=1)


def test_alternatives_are_told_by_their_shape() -> None:
    assert Order.from_dict({"either": {"kind": "cat", "lives": 1}}).either.lives == 1
    assert Order.from_dict({"either": [{"kind": "cat", "lives": 1}]}).either[0].lives == 1
    assert Order.from_dict({"either": 3}).either == 3


def test_instants_keep_their_offset() -> None:
    def at(text: str) -> Any:
        return Order.from_dict({"ordered-at": text}).ordered_at

    assert at("2026-11-22T15:30:00.123456789+09:00").utcoffset() == datetime.timedelta(hours=9)
    assert at("2026-11-22T06:30:00Z") == datetime.datetime(2026, 11, 22, 6, 30, tzinfo=datetime.timezone.utc)
    assert at("yesterday") == "yesterday"
    order = Order(id="a", ordered_at=at("2026-11-22T06:30:00Z"))
    assert order.to_dict()["ordered-at"] == "2026-11-22T06:30:00Z"


def test_long_work_is_looked_at_until_it_is_done() -> None:
    states, told = ["queued", "running", "done"], []
    clock = StillClock({})
    assert core.poll(lambda: states.pop(0), lambda it: it == "done", on_progress=told.append, clock=clock) == "done"
    assert told == ["queued", "running", "done"] and clock.waits == [500, 750]


def test_progress_is_told_when_there_is_some() -> None:
    states = [(percent, i) for i, percent in enumerate([0, 0, 50, 50, 50, 100])]
    told: List[Any] = []

    def look() -> Any:
        return states.pop(0)

    async def look_async() -> Any:
        return look()

    core.poll(look, lambda it: it[1] == 5, on_progress=told.append, progress=lambda it: it[0], clock=StillClock({}))
    assert told == [(0, 0), (50, 2), (100, 5)]
    states.extend([(0, 0), (0, 1), (100, 5)])
    told.clear()
    clock = StillClock({})
    asyncio.run(core.poll_async(look_async, lambda it: it[1] == 5, on_progress=told.append, progress=lambda it: it[0], clock=clock))
    assert told == [(0, 0), (100, 5)]


def test_a_tag_that_is_no_text_is_unknown() -> None:
    assert isinstance(decode("Order", {"id": "a", "pet": {"kind": ["cat"]}}, MODELS).pet, core.Unknown)


API = core.ApiSpec("test", "1.0.0")
JSON = core.Operation("GET", "/", answer="json")
DOWNLOAD = core.Operation("GET", "/", answer="binary")
UPLOAD = core.Operation("POST", "/", body="binary", answer="json")


def clients(answer: Callable[[httpx.Request], httpx.Response], **options: Any) -> Any:
    options = {"base_url": "https://x.example", "max_retries": 0, **options}
    transport = httpx.MockTransport(answer)
    return (
        core.Client(API, http=httpx.Client(transport=transport), **options),
        core.AsyncClient(API, http=httpx.AsyncClient(transport=transport), **options),
    )


def test_the_time_limit_lasts_until_the_answer_is_complete() -> None:
    clock = StillClock({})
    client, other = clients(lambda _: httpx.Response(200, stream=Slow(clock)), clock=clock, timeout=2500)
    with pytest.raises(core.TimeoutError):
        client.call(JSON, {})
    with pytest.raises(core.TimeoutError):
        asyncio.run(other.call(JSON, {}))
    # A download goes on as long as something comes,
    assert client.call(DOWNLOAD, {}).read() == b"11111"
    # but no longer than all may last together.
    with pytest.raises(core.TimeoutError):
        client.call(DOWNLOAD, {}, core.RequestOptions(total_timeout=2500)).read()


def test_what_breaks_while_a_download_is_read_is_an_error_of_this_sdk() -> None:
    for then, kind in (("cut", core.ConnectionError), ("stall", core.TimeoutError)):
        client, other = clients(lambda _: httpx.Response(200, stream=Broken(b"a", then)))
        with pytest.raises(kind):
            client.call(DOWNLOAD, {}).read()

        async def run() -> None:
            await (await other.call(DOWNLOAD, {})).read()

        with pytest.raises(kind):
            asyncio.run(run())


def test_an_asynchronous_client_sends_files_and_streams(tmp_path: Path) -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=request.content.decode())

    path = tmp_path / "orders.csv"
    path.write_bytes(b"a,b\r\n" * 50_000)

    async def pieces() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    async def run() -> None:
        class Echo(httpx.AsyncBaseTransport):
            async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
                await request.aread()
                return echo(request)

        client = core.AsyncClient(API, http=httpx.AsyncClient(transport=Echo()), base_url="https://x.example")
        with path.open("rb") as file:
            assert await client.call(UPLOAD, {"body": file}) == "a,b\r\n" * 50_000
        with path.open("rb") as file:
            assert len(await client.call(UPLOAD, {"body": core.NamedFile(file, "a.csv", "text/csv")})) == 250_000
        assert await client.call(UPLOAD, {"body": (it for it in (b"a", b"b"))}) == "ab"
        assert await client.call(UPLOAD, {"body": pieces()}) == "ab"

    asyncio.run(run())
    client, _ = clients(lambda request: httpx.Response(200, json=request.read().decode()))
    with path.open("rb") as file:
        assert client.call(UPLOAD, {"body": file}) == "a,b\r\n" * 50_000
    with pytest.raises(core.SdkError):
        client.call(UPLOAD, {"body": pieces()})


def test_a_token_that_another_thread_has_renewed_stays() -> None:
    credentials = core.ClientCredentials("id", "secret", token_url="/token")
    api = API._replace(schemes={"oauth": {"type": "oauth2"}}, security=[["oauth"]])
    settings = core.Client(api, base_url="https://x.example", client_credentials=credentials, clock=StillClock({})).settings

    def fetched(token: str) -> str:
        steps = settings.renew()
        next(steps)
        with pytest.raises(StopIteration) as end:
            steps.send((httpx.Response(200, json={"access_token": token}), None))
        return str(end.value.value)

    one, other = (settings.call(JSON, {}, core.RequestOptions()) for _ in range(2))
    next(one)
    first = one.send(fetched("t1"))
    assert first.request.headers["Authorization"] == next(other).request.headers["Authorization"] == "Bearer t1"
    one.send((httpx.Response(401), None))
    assert one.send(fetched("t2")).request.headers["Authorization"] == "Bearer t2"
    # The other one is told that t1 is worth nothing, and takes the new one.
    assert other.send((httpx.Response(401), None)).request.headers["Authorization"] == "Bearer t2"
