"""Commands of working time, one a file."""
