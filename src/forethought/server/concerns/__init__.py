"""Concerns about a post: raised by name, in confidence or anonymously, and dealt with fairly, step by step (3.2, 8.6, 9.1)."""
