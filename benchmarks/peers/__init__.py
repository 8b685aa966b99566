"""Peers that are measured beside Forethought, each in an environment of its own."""
