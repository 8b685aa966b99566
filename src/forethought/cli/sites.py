"""forethought sites: The catalogue of sites, by kind, with what each exposes; and other lists, imported."""

from __future__ import annotations

import argparse
from typing import Any

from forethought.access.catalogue import KINDS, Site, by_kind, search_sites, sites
from forethought.asking.fault import UnusableRow
from forethought.words import _

from .batch import print_row

SITE = "a site, by name or host; words to look for; or `import` and a list that others keep; all sites where nothing is given"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A site, words to look for, or what to import."""
    parser.add_argument("site", nargs="*", metavar="SITE", help=SITE)
    parser.add_argument("--kind", type=str.lower, help="only the sites of this kind; for import: what kind of sites the list holds")
    parser.add_argument("--out", metavar="F", default="", help="for import: the file to write")
    parser.add_argument("--source", metavar="TEXT", default="", help="for import: whose list it is, noted in the file")
    parser.add_argument("--licence", metavar="TEXT", default="", help="for import: under which licence, noted in the file")
    parser.add_argument("--json", action="store_true", help="write JSON: one site, or a list")


def run(args: argparse.Namespace) -> int:
    """Status 2 where there is no such site or kind, or a list cannot be imported."""
    if args.kind and args.kind not in KINDS:
        raise UnusableRow(_("There is no kind “{kind}”; there are {kinds}.").format(kind=args.kind, kinds=", ".join(KINDS)))
    if args.site[:1] == ["import"]:
        from .import_sites import import_sites

        return import_sites(args)
    chosen, one = _chosen(" ".join(args.site), args.kind)
    if args.json:
        print_row(site_row(chosen[0]) if one else [site_row(site) for site in chosen])
    elif one:
        _show_one(chosen[0])
    else:
        _show_all(chosen)
    return 0


def site_row(site: Site) -> dict[str, Any]:
    """A site as JSON."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in site._asdict().items()}


def _chosen(words: str, kind: str | None) -> tuple[list[Site], bool]:
    """The sites asked for, and whether it is one that was asked for by name."""
    asked = search_sites(words) if words else [*sites().values()]
    found = [site for site in asked if kind is None or kind in site.kinds]
    if words and not found:
        raise UnusableRow(_("The catalogue has no site called “{word}”.").format(word=words))
    if not found:
        raise UnusableRow(_("The catalogue has no sites of the kind “{kind}”.").format(kind=kind))
    return found, bool(words) and len(found) == 1


def _show_one(site: Site) -> None:
    from .show import console

    out = console()
    out.print(f"[bold]{site.title}[/bold]  ({', '.join(site.kinds)})")
    out.print(site.exposes)
    named = _("Named in the guidance: {clause}.").format(clause=site.named_in) if site.named_in else _("Not named in the guidance.")
    out.print(named)
    if site.work_normal:
        out.print(_("People use it for their work as a matter of course."))
    for title, hosts in ((_("Hosts"), site.domains), (_("Pages"), site.pages), (_("Loaded by other sites' pages"), site.assets)):
        if hosts:
            out.print(f"{title}: {', '.join(hosts)}", highlight=False)


def _show_all(chosen: list[Site]) -> None:
    """By kind, each with its sites in a few lines: a line a site would be pages long."""
    from rich.padding import Padding
    from rich.text import Text

    from .show import console

    for kind, found in by_kind(chosen).items():
        named = [f"{site.name}*" if site.named_in else site.name for site in found]
        console().print(Text(kind, style="bold"), Text(f"({len(found)})", style="dim"))
        console().print(Padding(Text(", ".join(named)), (0, 0, 0, 2)))
    console().print(Text(_("{count} sites; * is named in the guidance.").format(count=len(chosen)), style="dim"))
