"""Law 1: every character that is not blank is in exactly one block, and each block names the rule that made it."""

import pytest
from hypothesis import given, settings

from newscorpus import parse
from support.any_text import any_text, invented_captures
from support.captures import CAPTURES, page_of


def check_blocks(page):
    text, at = page.capture.text, 0
    for block in page.blocks:
        assert not text[at : block.span.start].strip(), "text is in no block"
        assert at <= block.span.start < block.span.end
        assert block.rule
        at = block.span.end
    assert not text[at:].strip(), "text is in no block"
    assert at <= len(text)


@given(any_text)
def test_blocks_cover_any_text(text):
    check_blocks(parse(text))


@settings(max_examples=200)
@given(invented_captures())
def test_blocks_cover_any_invented_capture(text):
    check_blocks(parse(text))


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_blocks_cover_a_capture(path):
    check_blocks(page_of(path))
