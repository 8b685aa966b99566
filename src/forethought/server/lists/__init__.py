"""The catalogue of sites for other equipment: lists, a proxy auto-configuration file and browser policies."""
