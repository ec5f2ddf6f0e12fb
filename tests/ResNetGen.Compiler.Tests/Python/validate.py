"""Validates YAML files against a JSON schema.

usage: validate.py SCHEMA FILE...

Prints a line for each file, `FILE<TAB>valid` or `FILE<TAB>` and the first complaint.
"""
import json
import sys

import jsonschema
import yaml


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            complaint = next(validator.iter_errors(yaml.safe_load(file)), None)
        print(path, "valid" if complaint is None else " ".join(complaint.message.split()), sep="\t")


main()
