"""Questions to a line manager (9.2): asked before something is posted, answered with reasons, and seen by those two alone."""
