"""The errors that newscorpus raises for wrong input; all of them are a ``ValueError``.

A value of a wrong type is a plain ``TypeError``, as everywhere in Python.
"""

__all__ = ["FormatError", "NewscorpusError", "RulesError"]


class NewscorpusError(ValueError):
    """The base of all errors of this package."""


class RulesError(NewscorpusError):
    """Rules that cannot be read or used; the message names the rule and the problem."""


class FormatError(NewscorpusError):
    """JSON that is not what it was said to be; the message names the path in it and the problem."""
