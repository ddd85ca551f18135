"""Check the numbers that callers pass."""

__all__ = ["check_positive", "check_share"]


def check_share(value: object, named: str) -> None:
    """Raise an error that says what the value is, unless it is a number above 0 and at most 1."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{named} must be a number, not {type(value).__name__}")
    if not 0 < value <= 1:
        raise ValueError(f"{named} must be above 0 and at most 1, but is {value}")


def check_positive(value: object, named: str) -> None:
    """Raise an error that says what the value is, unless it is a whole number of at least 1."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{named} must be an int, not {type(value).__name__}")
    if value < 1:
        raise ValueError(f"{named} must be at least 1, but is {value}")
