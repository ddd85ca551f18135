"""What pytest leaves alone here: the modules of the documentation's own build."""

collect_ignore_glob = ["conf.py", "_ext/*"]
