"""Compare two texts: their alignment, their differences and their relation."""
