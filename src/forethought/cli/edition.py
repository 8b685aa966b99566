"""Which edition of the guidance a command answers from."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from forethought.guidance import Edition, load, load_named


def add_edition_arguments(parser: argparse.ArgumentParser) -> None:
    """``--guidance DIR``: another council's edition."""
    parser.add_argument("--guidance", metavar="DIR", help="another council's edition: a folder of TOML files (or FORETHOUGHT_GUIDANCE)")


def edition_for(args: argparse.Namespace) -> Edition:
    """The edition of ``--guidance``, of ``FORETHOUGHT_GUIDANCE``, or HRSM1 D3."""
    folder = args.guidance or os.environ.get("FORETHOUGHT_GUIDANCE")
    return load(Path(folder)) if folder else load_named()
