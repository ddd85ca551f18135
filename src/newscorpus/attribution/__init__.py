"""Who said what: quotation marks, cues, mentions, speakers; names across articles."""
