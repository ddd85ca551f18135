"""The tables of rules, one class each."""
