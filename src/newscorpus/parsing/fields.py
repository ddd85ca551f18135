"""The fields of an article that single lines tell, each read by a module of its own."""

from newscorpus.parsing.bylines import authors
from newscorpus.parsing.captions import caption_credit
from newscorpus.parsing.publishers import publisher
from newscorpus.parsing.slugs import Slug, slug

__all__ = ["Slug", "authors", "caption_credit", "publisher", "slug"]
