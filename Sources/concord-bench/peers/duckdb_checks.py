"""The cell checks of service-transactions as one DuckDB query, for timing. Prints the breaches of each rule as JSON.

Usage: python duckdb_checks.py FILE [AS-AT] [THREADS]; DuckDB comes from the Python registry.
"""
import json
import sys

import duckdb

from service_transactions import AS_AT, CODES, FIELDS, LISTS, POSTCODE

path = sys.argv[1]
as_at = sys.argv[2] if len(sys.argv) > 2 else AS_AT
threads = sys.argv[3] if len(sys.argv) > 3 else "2"

database = duckdb.connect()
database.execute(f"set threads = {int(threads)}")
database.execute("set preserve_insertion_order = false")
columns = "{" + ", ".join(f"'{field}': 'VARCHAR'" for field in FIELDS) + "}"
database.execute(
    f"create view f as select *, try_strptime(date, '%Y-%m-%d')::date as day from read_csv('{path}', header = true,"
    f" auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {columns})")
for name, file in CODES.items():
    database.execute(
        f"create table list_{name} as select notation, coalesce(try_cast(valid_from as date), '0001-01-01') as first,"
        f" coalesce(try_cast(withdrawn as date), '9999-12-31') as withdrawn"
        f" from read_csv('{LISTS}/{file}.csv', header = true, all_varchar = true)")

parts = [f"count(*) filter ({field} is null) as \"missing-value {field}\"" for field in FIELDS[:6]]
parts += [
    "count(*) filter (date is not null and (day is null or not regexp_full_match(date, '[0-9]{4}-[0-9]{2}-[0-9]{2}')))"
    " as \"invalid-date date\"",
    f"count(*) filter (day > '{as_at}' or day < '1900-01-01') as \"date-out-of-range date\"",
    f"count(*) filter (not regexp_full_match(upper(postcode), '{POSTCODE}')) as \"invalid-postcode postcode\"",
    "count(*) filter (not regexp_full_match(uprn, '[0-9]{1,12}') or regexp_full_match(uprn, '0+')) as"
    " \"invalid-uprn uprn\"",
    "count(*) filter (not regexp_full_match(cost, '-?[0-9]+([.][0-9]{1,2})?')) as \"invalid-number cost\"",
    "count(*) filter (try_cast(cost as double) < 0) as \"number-out-of-range cost\"",
    "count(*) filter (length(local_service) > 200) as \"text-too-long local_service\"",
    "count(*) filter (postcode is null and uprn is null) as \"missing-location\"",
    "count(transaction_id) - count(distinct transaction_id) as \"duplicate-key transaction_id\"",
    "count(*) - count(distinct hash(" + ", ".join(FIELDS[1:]) + ")) as \"duplicate-record\"",
]
for name in CODES:
    parts += [
        f"count(*) filter (f.{name} is not null and list_{name}.notation is null) as \"unknown-code {name}\"",
        f"count(*) filter (list_{name}.withdrawn <= day) as \"withdrawn-code {name}\"",
        f"count(*) filter (list_{name}.first > day) as \"code-not-yet-valid {name}\"",
    ]
joins = " ".join(f"left join list_{name} on f.{name} = list_{name}.notation" for name in CODES)
result = database.execute(f"select count(*) as records, {', '.join(parts)} from f {joins}")
names = [column[0] for column in result.description]
print(json.dumps(dict(zip(names, result.fetchone())), indent=1))
