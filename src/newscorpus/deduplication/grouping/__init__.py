"""Make groups from pairs of texts, in one run or in an index that grows."""
