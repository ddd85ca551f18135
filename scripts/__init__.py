"""Programs that measure newscorpus or make its data files. They are not part of the package."""
