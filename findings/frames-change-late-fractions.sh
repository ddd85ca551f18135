#!/usr/bin/env bash
# polars 2.1.0 and duckdb 2.0.1: a fraction after many whole numbers is cut or rounded, without an error.
#
# Both infer the type of a column from its first rows: polars from 100, DuckDB's read_json from 20,480. If these
# rows hold whole numbers, the column has integers. A later 0.75 becomes 0 in polars, even with strict=True, which
# documents an error for values that do not match. It becomes 1 in DuckDB. A column of confidences or shares that
# begins with ones loses all its fractions. Workaround: infer_schema_length=None and sample_size=-1 read all rows
# first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'polars==2.1.0' 'duckdb==2.0.1'
"$work/venv/bin/python" - <<'PYTHON'
import json
import os
import tempfile

import duckdb
import polars

records = [{"confidence": 1}] * 30_000 + [{"confidence": 0.75}]
cut = polars.DataFrame(records, strict=True)["confidence"][-1]
assert polars.DataFrame(records, infer_schema_length=None)["confidence"][-1] == 0.75
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "quotes.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in records)
    rounded = duckdb.sql(f"SELECT * FROM read_json('{path}')").fetchall()[-1][0]
    assert duckdb.sql(f"SELECT * FROM read_json('{path}', sample_size=-1)").fetchall()[-1][0] == 0.75
print(cut, rounded)
assert (cut, rounded) == (0, 1), "the behaviour has changed"
PYTHON
