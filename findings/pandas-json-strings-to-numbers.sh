#!/usr/bin/env bash
# pandas 3.1.1: read_json turns JSON strings of digits into numbers, which lose their leading zeros.
#
# JSON distinguishes strings and numbers. read_json converts a column of strings to integers if all of them look
# like integers (dtype=True). The id "007" becomes 7, and the title "1948" becomes a number. Workaround:
# dtype=False keeps the strings.
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
