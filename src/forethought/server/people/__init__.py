"""Who works for the Council: the directory, sign-in, and who may do what."""
