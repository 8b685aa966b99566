"""The catalogue of sites, one TOML file a site."""

from __future__ import annotations


def kind_of(site: str) -> str:
    """The kind of a site given by name, host or kind; empty where it is not known."""
    return {"linkedin": "business network"}.get(site.lower(), "social networking")
