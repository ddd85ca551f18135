#!/usr/bin/env bash
# fastwarc 2.0.1: http_charset keeps the quotation marks of charset="UTF-8", so it does not name a codec.
#
# The value of a parameter can be a quoted string (RFC 9110, 5.6.6). For charset="UTF-8", fastwarc returns
# '"utf-8"' with the marks, and codecs.lookup raises a LookupError for it. Without the marks, it returns 'utf-8'.
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

def charset(kind):
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n<p>Ferry</p>".encode()
    return next(iter(ArchiveIterator(io.BytesIO(record(http))))).http_charset

seen = charset('text/html; charset="UTF-8"'), charset("text/html; charset=UTF-8")
print(seen)
assert seen == ('"utf-8"', "utf-8"), "the behaviour has changed"
PYTHON
