#!/usr/bin/env python3
"""Frictionless as an implementation under test: an adapter for the conformance suite.

It validates files with frictionless-py by the package that `concord vocab export --as frictionless` writes, and calls
what that finds by the names of the rules here. It adds no check of its own: what Frictionless has no word for is
skipped with the reason, and what it finds otherwise than the standard asks is left wrong.

    python3 -m venv venv && venv/bin/pip install frictionless
    concord vocab export --as frictionless -o package
    concord conform run --protocol lines \\
      --against 'venv/bin/python conformance/adapters/frictionless_adapter.py package'
"""

import csv
import json
import pathlib
import re
import shutil
import sys
import tempfile

from frictionless import Detector, Dialect, FrictionlessException, Package, Resource

# Rules that Frictionless cannot express, and why.
BEYOND = {
    "a file": {
        "no-records": "a table without rows is no finding",
        "not-a-table": "any bytes are read as a table",
        "not-utf8": "a wrong encoding ends the reading, with no word on which record",
        "byte-order-mark": "a byte order mark is passed over in silence",
        "wrong-delimiter": "the delimiter is found out and not reported",
        "null-byte": "a NUL is a character like any other",
        "stray-quote": "quotation marks out of place are not reported",
        "unclosed-quote": "an unclosed quotation mark swallows the rest of the file in silence",
        "mixed-line-endings": "line ends are not compared",
        "missing-header": "the first row is taken for the header, whatever it holds",
        "unknown-column": "columns are found by name only if others are allowed",
        "duplicate-column": "columns are found by name only where no name stands twice",
    },
    "a cell": {
        "spreadsheet-damage": "a type is right or wrong, with no word on how it came to be so",
        "invalid-postcode": "the schema has no pattern for postcodes that says enough",
        "date-out-of-range": "no limit follows the day of the check",
        "label-instead-of-code": "a label is an unknown value like any other",
        "withdrawn-code": "a foreign key knows no dates",
        "code-not-yet-valid": "a foreign key knows no dates",
        "control-character": "texts are not looked into",
        "personal-data-in-text": "texts are not looked into",
        "formula-cell": "texts are not looked into",
        "surrounding-space": "a space is a character like any other",
    },
    "a record": {
        "missing-location": "no constraint asks for one of two fields",
        "interaction-not-offered": "a foreign key finds errors only, and this is a note",
        "group-type-mismatch": "a code cannot depend on the one beside it",
        "duplicate-record": "rows are compared by their key only",
        "missing-period": "rows are not compared with what is not there",
    },
}
REASONS = {rule: f"Beyond Frictionless: {why}." for kind in BEYOND.values() for rule, why in kind.items()}
WARNINGS = {"blank-record"}
TYPES = {"date": "invalid-date", "yearmonth": "invalid-month", "integer": "invalid-number", "number": "invalid-number"}


class Unsayable(Exception):
    """An error of Frictionless that no rule stands for."""


def rules_of_requirements():
    """The rules that each requirement names."""
    path = pathlib.Path(__file__).resolve().parent.parent / "requirements.csv"
    with open(path, encoding="utf-8", newline="") as file:
        return {row["id"]: re.findall("`([^`]+)`", row["text"]) for row in csv.DictReader(file)}


class Adapter:
    def __init__(self, package, folder):
        self.folder = pathlib.Path(folder) / "package"
        shutil.copytree(package, self.folder)
        self.rules = rules_of_requirements()

    def answer(self, request):
        operation = request["operation"]
        if operation == "read":
            return self.read(request["input"], request["output"])
        if operation != "validate":
            return {"skip": f"Frictionless has nothing like {operation}."}
        with open(request["case"], encoding="utf-8") as file:
            requirements = json.load(file)["requirements"]
        for requirement in requirements:
            for rule in self.rules.get(requirement, []):
                if rule in REASONS:
                    return {"skip": REASONS[rule]}
        return self.validate(request["input"], request["schema"])

    def validate(self, path, schema):
        shutil.copyfile(path, self.folder / f"{schema}.csv")
        resource = Package(str(self.folder / "datapackage.json")).get_resource(schema)
        resource.detector = Detector(schema_sync=True)
        types = {field.name: field.type for field in resource.schema.fields}
        try:
            errors = [error for task in resource.validate().tasks for error in task.errors]
            findings = translated(errors, types)
        except Unsayable as reason:
            return {"skip": f"Beyond Frictionless: {reason}."}
        is_wrong = any(finding["rule"] not in WARNINGS for finding in findings)
        return {"verdict": "invalid" if is_wrong else "valid", "findings": findings}

    def read(self, path, output):
        try:
            with Resource(path=str(path), format="csv", dialect=Dialect(header=False)) as resource:
                records = [["" if cell is None else str(cell) for cell in cells] for cells in resource.cell_stream]
        except FrictionlessException as problem:
            if problem.error.type == "source-error":
                records = []
            else:
                return {"skip": f"Frictionless does not read it: {problem.error.type}."}
        with open(output, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(cells) + "\n" for cells in records)
        return {}


def translated(errors, types):
    """Errors of Frictionless as findings. A row that is blank or has a wrong number of cells is one finding."""
    rows = {}
    for error in errors:
        if error.type in ("blank-row", "missing-cell", "extra-cell"):
            rows[error.row_number] = "blank-record" if error.type == "blank-row" else "wrong-field-count"
    findings = [{"rule": rule, "line": line} for line, rule in rows.items()]
    for error in errors:
        line = getattr(error, "row_number", None)
        if line not in rows:
            findings += one(error, line, types)
    return findings


def one(error, line, types):
    """An error that is about a cell, a column or the file."""
    field = getattr(error, "field_name", None)
    if error.type == "source-error" and "empty" in error.note:
        return [{"rule": "empty-file"}]
    if error.type == "missing-label":
        return [{"rule": "missing-column", "line": 1, "field": field}]
    if error.type == "type-error":
        return [{"rule": TYPES[types[field]], "line": line, "field": field}]
    if error.type == "foreign-key":
        return [{"rule": "unknown-code", "line": line, "field": name} for name in error.field_names]
    if error.type == "unique-error":
        return [{"rule": "duplicate-key", "line": line, "field": field}]
    if error.type == "primary-key":
        # Of a single field the unique constraint speaks as well; a key of nothing is missing, not double.
        is_told = "transaction_id" in types or "None" in error.note
        return [] if is_told else [{"rule": "duplicate-key", "line": line}]
    if error.type == "constraint-error":
        return [{"rule": rule_of(error.note, types[field]), "line": line, "field": field}]
    raise Unsayable(f"it says {error.type}, and not which rule is broken")


def rule_of(note, kind):
    if "required" in note:
        return "missing-value"
    if "maxLength" in note:
        return "text-too-long"
    if "pattern" in note:
        return "invalid-uprn"
    if "minimum" in note or "maximum" in note:
        return "date-out-of-range" if kind in ("date", "yearmonth") else "number-out-of-range"
    raise Unsayable(f"it says {note}, and not which rule is broken")


def main():
    with tempfile.TemporaryDirectory() as folder:
        adapter = Adapter(sys.argv[1], folder)
        for line in sys.stdin:
            request = json.loads(line)
            print(json.dumps({"id": request["id"], **adapter.answer(request)}), flush=True)


if __name__ == "__main__":
    main()
