"""Whatever a text is like, every word of it stands in the tree, in the control sheet or in a remark."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from .test_structure import tree

VOCABULARY = "aim residents posting harm crest Facebook library should never version date review appendix contents title author"
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=9).map(" ".join)
NUMBERS = ["1. ", "2. ", "3. ", "1.1. ", "1.2 ", "2.1. ", "- 2.2. ", "3.1.1. ", "(a) ", "(b) ", "(i) ", "b. "]
MARKS = ["", "", "- ", "• ", "¹ ", "² ", "*", "'", "# ", "## 2. ", "> ", "    - ", "| ", "\t"]
FRONT = ["Contents", "Change History", "Related Documents", "Document Control", "Version:\t", "Author: ", "Review date "]
BACK = ["Appendix A - ", "Appendix ", "Facebook - ", "Source: ", "Version\tDate\tDescription\tChange ID\t"]
LABELS = st.sampled_from([*NUMBERS, *MARKS, *FRONT, *BACK])
ENDS = st.sampled_from(["", "", ".", ",", ":", "\t3", "\tDate created:\t", " ... 4", "¹", "|x|"])
LINES = st.builds(lambda label, words, end, gap: f"{label}{words}{end}\n{gap}", LABELS, WORDS, ENDS, st.sampled_from(["", "\n"]))


@given(st.lists(LINES, min_size=1, max_size=14).map("".join))
def test_no_word_is_lost_in_any_arrangement(text: str) -> None:
    said = json.dumps(tree(text).as_row(), ensure_ascii=False).replace("_", " ").casefold()
    heard = set(re.findall(r"[a-z]+", said))
    assert not set(re.findall(r"[a-z]+", text.casefold())) - heard


@given(st.lists(LINES, min_size=1, max_size=14).map("".join))
def test_every_id_stands_once(text: str) -> None:
    ids = [clause.id for clause in tree(text).walk()]
    assert len(ids) == len(set(ids))
    numbers = [section.number for section in tree(text).sections]
    assert len(numbers) == len(set(numbers))
