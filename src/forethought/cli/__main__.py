"""`python -m forethought.cli`: the same as `forethought`."""

from __future__ import annotations

import sys

from . import main

sys.exit(main())
