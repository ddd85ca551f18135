"""What one string says: a date, a byline, a dateline, a credit, a publisher. Nothing here knows a page."""
