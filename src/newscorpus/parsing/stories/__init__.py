"""From classified lines to stories: boundaries, headlines, bodies, captions, bylines and dates."""
