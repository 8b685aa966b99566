"""Who did what to the Council's records, and when: a chain of entries that nobody can change unseen."""
