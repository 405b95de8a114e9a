"""Calls every operation as the README shows it, against the mock server: run.py SDK URL"""

import contextlib
import importlib.util
import inspect
import io
import sys

sdk, url = sys.argv[1:]
sys.path.insert(0, f"{sdk}/src")
from nekonote import Nekonote, SdkError  # noqa: E402

spec = importlib.util.spec_from_file_location("examples", f"{sdk}/examples/all.py")
examples = importlib.util.module_from_spec(spec)
spec.loader.exec_module(examples)
client = Nekonote("key", base_url=url, max_retries=0)
calls = [(name, call) for name, call in vars(examples).items() if inspect.isfunction(call)]
failed = 0
for name, call in calls:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            call(client)
    except SdkError as error:
        failed += 1
        print(f"python {name}: {error} {getattr(error, 'text', '')}", file=sys.stderr)
print(f"python: {len(calls) - failed} of {len(calls)} operations")
sys.exit(1 if failed or not calls else 0)
