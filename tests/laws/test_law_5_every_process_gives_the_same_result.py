"""Law 5: the same input gives the same output, whatever the hash seed, the time zone and the locale of the process."""

import os
import subprocess
import sys

from newscorpus import Rules, explain
from support.captures import OWN

PROGRAM = """
import sys
from newscorpus import *
captures = [Capture(open(name, encoding="utf-8", newline="").read(), name) for name in sys.argv[1:]]
corpus = build_corpus(captures)
keys = [duplicate_keys(article) for article in corpus.articles]
pairs = list(similar_pairs([c.text for c in captures], threshold=0.1))
sys.stdout.buffer.write(to_json(corpus).encode())
sys.stdout.buffer.write(repr((explain(corpus), to_records(corpus), keys, pairs)).encode())
"""
ENVIRONMENTS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "POSIX"},
]


RULES = "from newscorpus import *; import sys; sys.stdout.buffer.write(explain(Rules.default()).encode())"


def outputs(program, *arguments):
    """The standard output of the program in each environment."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    for environment in ENVIRONMENTS:
        yield subprocess.run(command, env=os.environ | environment, capture_output=True, check=True).stdout


def test_a_corpus_is_the_same_in_every_process():
    first, *others = outputs(PROGRAM, *OWN)
    assert len(first) > 100_000
    assert others == [first] * 2


def test_the_default_rules_are_the_same_in_every_process():
    first, *others = outputs(RULES)
    assert first.decode() == explain(Rules.default())
    assert others == [first] * 2
