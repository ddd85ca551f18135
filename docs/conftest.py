"""What pytest leaves alone here: the modules of the documentation's own build."""

# ruff: noqa: INP001  pytest imports it as a module of its own

collect_ignore_glob = ["conf.py", "_ext/*"]
