#!/usr/bin/env bash
# pandas 3.1.1: read_json turns JSON *strings* of digits into numbers, and loses their zeros.
#
# JSON says what is a string and what is a number; read_json converts a column of strings to integers where all look
# like one (dtype=True). Ids such as "007" become 7, a title "1948" a number. dtype=False keeps them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pandas==3.1.1'
"$work/venv/bin/python" - <<'PYTHON'
import io

import pandas

lines = '{"id": "007", "title": "1948"}\n{"id": "010", "title": "2031"}\n'
seen = pandas.read_json(io.StringIO(lines), lines=True)
print(seen.to_dict("records"))
assert seen.to_dict("records") == [{"id": 7, "title": 1948}, {"id": 10, "title": 2031}], "the behaviour has changed"
kept = pandas.read_json(io.StringIO(lines), lines=True, dtype=False)
assert kept.to_dict("records") == [{"id": "007", "title": "1948"}, {"id": "010", "title": "2031"}]
PYTHON
