"""The catalogue as lists that other equipment reads: firewalls, DNS filters, browsers. Pure functions; `server/lists` serves them."""
