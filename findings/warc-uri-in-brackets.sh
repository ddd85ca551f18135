#!/usr/bin/env bash
# warcio 1.8.1 and fastwarc 2.0.1: the two return different addresses for the same WARC/1.0 record.
#
# The grammar of WARC/1.0 puts a URI in angle brackets, and wget writes WARC-Target-URI in this way. warcio removes
# the brackets, and fastwarc keeps them. urlsplit does not read "<https://quay.example/a>" as an address, and a
# join by address of the outputs of both tools finds nothing.
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

data = record(b"HTTP/1.1 200 OK\r\n\r\nx", address="<https://quay.example/a>", version="1.0")
fast = next(iter(ArchiveIterator(io.BytesIO(data)))).headers["WARC-Target-URI"]
other = next(iter(Warcio(io.BytesIO(data)))).rec_headers.get_header("WARC-Target-URI")
print(fast, other)
assert (fast, other) == ("<https://quay.example/a>", "https://quay.example/a"), "the behaviour has changed"
PYTHON
