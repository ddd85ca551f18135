#!/usr/bin/env bash
# fastwarc 2.0.1: record_date is None for a WARC-Date that is a day or a year, which WARC 1.1 allows.
#
# WARC/1.1 (ISO 28500:2017) allows dates of every precision in the W3C profile of ISO 8601, from the year on.
# record_date is None for "2031-03-04" and for "2031". Minutes and fractions of seconds are read. The header itself
# is available.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'fastwarc==2.0.1' 'warcio==1.8.1'
"$work/venv/bin/python" - <<'PYTHON'
import io

from fastwarc.warc import ArchiveIterator
from warcio.archiveiterator import ArchiveIterator as Warcio

def record(http, date="2031-03-04T10:00:00Z", address="https://quay.example/a", version="1.1"):
    head = (f"WARC/{version}\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:11111111-1111-1111-1111-111111111111>\r\n"
            f"WARC-Target-URI: {address}\r\nWARC-Date: {date}\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n")
    return head.encode() + http + b"\r\n\r\n"

def date(text):
    first = next(iter(ArchiveIterator(io.BytesIO(record(b"HTTP/1.1 200 OK\r\n\r\nx", date=text)))))
    assert first.headers["WARC-Date"] == text
    return first.record_date and first.record_date.isoformat()

seen = [date(text) for text in ("2031", "2031-03-04", "2031-03-04T10:00Z", "2031-03-04T10:00:00.5Z")]
print(seen)
expected = [None, None, "2031-03-04T10:00:00+00:00", "2031-03-04T10:00:00.500000+00:00"]
assert seen == expected, "the behaviour has changed"
PYTHON
