"""What it says: a council's guidance as clauses, in dated editions."""

from __future__ import annotations

from .clause import Clause, Strength
from .edition import Edition, GuidanceFault, load, load_named

__all__ = ["Clause", "Edition", "GuidanceFault", "Strength", "load", "load_named"]
