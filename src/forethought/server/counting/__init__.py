"""How things are counted so that no number tells of one person: the shape of a table, and what of it may be shown."""
