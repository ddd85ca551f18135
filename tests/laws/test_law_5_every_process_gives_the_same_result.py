"""Law 5: the same input gives the same output, whatever the hash seed, the time zone and the locale of the process."""

import os
import subprocess
import sys

from support.captures import OWN

PROGRAM = """
import sys
from newscorpus import *
captures = [Capture(open(name, encoding="utf-8", newline="").read(), name) for name in sys.argv[1:]]
corpus = build_corpus(captures)
keys = [duplicate_keys(article) for article in corpus.articles]
pairs = list(similar_pairs([c.text for c in captures], threshold=0.1))
sys.stdout.buffer.write(to_json(corpus).encode())
sys.stdout.buffer.write(repr((explain(corpus), explain(Rules.default()), to_records(corpus), keys, pairs)).encode())
"""
ENVIRONMENTS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "POSIX"},
]


def test_every_process_gives_the_same_result():
    command = [sys.executable, "-c", PROGRAM, *map(str, OWN)]
    runs = [subprocess.run(command, env=os.environ | each, capture_output=True, check=True) for each in ENVIRONMENTS]
    assert len(runs[0].stdout) > 100_000
    assert {run.stdout for run in runs} == {runs[0].stdout}
