"""Make stories from classified lines: boundaries, headlines, bodies, captions, bylines and dates."""
