#!/usr/bin/env bash
# python-dateutil 2.9.0.post0 and 4.0.0: "UTC+01:00" and "GMT+1" become one hour BEHIND UTC.
#
# ISO 8601 and every news site mean one hour ahead. dateutil applies the sign rule of POSIX TZ strings as soon as a
# zone name stands before the offset, so "10:00 UTC+01:00" and "10:00 +01:00" differ by two hours. "BRST+3" would be
# read in the POSIX way on purpose; "UTC" and "GMT" before an offset are how people write ISO offsets.
# Expected by a reader: 2031-03-03T10:00+01:00 for all three. Seen: -01:00, -01:00, +01:00.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
for version in 2.9.0.post0 4.0.0; do
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "python-dateutil==$version"
"$work/venv/bin/python" - <<'PYTHON'
import dateutil
from dateutil import parser

seen = {text: parser.parse(f"3 March 2031 10:00 {text}").utcoffset().total_seconds() / 3600
        for text in ("UTC+01:00", "GMT+1", "+01:00")}
print(dateutil.__version__, seen)
assert seen == {"UTC+01:00": -1.0, "GMT+1": -1.0, "+01:00": 1.0}, "the behaviour has changed"
PYTHON
done
