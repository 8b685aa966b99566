"""The tree as `editions import --json` and `editions export --to json` write it, read back."""

from __future__ import annotations

import json

from forethought.words import _

from .tree import Tree, UnusableDocument


def tree_of_json(data: bytes) -> Tree:
    """The tree; UnusableDocument where the JSON is not one."""
    try:
        return Tree.from_row(json.loads(data))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise UnusableDocument(_("The JSON does not hold the tree of a document.")) from None
