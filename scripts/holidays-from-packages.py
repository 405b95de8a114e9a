#!/usr/bin/env python3
"""Makes tables/holidays/japan.csv: national holidays of Japan (国民の祝日・休日).

    pip download --no-deps -d DIR holiday-jp-pip && unzip DIR/holiday_jp_pip-*.whl -d DIR
    scripts/holidays-from-packages.py DIR tables/holidays/japan.csv

The PyPI package holiday-jp-pip (MIT) carries the Cabinet Office's own file (内閣府 syukujitsu.csv),
which ends with the next year: in February of each year it grows by one, and so should this.
"""

import csv
import pathlib
import sys

FIRST = 2020
source = pathlib.Path(sys.argv[1]) / "holiday_jp" / "syukujitsu.csv"
rows = list(csv.reader(source.open(encoding="utf-8")))[1:]
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for date, name in rows:
        year, month, day = map(int, date.split("/"))
        if year >= FIRST:
            out.write(f"{year}-{month:02}-{day:02},{name}\n")
