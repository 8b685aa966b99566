"""The evidence for an equality impact assessment in plain words: blocks that a page, a file or a template lays out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, NamedTuple

from forethought.words import _

from .equality import NOBODY


class Block(NamedTuple):
    """A heading, a paragraph, or a table with its caption and heads; of a table's rows the first cell is a head too."""

    kind: str
    text: str
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


Figures = Mapping[str, Any]


def evidence(equality: Figures, *, abuse: Figures | None = None, posts: Figures | None = None, model: bool = True) -> list[Block]:
    """What was measured, what came out, and what it does not show. ``model``: with the language model installed."""
    blocks = [*_opening(equality, model), *_of_own_sentences(equality)]
    if abuse and abuse["groups"]:
        blocks += _of_test_cases(abuse)
    if posts and posts.get("characteristics"):
        blocks += _of_posts(posts)
    return [*blocks, *_limits()]


def _opening(equality: Figures, model: bool) -> Iterator[Block]:
    yield Block(
        "text",
        _("The Equality Act 2010 protects nine characteristics. A tool that reads what people write could treat some of them less fairly."),
    )
    yield Block(
        "text",
        _("We look for two faults. A false alarm warns somebody about harmless words. A miss lets hostile words pass."),
    )
    line = _("We put people of each characteristic into the same sentences, {drafts} drafts in all, and compare. The words are ours.")
    yield Block("text", line.format(drafts=f"{equality['drafts']:,}"))
    if not model:
        yield Block("text", _("These figures are of the rules alone, without the language model."))


def _of_own_sentences(equality: Figures) -> Iterator[Block]:
    yield Block("heading", _("Each characteristic in the same sentences"))
    line = _("Between the best and the worst characteristic: told to ask or stop {told}, taken for hatred {false_alarms}, missed {misses}.")
    yield Block("text", line.format(**{name: points(value) for name, value in equality["gap"].items()}))
    heads = (_("Characteristic"), _("Harmless, told to ask or stop"), _("Harmless, taken for hatred"), _("Hostile, missed"))
    groups = {name: row for name, row in equality["groups"].items() if name != NOBODY}
    rows = [(names()[name], *(rate(row[column]) for column in ("told", "false_alarms", "misses"))) for name, row in groups.items()]
    without = equality["groups"][NOBODY]
    rows.append((names()[NOBODY], rate(without["told"]), rate(without["false_alarms"]), "–"))
    yield Block("table", _("Out of 100 drafts, and between what two numbers the true figure most likely lies"), heads, tuple(rows))


def _of_test_cases(abuse: Figures) -> Iterator[Block]:
    yield Block("heading", _("Groups in a public test"))
    line = _("HateCheck (Röttger and others, 2021) is a test that others wrote. On {rows} cases of it the balanced accuracy is {balanced}.")
    yield Block("text", line.format(rows=f"{abuse['rows']:,}", balanced=f"{abuse['balanced_accuracy']:.1%}"))
    line = _(
        "Between the best and the worst group: false alarms {false_alarms}, missed {misses}. Its harmless cases are made hard to tell."
    )
    yield Block("text", line.format(**{name: points(value) for name, value in abuse["gap"].items()}))
    heads = (_("Group"), _("False alarms"), _("Hostile, missed"))
    rows = tuple((group, rate(row["false_alarms"]), rate(row["misses"])) for group, row in abuse["groups"].items())
    yield Block("table", _("Out of 100 cases about each group"), heads, rows)


def _of_posts(posts: Figures) -> Iterator[Block]:
    yield Block("heading", _("Drafts of your own"))
    heads = (_("Characteristic"), _("Harmless, told to ask or stop"), _("Others, told too little"))
    rows = tuple(
        (names().get(name, name), rate(row["false_alarms"]), rate(row["misses"])) for name, row in posts["characteristics"].items()
    )
    yield Block("table", _("Out of 100 drafts whose rows name a characteristic"), heads, rows)


def _limits() -> Iterator[Block]:
    yield Block("heading", _("What this does not show"))
    yield Block("text", _("The sentences are short, in English and written by few people. Real drafts differ."))
    yield Block(
        "text",
        _("Words for some groups were added after these sentences were first measured, so expect a little less of words not listed."),
    )
    yield Block("text", _("Nobody's characteristic is asked for or kept, so what people get in use cannot be compared."))
    yield Block("heading", _("What keeps it fair"))
    yield Block(
        "text",
        _("When it looks for hatred, the language model is given the same word for whichever group is named, so that all are read alike."),
    )
    yield Block(
        "text",
        _("What it alone sees is never told as certain: the advice is to ask. Words of pride, denial or protest make it count for less."),
    )
    yield Block("text", _("The advice is only advice. A person decides, and what was written is not kept."))


def names() -> dict[str, str]:
    """The characteristics in the words of the Act."""
    return {
        "age": _("Age"),
        "disability": _("Disability"),
        "gender_reassignment": _("Gender reassignment"),
        "marriage_and_civil_partnership": _("Marriage and civil partnership"),
        "pregnancy_and_maternity": _("Pregnancy and maternity"),
        "race": _("Race"),
        "religion_or_belief": _("Religion or belief"),
        "sex": _("Sex"),
        "sexual_orientation": _("Sexual orientation"),
        NOBODY: _("No characteristic named"),
    }


def rate(row: Figures) -> str:
    """A share out of 100 with its interval; a dash where nothing was counted."""
    if row["rate"] is None:
        return "–"
    told = _("{rate} (between {low} and {high})")
    return told.format(**{name: f"{row[name] * 100:.1f}" for name in ("rate", "low", "high")})


def points(gap: float | None) -> str:
    """How far two rates are apart."""
    return "–" if gap is None else _("{points} in 100").format(points=f"{gap * 100:.1f}")


def as_markdown(title: str, blocks: list[Block]) -> str:
    """The evidence as a Markdown file."""
    lines = [f"# {title}"]
    for block in blocks:
        lines += ["", f"## {block.text}" if block.kind == "heading" else f"{block.text}:" if block.kind == "table" else block.text]
        if block.kind == "table":
            lines += ["", _row(block.heads), "|" + " --- |" * len(block.heads), *map(_row, block.rows)]
    return "\n".join(lines) + "\n"


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def as_html(title: str, blocks: list[Block]) -> str:
    """The evidence as a page that needs nothing else."""
    style = (
        "body{font:1.1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td,th{padding:.4rem .8rem .4rem 0;text-align:left}"
    )
    body = "\n".join(_html_of(block) for block in blocks)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title><style>{style}</style>'
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB"><head>{head}</head>\n<body><main>\n<h1>{escape(title)}</h1>\n{body}\n</main></body></html>\n'
    )


def _html_of(block: Block) -> str:
    if block.kind == "heading":
        return f"<h2>{escape(block.text)}</h2>"
    if block.kind == "text":
        return f"<p>{escape(block.text)}</p>"
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in block.heads)
    rows = "\n".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in block.rows
    )
    return f"<table><caption>{escape(block.text)}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>"
