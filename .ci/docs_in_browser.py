"""Opens /docs in headless Chromium: every operation is shown, and no other host is asked for anything.

Takes the server's address from NEKONOTE_URL.
"""

import json
import os
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

METHODS = {"get", "post", "put", "patch", "delete"}


def operations(url):
    """Method and path of every operation of the published document."""
    with urllib.request.urlopen(f"{url}/openapi.json", timeout=30) as answer:
        document = json.load(answer)
    return [
        (method, path, operation["summary"])
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]


def opened(url, folder):
    """The page after its scripts have run, and all that the page asked the network for."""
    log = os.path.join(folder, "net.json")
    command = [
        os.environ.get("CHROMIUM", "chromium"),
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        f"--user-data-dir={folder}/profile",
        f"--log-net-log={log}",
        "--net-log-capture-mode=Everything",
        "--virtual-time-budget=20000",
        "--window-size=1280,2000",
        f"--screenshot={folder}/docs.png",
        "--dump-dom",
        f"{url}/docs",
    ]
    page = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode()
    with open(log, encoding="utf-8") as file:
        return page, requests(json.load(file), url)


def requests(log, url):
    """Addresses requested on behalf of pages of this server: the browser also speaks for itself."""
    asked = set()
    for event in log["events"]:
        params = event.get("params", {})
        if "url" in params and params.get("initiator", "").startswith(url):
            asked.add(params["url"])
    return asked


def main():
    url = os.environ["NEKONOTE_URL"]
    expected = operations(url)
    with tempfile.TemporaryDirectory() as folder:
        page, asked = opened(url, folder)
    missing = [f"{method} {path}" for method, path, summary in expected if summary not in page]
    host = urllib.parse.urlsplit(url).netloc
    strangers = sorted(
        address
        for address in asked
        if urllib.parse.urlsplit(address).scheme in ("http", "https", "ws", "wss")
        and urllib.parse.urlsplit(address).netloc != host
    )
    for text in missing:
        print(f"not shown: {text}", file=sys.stderr)
    for address in strangers:
        print(f"asked of another host: {address}", file=sys.stderr)
    print(f"{len(expected)} operations, {len(expected) - len(missing)} shown; {len(asked)} requests, {len(strangers)} to other hosts")
    return 1 if missing or strangers or not expected or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
