#!/usr/bin/env bash
# fastwarc 2.0.1: if the lines of an HTTP head end with a bare line feed, the record is read without its body.
#
# Old servers end the lines of the head with LF alone. RFC 9112 (2.2) lets recipients accept this, and archives
# store what was sent. For the same record, warcio 1.8.1 reads the headers and the body. fastwarc returns b""
# without an error.
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

data = record(b"HTTP/1.1 200 OK\nContent-Type: text/html; charset=UTF-8\n\n<p>Ferry</p>")
first = next(iter(ArchiveIterator(io.BytesIO(data))))
seen = first.http_charset, first.reader.read()
other = next(iter(Warcio(io.BytesIO(data)))).content_stream().read()
print(seen, other)
assert seen == (None, b""), "the behaviour has changed"
assert other == b"<p>Ferry</p>"
PYTHON
