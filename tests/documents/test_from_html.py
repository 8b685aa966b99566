"""HTML: the numbers that its lists have, headings in lists, what is not seen, and what is quoted or struck out."""

import pytest

from forethought.documents.block import Block
from forethought.documents.from_html import source_of
from forethought.documents.structure import tree_of


def blocks(page: str) -> list[Block]:
    return list(source_of(page.encode()).blocks)


def ids(page: str) -> list[str]:
    return [clause.id for clause in tree_of(source_of(page.encode())).walk()]


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["1.", "2."]), ('<ol start="4">', ["4.", "5."]), ('<ol type="a">', ["a.", "b."]), ('<ol type="I">', ["I.", "II."]),
        ('<ol reversed start="2">', ["2.", "1."]), ("<ul>", ["", ""]),
    ],
)  # fmt: skip
def test_a_list_has_its_numbers(opening: str, labels: list[str]) -> None:
    assert [block.label for block in blocks(f"{opening}<li>one<li><p>two</p></ol>")] == labels


def test_an_item_may_say_its_own_number() -> None:
    assert [block.label for block in blocks('<ol><li>one<li value="7">two<li>three</ol>')] == ["1.", "7.", "8."]


def test_lists_of_titles_number_sections_and_clauses() -> None:
    page = "<ol><li><h2>Aim</h2><ol><li>One.<ol><li>Deep.</ol><li>Two.</ol><li><h2>Scope</h2><ol><li>Three.</ol></ol>"
    assert ids(page) == ["1.1", "1.1.1", "1.2", "2.1"]


def test_a_list_in_a_clause_starts_no_section() -> None:
    page = "<h2>3. Aim</h2><p>3.1 Do:</p><ol><li>a thing<ol><li>in two</li></ol></li><li>another</li></ol><p>3.2 Stop.</p>"
    assert ids(page) == ["3.1", "3.1(1)", "3.1(1)(1.1)", "3.1(2)", "3.2"]


def test_a_line_break_parts_numbered_lines_and_no_others() -> None:
    assert [block.text for block in blocks("<p>1.1 One<br>goes on<br>1.2 Two</p>")] == ["1.1 One goes on", "1.2 Two"]


def test_what_nobody_sees_is_not_read() -> None:
    page = "<title>T</title><style>p{}</style><script>x=1</script><noscript>n</noscript><template>t</template><p>seen</p>"
    assert [block.text for block in blocks(page)] == ["seen"]


def test_what_was_struck_out_is_told() -> None:
    source = source_of(b"<p>You may <del>never</del> post.</p>")
    assert source.blocks[0].text == "You may post."
    assert source.warnings == ("Words struck out were left out: never.",)


def test_a_quotation_and_a_mark_are_known() -> None:
    [quote, marked, place] = blocks("<blockquote><p>Trust.</p></blockquote><p>See<sup>2</sup></p><p>the 2<sup>nd</sup></p>")
    assert (quote.quote, marked.text, place.text) == (True, "See²", "the 2nd")


def test_a_list_of_links_is_the_contents() -> None:
    [first, second] = blocks("<nav><ol><li><a href='#1'>Aim</a></ol></nav><h2>1. Aim</h2>")
    assert (first.listed, second.listed, second.heading) == (True, False, 2)


def test_tables_in_tables_lose_no_words() -> None:
    [table] = blocks("<table><tr><td>a<td><table><tr><td>b<td>c</table><td>d</table>")
    assert sorted(" ".join(cell for row in table.rows for cell in row).split()) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    "page", ["<p>Zo\xeb \u2013 \xa35</p>".encode("cp1252"), '<meta charset="windows-1252"><p>Zo\xeb \u2013 \xa35</p>'.encode("cp1252")]
)
def test_windows_letters_are_read(page: bytes) -> None:
    assert source_of(page).blocks[0].text == "Zoë – £5"


@pytest.mark.parametrize(
    "page", ["<" * 5_000, "<b>" * 20_000 + "x", "<table>" * 3_000 + "x", "</li></ol></table>x", "<td>x", "<li>x", "&#xD800;x", "<!--x"]
)
def test_broken_pages_end_in_blocks(page: str) -> None:
    assert isinstance(blocks(page), list)
