"""The report against a platform: scripts/with-server python3 examples/daily-report/test_report.py"""

import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
os.environ.setdefault("NEKONOTE_BASE_URL", os.environ.get("NEKONOTE_URL", ""))
os.environ.setdefault("NEKONOTE_API_KEY", os.environ.get("NEKONOTE_KEY", ""))

from chart import Bar, nice, picture, shortened  # noqa: E402
from report import Nekonote  # noqa: E402

assert [nice(n) for n in (0, 4, 5, 9, 21, 41, 81, 4001)] == [4, 4, 8, 20, 40, 80, 200, 8000]
assert shortened("手拭い ABC", 6) == "手拭い…" and shortened("茶", 2) == "茶"
assert "<script>" not in picture("<script>", 1, [Bar("<script>", 1)], [Bar("<script>", 1)])

DAYS = ["2026-11-20", "2026-11-21", "2026-11-22"]


def order(number: str, day: str, sku: str, quantity: int, price: int) -> dict:
    lines = [{"sku": sku, "name": f"商品 & {sku}", "quantity": quantity, "unit_price": price}]
    return {"route": "TEL", "number": number, "source": "api", "ordered_at": f"{day}T03:00:00Z", "buyer": {"family_name": "試験"}, "shipments": [{"lines": lines}]}


with Nekonote(language="ja") as client:
    for made in (
        order("R-1", DAYS[0], "TEA-8", 2, 1620),
        order("R-2", DAYS[2], "TEA-8", 1, 1620),
        order("R-3", DAYS[2], "CUP-5", 1, 6600),
        order("R-4", "2026-11-19", "OLD-1", 9, 9999),
    ):
        client.orders.create(body=made)

with tempfile.TemporaryDirectory() as folder:
    command = [sys.executable, str(HERE / "report.py"), "--until", DAYS[-1], "--days", "3", "--out", folder]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "11,460" in said and "OLD-1" not in said, said
    with open(f"{folder}/sales.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1:] == [["CUP-5", "商品 & CUP-5", "1", "1", "6600"], ["TEA-8", "商品 & TEA-8", "2", "3", "4860"]], rows
    drawn = xml.etree.ElementTree.parse(f"{folder}/sales.svg").getroot()
    space = "{http://www.w3.org/2000/svg}"
    titles = [it.text for it in drawn.iter(f"{space}title")]
    assert titles[1:] == ["11/20 3,240 円", "11/21 0 円", "11/22 8,220 円"], titles
    assert {"商品 & CUP-5", "11,460 円"} <= {it.text for it in drawn.iter(f"{space}text")}
    wrong = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "NEKONOTE_API_KEY": "nk_live_wrong"})
    assert wrong.returncode == 1 and "売上を取得できませんでした" in wrong.stderr, wrong.stderr
print("daily-report: passed")
