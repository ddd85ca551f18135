#!/usr/bin/env bash
# python-dateutil 2.9.0.post0 and 4.0.0: "UTC+01:00" and "GMT+1" are read as one hour behind UTC.
#
# ISO 8601 and news sites mean one hour ahead of UTC. dateutil applies the sign rule of POSIX TZ strings whenever
# the name of a zone precedes the offset, so "10:00 UTC+01:00" and "10:00 +01:00" differ by two hours. The rule is
# right for "BRST+3", but people who write "UTC" or "GMT" before an offset mean the ISO offset. A reader expects
# 2031-03-03T10:00+01:00 for all three texts. The offsets seen are -01:00, -01:00 and +01:00.
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
