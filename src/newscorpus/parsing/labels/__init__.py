"""Label lines whose kind does not depend on their surroundings: rules on lines, layouts, timestamps and bylines."""
