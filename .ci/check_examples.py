"""Checks that every example in the contract is valid against its schema.

    check_examples.py openapi/openapi.json
"""

import json
import sys

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

DOCUMENT = "urn:nekonote:openapi"


def pointer(*keys):
    """A URI fragment that names a place in the document."""
    return "#" + "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in keys)


def described_values(node, path):
    """Yields (place of the example, place of its schema, value) for media types, parameters, headers."""
    if isinstance(node, dict):
        if isinstance(node.get("schema"), dict):
            schema = (*path, "schema")
            if "example" in node:
                yield (*path, "example"), schema, node["example"]
            for name, example in node.get("examples", {}).items():
                if "value" in example:
                    yield (*path, "examples", name), schema, example["value"]
        for key, value in node.items():
            if key not in ("example", "examples", "schemas"):
                yield from described_values(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from described_values(value, (*path, index))


def schema_values(schema, path):
    """Yields the same for the examples that stand in schemas."""
    if isinstance(schema, dict):
        if isinstance(schema.get("examples"), list):
            for index, value in enumerate(schema["examples"]):
                yield (*path, "examples", index), path, value
        for key, value in schema.items():
            if key == "properties":
                for name, inner in value.items():
                    yield from schema_values(inner, (*path, key, name))
            elif key not in ("examples", "example", "default", "enum", "const"):
                yield from schema_values(value, (*path, key))
    elif isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from schema_values(value, (*path, index))


def main(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    resource = Resource(contents=document, specification=DRAFT202012)
    registry = Registry().with_resource(DOCUMENT, resource)
    examples = list(described_values(document, ()))
    for name, schema in document["components"]["schemas"].items():
        examples.extend(schema_values(schema, ("components", "schemas", name)))
    wrong = 0
    for place, schema, value in examples:
        validator = Draft202012Validator(
            {"$ref": DOCUMENT + pointer(*schema)}, registry=registry, format_checker=FormatChecker()
        )
        for error in validator.iter_errors(value):
            wrong += 1
            print(f"{pointer(*place)}: {error.json_path}: {error.message}", file=sys.stderr)
    print(f"{len(examples)} examples checked, {wrong} errors")
    return 1 if wrong or not examples else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
