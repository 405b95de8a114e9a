"""Writes each sample of the contract into a file of its own, for compilers: code_samples.py DOCUMENT FOLDER

Exits with 1 if an operation lacks one.
"""

import json
import pathlib
import sys

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
ENDINGS = {"typescript": "ts", "python": "py", "php": "php"}

document = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
folder = pathlib.Path(sys.argv[2])
(folder / "python").mkdir(parents=True)
(folder / "python/__init__.py").write_text("")
lacking = written = 0
for path, item in document["paths"].items():
    for method in METHODS:
        if method not in item:
            continue
        operation = item[method]
        samples = {it["lang"]: it["source"] for it in operation.get("x-codeSamples", [])}
        for language, ending in ENDINGS.items():
            if language not in samples:
                lacking += 1
                print(f"{method.upper()} {path}: no sample in {language}", file=sys.stderr)
                continue
            place = folder / "python" if language == "python" else folder
            (place / f"{operation['operationId']}.{ending}").write_text(samples[language], encoding="utf-8")
            written += 1
print(f"{written} samples")
sys.exit(1 if lacking or not written else 0)
