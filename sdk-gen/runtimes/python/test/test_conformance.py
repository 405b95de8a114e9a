"""Plays ../../../conformance against the runtime, synchronously and asynchronously."""

from __future__ import annotations

import asyncio
import base64
import datetime
import json
import sys
from pathlib import Path
from typing import Any, Dict, List

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
        return httpx.Response(answer["status"], headers=answer["headers"], content=answer["body"].encode())


def made(case: Dict[str, Any]) -> Dict[str, Any]:
    options = {"base_url": "https://api.example.com", **case.get("client", {})}
    if "client_credentials" in options:
        options["client_credentials"] = core.ClientCredentials(**options["client_credentials"])
    return options


def api(case: Dict[str, Any]) -> core.ApiSpec:
    return core.ApiSpec("test", "1.0.0", **{"schemes": {"bearer": {"type": "bearer"}}, "security": [["bearer"]], **case.get("api", {})})


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
def test_sync(case: Dict[str, Any]) -> None:
    clock, server = StillClock(case), Server(case)
    http = httpx.Client(transport=httpx.MockTransport(server))
    client = core.Client(api(case), http=http, clock=clock, **made(case))
    for call in case["calls"]:
        options = core.RequestOptions(**call.get("options", {}))
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


@pytest.mark.parametrize("case", CALLS)
def test_async(case: Dict[str, Any]) -> None:
    async def run() -> None:
        clock, server = StillClock(case), Server(case)
        http = httpx.AsyncClient(transport=httpx.MockTransport(server))
        client = core.AsyncClient(api(case), http=http, clock=clock, **made(case))
        for call in case["calls"]:
            options = core.RequestOptions(**call.get("options", {}))
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
    data = base64.b64decode(case["base64"]) if "base64" in case else case["text"].encode()
    # One byte at a time, as a bad network would.
    source: Any = (bytes([byte]) for byte in data)
    if "content_type" in case:
        source = core.BinaryResponse(httpx.Response(200, headers={"content-type": case["content_type"]}, content=data))
    rows = core.csv_rows(source, case.get("encoding"))
    assert list(rows) == case["rows"]


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
