"""The mapping of concord-bench --map as one COPY of DuckDB, for timing. Prints how many records are written, as JSON.

Usage: python duckdb_map.py FILE OUT [CHECKS] [AS-AT] [THREADS]; DuckDB comes from the Python registry. The mappings lie
beside FILE. CHECKS says what is left out of OUT:
  mapped  records without a key, a date or a mapping, and no more
  cells   also those with a code that is not in its list on the day, or a cell of the wrong form
  keys    also those whose key an earlier record has (default)
"""
import json
import pathlib
import sys

import duckdb

from service_transactions import AS_AT, CODES, FIELDS, LISTS, POSTCODE

path, out = sys.argv[1:3]
checks = sys.argv[3] if len(sys.argv) > 3 else "keys"
as_at = sys.argv[4] if len(sys.argv) > 4 else AS_AT
threads = sys.argv[5] if len(sys.argv) > 5 else "2"
level = ("mapped", "cells", "keys").index(checks)

COLUMNS = "transaction_id opened category type source postcode uprn cost local_service".split()

database = duckdb.connect()
database.execute(f"set threads = {int(threads)}")
# Which record of a key is the first, only the order of the file says.
database.execute(f"set preserve_insertion_order = {str(checks == 'keys').lower()}")
folder = pathlib.Path(path).parent
for name in ("services", "channels"):
    database.execute(
        f"create table {name} as select subject_label as local, split_part(object_id, ':', 2) as code"
        f" from read_csv('{folder}/{name}.sssom.tsv', header = true, all_varchar = true, delim = '\t', comment = '#',"
        " quote = '', auto_detect = false, columns = {'subject_label': 'VARCHAR', 'subject_type': 'VARCHAR',"
        " 'predicate_id': 'VARCHAR', 'object_id': 'VARCHAR', 'mapping_justification': 'VARCHAR'})"
        " where predicate_id in ('skos:exactMatch', 'skos:broadMatch')")
for name, file in CODES.items():
    database.execute(
        f"create table list_{name} as select notation, coalesce(try_cast(valid_from as date), '0001-01-01') as first,"
        f" coalesce(try_cast(withdrawn as date), '9999-12-31') as withdrawn"
        f" from read_csv('{LISTS}/{file}.csv', header = true, all_varchar = true)")

columns = "{" + ", ".join(f"'{column}': 'VARCHAR'" for column in COLUMNS) + "}"
number = ", row_number() over () as number" if level > 1 else ""
mapped = (
    f"select f.*, try_strptime(opened, '%d/%m/%Y')::date as date, services.code as service, channels.code as channel,"
    f" 'E06000035' as authority, '8' as interaction from (select *{number} from read_csv('{path}', header = true,"
    f" auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {columns})) f"
    " join services on f.category || ' | ' || f.type = services.local join channels on f.source = channels.local"
    " where transaction_id is not null and date is not null")
if level > 0:
    mapped += (
        " and regexp_full_match(opened, '[0-9]{2}/[0-9]{2}/[0-9]{4}')"
        f" and date <= '{as_at}' and date >= '1900-01-01'"
        f" and coalesce(regexp_full_match(upper(trim(postcode)), '{POSTCODE}'), true)"
        " and coalesce(regexp_full_match(uprn, '[0-9]{1,12}') and not regexp_full_match(uprn, '0+'), true)"
        " and coalesce(regexp_full_match(cost, '[0-9]+([.][0-9]{1,2})?'), true)"
        " and coalesce(length(local_service) <= 200, true)")
    joins = "".join(
        f" join list_{name} on m.{name} = list_{name}.notation and m.date >= list_{name}.first"
        f" and m.date < list_{name}.withdrawn" for name in CODES)
    mapped = f"select m.* from ({mapped}) m{joins}"
if level > 1:
    mapped += " qualify row_number() over (partition by transaction_id order by number) = 1"
written = database.execute(
    f"copy (select {', '.join(FIELDS)} from ({mapped})) to '{out}' (format csv, header, delimiter ',')").fetchone()[0]
print(json.dumps({"written": written}))
