#!/usr/bin/env bash
# warcio 1.8.1: records that are collected in a list have no contents, and no error is raised.
#
# All records read from one stream, which has advanced to its end. list(ArchiveIterator(stream)) returns records
# with the right headers, but content_stream().read() is b"". The same happens with sorted(), reversed() and
# tqdm(list(...)). fastwarc 2.0.1 raises an error in this case.
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

data = record(b"HTTP/1.1 200 OK\r\n\r\n<p>One</p>") + record(b"HTTP/1.1 200 OK\r\n\r\n<p>Two</p>")
kept = [one.content_stream().read() for one in list(Warcio(io.BytesIO(data)))]
streamed = [one.content_stream().read() for one in Warcio(io.BytesIO(data))]
print(kept, streamed)
assert kept == [b"", b""], "the behaviour has changed"
assert streamed == [b"<p>One</p>", b"<p>Two</p>"]
PYTHON
