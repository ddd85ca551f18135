"""The values of newscorpus: frozen, hashable, compared by content.

Offsets are code points, end exclusive. ``None`` means "the text does not say". Every value checks its fields when it
is made. A field of a wrong type raises ``TypeError``, a wrong value ``ValueError``; the message names the field.
"""

from newscorpus.model.article import Article, BlockKind, Caption, Passage, Precision, Timestamp
from newscorpus.model.corpus import Corpus
from newscorpus.model.duplicates import DuplicateGroup, Match, Relation
from newscorpus.model.page import Block, Capture, Page
from newscorpus.model.speech import Quote, QuoteKind, Speaker, SpeakerKind
from newscorpus.model.text import Repair, Span

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Caption",
    "Capture",
    "Corpus",
    "DuplicateGroup",
    "Match",
    "Page",
    "Passage",
    "Precision",
    "Quote",
    "QuoteKind",
    "Relation",
    "Repair",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Timestamp",
]
