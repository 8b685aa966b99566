"""What an operator types to let the Council's own directory in: scim-token."""

from __future__ import annotations

import argparse

from forethought.server.people.models import Token
from forethought.words import _

from .actions import end_token, make_token


def answer_token_command(given: list[str]) -> tuple[str, int]:
    """What to print, and the exit status: 0 done, 2 there is no such token. The text of a new token is shown this once."""
    options = _parser().parse_args(given[1:])
    if options.do == "make":
        token, text = make_token(label=options.name, may_browse=options.may_browse)
        return f"{text}\n" + _("This is token {number}. Keep it now: it is not shown again.").format(number=token.pk), 0
    if options.do == "list":
        return "\n".join(_line(token) for token in Token.objects.order_by("pk")) or _("There is no token."), 0
    token = Token.objects.filter(pk=options.number, ended_on=None).first()
    if token is None:
        return _("There is no token {number} that is still let in.").format(number=options.number), 2
    end_token(token=token)
    return _("Token {number} is not let in any more.").format(number=token.pk), 0


def _line(token: Token) -> str:
    does = _("reads who may browse now") if token.may_browse else _("changes the directory")
    until = _("ended on {day}").format(day=token.ended_on) if token.ended_on else _("is let in")
    return f"{token.pk}  {token.label}  {does}  {_('made on {day}').format(day=token.made_on)}  {until}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="forethought-server scim-token")
    parser.add_argument("--data", metavar="DIR", help="where the database is kept, as for `run`")
    does = parser.add_subparsers(dest="do", required=True)
    make = does.add_parser("make", help="make a token and show it this once; the tokens made before stay as they are")
    make.add_argument("name", metavar="NAME", help="what it is for, such as Entra")
    make.add_argument("--may-browse", action="store_true", help="it reads the group of those who may browse now, and nothing else")
    does.add_parser("list", help="every token: its number, its name and since when")
    end = does.add_parser("end", help="whoever shows this token is not let in any more")
    end.add_argument("number", type=int, metavar="NUMBER")
    return parser
