"""list.py SDK: a page of orders through the SDK, by httpx and json."""

import os
import sys
import time

import httpx

sys.path.insert(0, f"{sys.argv[1]}/src")
from nekonote import Nekonote  # noqa: E402

url, key = os.environ["NEKONOTE_URL"], os.environ["NEKONOTE_KEY"]
client = Nekonote(key, base_url=url)
http = httpx.Client(headers={"Authorization": f"Bearer {key}", "Accept": "application/json"})


def bare():
    return len(http.get(f"{url}/v1/orders?limit=50&include=shipments").json()["items"])


def own():
    return len(client.orders.list(limit=50, include=["shipments"]).items)


def took(call):
    began = time.perf_counter()
    assert call() == 50
    return time.perf_counter() - began


def middle(times):
    return sorted(times)[len(times) // 2]


# The first rounds warm up.
pairs = [(took(bare), took(own)) for _ in range(-20, int(os.environ["ROUNDS"]))][20:]
print(f"python: {middle([b for _, b in pairs]) / middle([a for a, _ in pairs]):.2f}")
