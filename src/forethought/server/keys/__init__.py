"""Keys: the house key for what the Council's own people may read here, and a key pair of a person's own for what only they may."""
