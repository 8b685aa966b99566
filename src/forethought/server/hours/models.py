"""The tables of working time."""
