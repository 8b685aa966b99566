"""forethought connect: Should I accept this request? Advice on friends, follows and contacts."""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Written when the connection question lands."""


def run(args: argparse.Namespace) -> int:
    raise NotImplementedError
