"""forethought sites: The catalogue of sites, by kind, with what each exposes."""

from __future__ import annotations

import argparse
from typing import Any

from forethought.access.catalogue import Site, find_site, sites
from forethought.asking.fault import UnusableRow
from forethought.words import _

from .batch import print_row


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One site by name or host, or all."""
    parser.add_argument("site", nargs="?", metavar="SITE", help="a site: its name or a host; all where none is given")
    parser.add_argument("--kind", type=str.lower, help="only the sites of this kind")
    parser.add_argument("--json", action="store_true", help="write JSON: one site, or a list")


def run(args: argparse.Namespace) -> int:
    """Status 2 where there is no such site or kind."""
    chosen = _chosen(args.site, args.kind)
    if args.json:
        print_row(site_row(chosen[0]) if args.site else [site_row(site) for site in chosen])
    elif args.site:
        _show_one(chosen[0])
    else:
        _show_all(chosen)
    return 0


def site_row(site: Site) -> dict[str, Any]:
    """A site as JSON."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in site._asdict().items()}


def _chosen(word: str | None, kind: str | None) -> list[Site]:
    if word:
        site = find_site(word)
        if site is None:
            raise UnusableRow(_("The catalogue has no site called “{word}”.").format(word=word))
        return [site]
    found = [site for site in sites().values() if kind is None or kind in site.kinds]
    if not found:
        raise UnusableRow(_("The catalogue has no sites of the kind “{kind}”.").format(kind=kind))
    return found


def _show_one(site: Site) -> None:
    from .show import console

    out = console()
    out.print(f"[bold]{site.title}[/bold]  ({', '.join(site.kinds)})")
    out.print(site.exposes)
    named = _("Named in the guidance: {clause}.").format(clause=site.named_in) if site.named_in else _("Not named in the guidance.")
    out.print(named)
    if site.domains:
        out.print(_("Hosts: {hosts}").format(hosts=", ".join(site.domains)), highlight=False)


def _show_all(chosen: list[Site]) -> None:
    from rich.table import Table

    from .show import console

    table = Table(_("Site"), _("Kinds"), _("In the guidance"), box=None, pad_edge=False)
    for site in chosen:
        table.add_row(site.name, ", ".join(site.kinds), site.named_in)
    console().print(table)
