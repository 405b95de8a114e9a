"""Tries the generator on documents that it has never seen.

    corpus.py FOLDER [--gen target/release/sdk-gen] [--work target/corpus] [--only NAME] [--no-check]

FOLDER has OpenAPI documents, JSON or YAML, in any depth. Each is generated for the three languages, and what comes
out goes through the strict checkers: `tsc --strict`, `mypy --strict`, pyright, and PHP reading every class and
example. Prints a table; 1 if a document failed. Documents are other people's: none is kept here.
"""

import argparse
import json
import pathlib
import re
import resource
import shutil
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parents[2]
TOOLS = HOME / "target/sdk"
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def cpu(command, **more):
    """Runs a command; its result and the CPU seconds that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def documents(folder):
    """Files that say they are OpenAPI 3 in their first lines, by name."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".json", ".yaml", ".yml") and path.is_file():
            with path.open(errors="replace") as file:
                if re.search(r"""["']?openapi["']?\s*:\s*["']?3\.""", file.read(200_000)):
                    yield path


def typescript(out):
    config = {
        "extends": "./typescript/tsconfig.json",
        "compilerOptions": {"noEmit": True, "rootDir": ".", "typeRoots": []},
        "include": ["typescript/src", "typescript/examples"],
    }
    package = json.loads((out / "typescript/package.json").read_text())["name"]
    config["compilerOptions"]["paths"] = {package: ["./typescript/src/index.ts"]}
    (out / "tsconfig.json").write_text(json.dumps(config))
    done, _ = cpu(["node", "--max-old-space-size=3500", TOOLS / "node_modules/typescript/bin/tsc", "-p", out])
    return lines(done)


def mypy(out):
    command = [TOOLS / "venv/bin/mypy", "--strict", "--no-error-summary", "--cache-dir", TOOLS / "mypy", "src", "examples"]
    done, _ = cpu(command, cwd=out / "python", env={"MYPYPATH": "src", "PATH": "/usr/bin:/bin"})
    return lines(done)


def pyright(out):
    config = {"include": ["python/src"], "pythonVersion": "3.9", "typeCheckingMode": "standard", "venvPath": str(TOOLS), "venv": "venv"}
    (out / "pyrightconfig.json").write_text(json.dumps(config))
    done, _ = cpu([TOOLS / "node_modules/.bin/pyright", "-p", out])
    return [line for line in lines(done) if " error: " in line or done.returncode > 1]


def php(out):
    done, _ = cpu(["php", "-d", "memory_limit=2G", HOME / ".ci/load_sdk.php", out / "php"])
    return lines(done)


def lines(done):
    """What a checker complains of; nothing if it is content."""
    return [] if done.returncode == 0 else (done.stdout + done.stderr).strip().splitlines() or [f"exit {done.returncode}"]


CHECKS = {"tsc": typescript, "mypy": mypy, "pyright": pyright, "php": php}


def tried(path, name, options):
    out = options.work / name
    shutil.rmtree(out, ignore_errors=True)
    done, seconds = cpu([options.gen, "generate", "--spec", path, "--out", out, "--config", "/dev/null"], timeout=120)
    row = {"name": name, "bytes": path.stat().st_size, "seconds": seconds, "exit": done.returncode, "errors": {}}
    if done.returncode != 0:
        row["why"] = done.stderr.strip().splitlines()[-1:]
        return row
    manifest = json.loads((out / "typescript/sdk-manifest.json").read_text())
    row["operations"] = "{out} of {in}".format(**manifest["operations"])
    row["lost"] = manifest["operations"]["in"] - manifest["operations"]["out"]
    row["degradations"] = len(manifest["degradations"])
    if not options.no_check:
        for check, run in CHECKS.items():
            if options.checks is None or check in options.checks:
                row["errors"][check] = run(out)
    return row


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--gen", default=HOME / "target/release/sdk-gen")
    parser.add_argument("--work", type=pathlib.Path, default=HOME / "target/corpus")
    parser.add_argument("--only")
    parser.add_argument("--checks", type=lambda text: text.split(","))
    parser.add_argument("--no-check", action="store_true")
    options = parser.parse_args()
    failed = total = 0
    print("| document | kB | operations | degraded | CPU s | tsc | mypy | pyright | PHP |")
    print("|---|---|---|---|---|---|---|---|---|")
    for path in documents(options.folder):
        name = "-".join(path.relative_to(options.folder).with_suffix("").parts)
        if options.only and not re.search(options.only, name):
            continue
        total += 1
        row = tried(path, name, options)
        counts = [("" if check not in row["errors"] else len(row["errors"][check]) or "0") for check in CHECKS]
        said = [name, row["bytes"] // 1000, row.get("operations", "refused"), row.get("degradations", ""), f"{row['seconds']:.2f}", *counts]
        print("| " + " | ".join(map(str, said)) + " |", flush=True)
        wrong = [(check, found) for check, found in row["errors"].items() if found]
        failed += bool(wrong) or row["exit"] != 0 or row.get("lost", 0) != 0
        for check, found in wrong:
            for line in found[:5]:
                print(f"  {check}: {line[:300]}", file=sys.stderr)
        for line in row.get("why", []):
            print(f"  {name}: {line[:300]}", file=sys.stderr)
    print(f"\n{total - failed} of {total} documents", file=sys.stderr)
    return 1 if failed or not total else 0


if __name__ == "__main__":
    sys.exit(main())
