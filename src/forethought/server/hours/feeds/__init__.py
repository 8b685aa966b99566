"""Feeds: where clocks and rosters come from when the Council has a system for them, one kind of feed a file."""
