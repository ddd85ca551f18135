"""The tables of rules, a class for each."""
