#!/usr/bin/env bash
# feedparser 6.0.14: a time with an unknown abbreviation of a time zone is read as UTC, without an error.
#
# According to its documentation, published_parsed is in UTC. A time in CST, which feedparser knows, is converted.
# For CEST, BST, IST and AEST, which feeds print as often, the local time is returned as if it were UTC: up to
# eleven hours wrong, and without the bozo flag. "GMT+1" gives None. Results for 10:00: CST 16:00; CEST, BST, IST
# and AEST 10:00; GMT+1 None.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'feedparser==6.0.14'
"$work/venv/bin/python" - <<'PYTHON'
import feedparser

def hour(zone):
    item = f"<item><title>Ferry</title><pubDate>Tue, 04 Mar 2031 10:00:00 {zone}</pubDate></item>"
    feed = feedparser.parse(f"<rss version='2.0'><channel><title>Quay</title>{item}</channel></rss>")
    assert not feed.bozo
    parsed = feed.entries[0].published_parsed
    return parsed and parsed.tm_hour

seen = {zone: hour(zone) for zone in ("CST", "CEST", "BST", "IST", "AEST", "GMT+1", "+0200")}
print(seen)
expected = {"CST": 16, "CEST": 10, "BST": 10, "IST": 10, "AEST": 10, "GMT+1": None, "+0200": 8}
assert seen == expected, "the behaviour has changed"
PYTHON
