"""What a line is, whatever stands around it: the rules on lines, layouts, time stamps and bylines."""
