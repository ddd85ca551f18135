#!/usr/bin/env bash
# pyarrow 26.0.1: naive and aware datetimes in one list become one column, whose values depend on their order.
#
# Python refuses to compare the two, pandas keeps them as objects, and polars raises an error. pyarrow.array takes
# the type of the first value. After an aware value, a naive 10:00 is stored as 10:00 UTC. After a naive value, an
# aware 10:00+05:00 is stored as a naive 05:00. Dates of news are naive unless the page prints an offset, so a
# corpus often has both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pyarrow==26.0.1'
"$work/venv/bin/python" - <<'PYTHON'
from datetime import datetime, timedelta, timezone

import pyarrow

naive = datetime(2031, 3, 4, 10)
aware = datetime(2031, 3, 4, 10, tzinfo=timezone(timedelta(hours=5)))
first_aware, first_naive = pyarrow.array([aware, naive]), pyarrow.array([naive, aware])
print(first_aware.type, first_aware.to_pylist())
print(first_naive.type, first_naive.to_pylist())
assert str(first_aware.type) == "timestamp[us, tz=+05:00]"
assert first_aware.to_pylist()[1].astimezone(timezone.utc) == datetime(2031, 3, 4, 10, tzinfo=timezone.utc)
assert first_naive.to_pylist()[1] == datetime(2031, 3, 4, 5), "the behaviour has changed"
PYTHON
