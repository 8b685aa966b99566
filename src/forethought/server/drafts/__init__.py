"""May I post this: a draft, a profile or a connection, and what the guidance says about it."""
