"""Fills an empty platform with made-up orders of the last 30 days."""

import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "sdks/python/src"))

from nekonote import Nekonote  # noqa: E402

JAPAN = datetime.timezone(datetime.timedelta(hours=9))

with tempfile.TemporaryDirectory() as folder, Nekonote(language="ja") as client:
    file = pathlib.Path(folder) / "orders.csv"
    until = datetime.datetime.now(JAPAN).date().isoformat()
    command = [os.environ["NEKONOTE_BINARY"], "demo", "generate", "--orders", "500", "--out", str(file), "--until", until]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    made = client.order_imports.create(body=file.read_bytes())
    done = client.order_imports.wait(made.id)
    print(f"{done.counts.created} orders", file=sys.stderr)
