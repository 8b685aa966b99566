"""The guidance and the sites, to read: every clause's page, the whole, and what each site exposes."""
