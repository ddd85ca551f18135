#!/usr/bin/env bash
# duckdb 2.0.1: a cast of an ISO time with an offset to TIMESTAMP drops the offset.
#
# '2031-03-04T10:00:00+05:30'::TIMESTAMP is 10:00, and so is the same time with Z. Two moments that are five and a
# half hours apart become equal. A cast to TIMESTAMPTZ converts the time to 04:30 UTC. One expects a cast that
# cannot keep the offset to convert to UTC or to fail.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'duckdb==2.0.1'
"$work/venv/bin/python" - <<'PYTHON'
import duckdb

query = "SELECT ?::TIMESTAMP, (?::TIMESTAMPTZ AT TIME ZONE 'UTC')"
seen = [duckdb.execute(query, [text, text]).fetchone() for text in ("2031-03-04T10:00:00+05:30", "2031-03-04T10:00:00Z")]
print([[str(value) for value in row] for row in seen])
assert seen[0][0] == seen[1][0], "the behaviour has changed"
assert seen[0][1] != seen[1][1]
PYTHON
