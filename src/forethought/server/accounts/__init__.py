"""The register of the Council's own pages on other people's sites."""
