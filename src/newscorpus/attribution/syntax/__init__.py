"""From text to tokens, quotation marks, noun phrases, cues and sentences."""
