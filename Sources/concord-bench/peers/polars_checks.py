"""The cell checks of service-transactions in Polars, streaming, for timing. Prints the breaches of each rule as JSON.

Usage: python polars_checks.py FILE [AS-AT]; Polars comes from the Python registry. POLARS_MAX_THREADS sets threads.
"""
import datetime
import json
import sys

import polars as pl

from service_transactions import AS_AT, CODES, FIELDS, LISTS, POSTCODE

path = sys.argv[1]
as_at = datetime.date.fromisoformat(sys.argv[2] if len(sys.argv) > 2 else AS_AT)

frame = pl.scan_csv(path, schema={field: pl.String for field in FIELDS}, null_values=[""])
frame = frame.with_columns(pl.col("date").str.strptime(pl.Date, "%Y-%m-%d", strict=False).alias("day"))
for name, file in CODES.items():
    entries = pl.read_csv(f"{LISTS}/{file}.csv", infer_schema=False).select(
        pl.col("notation").alias(name),
        pl.col("valid_from").str.strptime(pl.Date, strict=False).fill_null(datetime.date(1, 1, 1))
        .alias(f"first_{name}"),
        pl.col("withdrawn").str.strptime(pl.Date, strict=False).fill_null(datetime.date(9999, 1, 1))
        .alias(f"withdrawn_{name}"))
    frame = frame.join(entries.lazy(), on=name, how="left", maintain_order="none")

checks = {f"missing-value {field}": pl.col(field).is_null() for field in FIELDS[:6]}
checks |= {
    "invalid-date date": pl.col("date").is_not_null()
    & (pl.col("day").is_null() | ~pl.col("date").str.contains(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
    "date-out-of-range date": (pl.col("day") > as_at) | (pl.col("day") < datetime.date(1900, 1, 1)),
    "invalid-postcode postcode": ~pl.col("postcode").str.to_uppercase().str.contains(f"^{POSTCODE}$"),
    "invalid-uprn uprn": ~pl.col("uprn").str.contains(r"^[0-9]{1,12}$") | pl.col("uprn").str.contains(r"^0+$"),
    "invalid-number cost": ~pl.col("cost").str.contains(r"^-?[0-9]+([.][0-9]{1,2})?$"),
    "number-out-of-range cost": pl.col("cost").cast(pl.Float64, strict=False) < 0,
    "text-too-long local_service": pl.col("local_service").str.len_chars() > 200,
    "missing-location": pl.col("postcode").is_null() & pl.col("uprn").is_null(),
}
for name in CODES:
    checks[f"unknown-code {name}"] = pl.col(name).is_not_null() & pl.col(f"withdrawn_{name}").is_null()
    checks[f"withdrawn-code {name}"] = pl.col(f"withdrawn_{name}") <= pl.col("day")
    checks[f"code-not-yet-valid {name}"] = pl.col(f"first_{name}") > pl.col("day")

totals = [expression.fill_null(False).sum().alias(name) for name, expression in checks.items()]
totals += [
    pl.len().alias("records"),
    (pl.col("transaction_id").count() - pl.col("transaction_id").drop_nulls().n_unique())
    .alias("duplicate-key transaction_id"),
    (pl.len() - pl.struct(FIELDS[1:]).hash().n_unique()).alias("duplicate-record"),
]
row = frame.select(totals).collect(engine="streaming").row(0, named=True)
print(json.dumps(row, indent=1))
