"""The frames of reported speech: how a speaker and reported words can be arranged around a cue."""
