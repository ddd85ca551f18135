"""The errors that newscorpus raises for wrong input. All are subclasses of ``ValueError``.

An argument of a wrong type raises ``TypeError``, as everywhere in Python.
"""

__all__ = ["FormatError", "NewscorpusError", "RulesError"]


class NewscorpusError(ValueError):
    """The base class of the errors of this package."""


class RulesError(NewscorpusError):
    """Rules that cannot be read or used. The message names the rule and the problem."""


class FormatError(NewscorpusError):
    """JSON that does not hold a value of the expected type. The message names the path and the problem."""
