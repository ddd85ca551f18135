#!/usr/bin/env bash
# pyarrow 26.0.1 and polars 2.1.0: a column is lost, without an error, if the first records lack its key.
#
# pyarrow.Table.from_pylist takes its columns from the first record alone. polars.from_dicts takes them from the
# first hundred records (infer_schema_length). A key that first appears later is dropped without an error or a
# warning. Records of articles often have optional keys, such as `date_modified`, so a whole column can disappear
# because the first article lacks it. Workaround: give every record every key, or pass a schema.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pyarrow==26.0.1' 'polars==2.1.0'
"$work/venv/bin/python" - <<'PYTHON'
import polars
import pyarrow

records = [{"title": "Ferry"}] * 100 + [{"title": "Quay", "publisher": "Lagoon Gazette"}]
arrow = pyarrow.Table.from_pylist(records[-2:])
frame = polars.from_dicts(records)
print(arrow.column_names, frame.columns)
assert arrow.column_names == ["title"], "pyarrow has changed"
assert frame.columns == ["title"], "polars has changed"
assert polars.from_dicts(records, infer_schema_length=None).columns == ["title", "publisher"]
PYTHON
