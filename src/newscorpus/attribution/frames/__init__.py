"""The frames of reported speech: where the speaker and the content stand beside a cue."""
