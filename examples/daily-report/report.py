"""商品別期間売上: what was sold lately, day by day and product by product, as a picture and a table.

    report.py [--until 2026-11-28] [--days 14] [--route JS] [--out .]

Writes sales.svg and sales.csv, and prints the table. NEKONOTE_BASE_URL and NEKONOTE_API_KEY say where the platform
is; the key needs the scope `reports:read`. Needs Python 3.9 and httpx, which the SDK sends requests with.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import pathlib
import sys
import unicodedata
from dataclasses import dataclass
from typing import List, Optional

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "sdks/python/src"))

from nekonote import Nekonote, SdkError  # noqa: E402
from nekonote.models import ProductSales  # noqa: E402

from chart import Bar, picture  # noqa: E402

JAPAN = datetime.timezone(datetime.timedelta(hours=9))
SHOWN = 15


@dataclass
class Report:
    days: List[Bar]
    products: List[ProductSales]

    @property
    def amount(self) -> int:
        return sum(it.amount for it in self.products)

    @property
    def quantity(self) -> int:
        return sum(it.quantity for it in self.products)


def read(client: Nekonote, first: datetime.date, last: datetime.date, route: Optional[List[str]]) -> Report:
    """Asks for the whole period, and for each of its days."""

    def sales(since: datetime.date, until: datetime.date) -> List[ProductSales]:
        return list(
            client.reports.get_sales_by_product(
                ordered_from=since, ordered_to=until, route=route, limit=200
            )
        )

    products = sorted(sales(first, last), key=lambda it: (-it.amount, it.sku))
    dates = [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]
    days = [Bar(f"{day.month}/{day.day}", sum(it.amount for it in sales(day, day)), is_rest(day)) for day in dates]
    return Report(days, products)


def is_rest(day: datetime.date) -> bool:
    return day.weekday() >= 5


def width(text: str) -> int:
    """Columns of a terminal: kanji and kana take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def padded(text: str, columns: int) -> str:
    return text + " " * max(0, columns - width(text))


def table(report: Report) -> str:
    columns = max([width(it.name) for it in report.products] + [10])
    lines = [f"{padded('商品コード', 14)}{padded('商品名', columns)}{'受注':>6}{'個数':>6}{'売上金額':>10}{'構成比':>6}"]
    for it in report.products:
        share = 100 * it.amount / report.amount if report.amount else 0
        lines.append(f"{padded(it.sku, 14)}{padded(it.name, columns)}{it.orders:>8,}{it.quantity:>8,}{it.amount:>14,}{share:>8.1f}%")
    lines.append(f"{padded('合計', 14 + columns)}{'':>8}{report.quantity:>8,}{report.amount:>14,}")
    return "\n".join(lines)


def write(report: Report, title: str, out: pathlib.Path) -> None:
    bars = [Bar(it.name or it.sku, it.amount) for it in report.products[:SHOWN]]
    rest = sum(it.amount for it in report.products[SHOWN:])
    if rest:
        bars.append(Bar(f"ほか {len(report.products) - SHOWN} 商品", rest))
    out.mkdir(parents=True, exist_ok=True)
    (out / "sales.svg").write_text(picture(title, report.amount, report.days, bars), encoding="utf-8")
    # Excel knows UTF-8 by its mark.
    with open(out / "sales.csv", "w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["商品コード", "商品名", "受注件数", "個数", "売上金額"])
        rows.writerows([it.sku, it.name, it.orders, it.quantity, it.amount] for it in report.products)


def main() -> int:
    parser = argparse.ArgumentParser(description="商品別期間売上")
    yesterday = datetime.datetime.now(JAPAN).date() - datetime.timedelta(days=1)
    parser.add_argument("--until", type=datetime.date.fromisoformat, default=yesterday, help="the last day; left out: yesterday")
    parser.add_argument("--days", type=int, default=14, choices=range(1, 62), metavar="1-61")
    parser.add_argument("--route", action="append", help="受注ルート; more than once for several")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("."))
    options = parser.parse_args()
    first = options.until - datetime.timedelta(days=options.days - 1)
    try:
        with Nekonote(language="ja") as client:
            report = read(client, first, options.until, options.route)
    except SdkError as error:
        print(f"売上を取得できませんでした: {error}", file=sys.stderr)
        return 1
    title = f"商品別期間売上 {first:%Y/%m/%d} – {options.until:%Y/%m/%d}"
    write(report, title, options.out)
    print(f"{title}\n\n{table(report)}\n\n{options.out / 'sales.svg'}, {options.out / 'sales.csv'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
