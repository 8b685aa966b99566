"""Forethought turns a council's staff social media guidance into running software."""

__version__ = "0.1.0"
