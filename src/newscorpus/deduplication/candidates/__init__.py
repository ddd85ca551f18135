"""Which texts may be one story: keys and the inverted index over them."""
