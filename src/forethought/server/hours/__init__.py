"""When people work: patterns, the clock, and notices of their work area."""
