"""The story in Python: story.py SDK"""

import base64
import os
import queue
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

sys.path.insert(0, f"{sys.argv[1]}/src")
from nekonote import ConflictError, Nekonote, PreconditionError, RequestOptions, ValidationError, WebhookError, WebhookVerifier, csv_file, csv_records  # noqa: E402

client = Nekonote(os.environ["NEKONOTE_KEY"], base_url=os.environ["NEKONOTE_URL"], language="ja")
PHONE = "090-1111-0002"


def refused(kind, call):
    try:
        call()
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


# A file in CP932: two orders of one person, one to an address that is not in its postal code, one that is wrong.
HEADER = ["受注ルート", "受注番号", "注文日", "注文者名（姓）", "注文者郵便番号", "注文者住所（都道府県）", "注文者住所（市区町村）", "注文者電話番号", "商品コード", "商品名", "個数", "単価", "送料"]


def row(number, day, town, phone):
    return ["JS", number, day, "髙橋", "100-0001", "東京都", town, phone, "TEA-8", "煎茶 〜春〜", 2, 1620, 660]


rows = [HEADER, row("PY-1", "2026/11/22", "千代田区", PHONE), row("PY-2", "2026/11/23", "千代田区", PHONE), row("PY-3", "2026/11/24", "港区赤坂", "090-1111-0009"), row("PY-4", "2026/11/32", "千代田区", "")]
file = csv_file(rows, encoding="cp932")

# It is sent twice under one key and comes in once.
key = RequestOptions(idempotency_key="live-py", content_type="text/csv")
made = client.order_imports.create(body=file, options=key)
assert client.order_imports.create(body=file, options=key).id == made.id
seen = []
done = client.order_imports.wait(made.id, interval=100, on_progress=lambda it: seen.append(it.status))
assert (done.status, done.detected_encoding, done.counts.created, done.counts.failed) == ("succeeded", "shift_jis", 3, 1), done
assert seen[-1] == "succeeded"
(issue,) = client.order_imports.list_order_import_rows(made.id)
assert (issue.row, issue.column, issue.value) == (5, "注文日", "2026/11/32"), issue
failed = list(csv_records(client.order_imports.download_order_import_errors(made.id)))
assert (len(failed), failed[0]["受注番号"]) == (1, "PY-4"), failed


# What needs a person's eye.
def find(number):
    return next(iter(client.orders.list(number=[number], include=["shipments", "alerts", "buyer"])))


first, second, third = find("PY-1"), find("PY-2"), find("PY-3")
assert first.buyer.family_name == "髙橋"
wrong = next(it for it in third.alerts if it.kind == "address_mismatch")
assert client.alerts.resolve_alert(wrong.id).resolved_at is not None
assert any(it.kind == "bundle_candidate" for it in first.alerts)
pages = [len(page.items) for page in client.orders.list(buyer_phone="０９０１１１１０００２", limit=1).pages()]
assert pages == [1, 1], pages

# Together, apart, together again.
group = client.bundling.list_bundle_candidates(order_id=[first.id]).items[0]
assert [it.number for it in group.orders] == ["PY-1", "PY-2"]
body = {"parent": first.id, "children": [second.id]}
assert client.bundling.create_bundle(dry_run=True, body=body).adjustment == -660
assert find("PY-2").status == "new"
bundle = client.bundling.create_bundle(body=body)
assert find("PY-2").bundled_into == first.id
assert client.bundling.undo_bundle(bundle.id).undone_at is not None
client.bundling.create_bundle(body=body)
assert refused(ConflictError, lambda: client.bundling.undo_bundle(bundle.id)).request_id

# What others changed meanwhile is not overwritten; what is wrong is named.
stale = f'"{find("PY-1").version}"'
client.orders.update(first.id, if_match=stale, body={"tags": ["live"]})
refused(PreconditionError, lambda: client.orders.update(first.id, if_match=stale, body={"tags": []}))
order = {"route": "TEL", "number": "PY-X", "source": "api", "ordered_at": "2026-11-22T00:00:00Z", "buyer": {}, "shipments": [{"lines": [{"quantity": "two", "unit_price": 1}]}]}
named = refused(ValidationError, lambda: client.orders.create(body=order))
assert named.errors[0]["pointer"] == "/shipments/0/lines/0/quantity", named.errors


# Who wants to know is told, and can tell who says it.
class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        messages.put((self.rfile.read(int(self.headers["Content-Length"])), dict(self.headers)))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


messages = queue.Queue()
heard = HTTPServer(("127.0.0.1", 0), Hook)
threading.Thread(target=heard.serve_forever, daemon=True).start()
hook = client.events.create_webhook_endpoint(body={"url": f"http://127.0.0.1:{heard.server_port}/hook", "events": ["shipment.shipped"]})

# Out.
for to in ("awaiting_shipment", "shipping_work"):
    client.orders.move(first.id, body={"to": to})
shipment = client.orders.get(first.id).shipments[0]
assert sum(it.quantity for it in shipment.lines if it.kind == "product") == 4
client.shipments.ship(shipment.id, body={"shipped_on": "2026-11-25", "tracking_numbers": ["400000000001"]})
assert client.orders.get(first.id).status == "shipped"
told = [it.type for it in client.orders.list_order_events(first.id)]
assert {"order.created", "order.bundled", "order.bundle_undone", "order.moved", "shipment.shipped"} <= set(told), told
sent, headers = messages.get(timeout=30)
verifier = WebhookVerifier(hook.secret)
event = verifier.verify(sent, headers)
assert (event["type"], event["subject"]) == ("shipment.shipped", first.id), event
assert headers["webhook-id"] == event["id"], headers
refused(WebhookError, lambda: verifier.verify(sent + b" ", headers))
refused(WebhookError, lambda: WebhookVerifier("whsec_" + base64.b64encode(b"somebody else").decode()).verify(sent, headers))
client.events.delete_webhook_endpoint(hook.endpoint.id)
heard.shutdown()
print("live python: passed")
