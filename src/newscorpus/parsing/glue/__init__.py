"""Find words that lost the space between them, and repair them."""
