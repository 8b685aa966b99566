"""What it means: checks, one a file, turn a reading into findings that cite clauses.

A check is a module of this package with ``find(reading)``, or with ``follow(reading, findings)`` for
one that looks at what the others found. A clause of the edition names the checks that serve it, and
only those run, so a finding without a clause cannot exist.
"""

from __future__ import annotations

from .answer import Advice, Answer, Coverage
from .engine import check
from .finding import Finding, Match

__all__ = ["Advice", "Answer", "Coverage", "Finding", "Match", "check"]
