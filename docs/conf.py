"""Build the documentation: MyST pages, and an API reference made from the docstrings."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "_ext"), str(HERE.parent / "src")]

project = "newscorpus"
author = "The newscorpus developers"
copyright = "The newscorpus developers"
version = release = "0.1.0"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "rules_listing"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_use_ivar = True
napoleon_use_rtype = False
napoleon_google_docstring = True
napoleon_numpy_docstring = False

nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(?!newscorpus\.).*"),  # link only the package's own names, so that the build needs no network
    ("py:.*", r"newscorpus\.[a-z.]+\.[A-Z]"),  # type variables
]

html_theme = "furo"
html_title = "newscorpus"
html_show_copyright = False
