#!/usr/bin/env python3
"""A validator that checks three things, as an adapter for the conformance suite.

It checks the header, that required cells are filled, and the form of dates; it knows no list and no code. It was
written from conformance/README.md alone, as an example of an adapter, and needs nothing but Python 3.

    concord conform run validate --against 'python3 conformance/adapters/trivial.py {input} {schema}'
    concord conform run validate --against 'python3 conformance/adapters/trivial.py --lines' --protocol lines
"""

import csv
import datetime
import json
import re
import sys

REQUIRED = {
    "service-transactions": ["transaction_id", "authority", "date", "service", "interaction", "channel"],
    "profiled-volumes": [
        "authority", "month", "service", "interaction", "channel", "profile_scheme", "profile_group", "profile_type",
        "count",
    ],
}
OPTIONAL = {"service-transactions": ["postcode", "uprn", "cost", "local_service"], "profiled-volumes": ["cost"]}
WARNINGS = {"unknown-column", "blank-record"}


def validate(path, schema):
    """The answer to one case: a verdict, and findings by rule, line and field."""
    if schema not in REQUIRED:
        return {"skip": f"It has no schema {schema}."}
    findings = []
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            check(file, schema, findings)
    except UnicodeDecodeError:
        return {"skip": "It reads UTF-8 only."}
    except csv.Error as error:
        return {"skip": f"Its reader gave up: {error}."}
    is_wrong = any(finding["rule"] not in WARNINGS for finding in findings)
    return {"verdict": "invalid" if is_wrong else "valid", "findings": findings}


def check(file, schema, findings):
    def add(rule, line=None, field=None):
        finding = {"rule": rule, "line": line, "field": field}
        findings.append({key: value for key, value in finding.items() if value is not None})

    records = numbered(csv.reader(file))
    line, header = next(records, (None, None))
    if header is None:
        add("empty-file")
        return
    known = REQUIRED[schema] + OPTIONAL[schema]
    for place, name in enumerate(header):
        if name not in known:
            add("unknown-column", line, name or f"column {letters(place)}")
        elif name in header[:place]:
            add("duplicate-column", line, name)
    for name in REQUIRED[schema]:
        if name not in header:
            add("missing-column", line, name)
    for line, cells in records:
        if not any(cell.strip() for cell in cells):
            add("blank-record", line)
        elif len(cells) != len(header):
            add("wrong-field-count", line)
        else:
            # From the back, so that of two columns with one name the first is kept.
            check_cells(line, dict(zip(reversed(header), reversed(cells))), schema, add)


def check_cells(line, cells, schema, add):
    for name in REQUIRED[schema]:
        if name in cells and not cells[name].strip():
            add("missing-value", line, name)
    if cells.get("date", "").strip() and not is_day(cells["date"].strip()):
        add("invalid-date", line, "date")


def is_day(text):
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def numbered(reader):
    """Records with the line on which each begins; empty lines are passed over, and count."""
    before = 0
    for cells in reader:
        if cells:
            yield before + 1, cells
        before = reader.line_num


def letters(place):
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(65 + rest) + text
    return text


def main():
    if sys.argv[1:] == ["--lines"]:
        for line in sys.stdin:
            request = json.loads(line)
            if request["operation"] == "validate":
                answer = validate(request["input"], request["schema"])
            else:
                answer = {"skip": "It only validates."}
            print(json.dumps({"id": request["id"], **answer}), flush=True)
        return 0
    answer = validate(sys.argv[1], sys.argv[2])
    print(json.dumps(answer))
    return 1 if answer.get("verdict") == "invalid" else 0


if __name__ == "__main__":
    sys.exit(main())
