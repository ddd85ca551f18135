"""What two texts are to each other: their alignment, differences and relation."""
