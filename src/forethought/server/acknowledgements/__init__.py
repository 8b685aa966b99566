"""Reading and acknowledging: who is asked to read the guidance in force, what changed since they last did, and who has confirmed it."""
