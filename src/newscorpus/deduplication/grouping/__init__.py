"""From pairs of texts to groups, for a run or for an index that grows."""
