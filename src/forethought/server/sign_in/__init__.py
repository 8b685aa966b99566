"""The ways to sign in: a password, the Council's own provider, and what comes beside them. The directory knows none of them."""
