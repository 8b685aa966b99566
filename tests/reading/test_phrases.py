"""The notation of the lexicon."""

from pathlib import Path

import pytest

from forethought.reading.notation import PhraseError
from forethought.reading.page import lay_out, split
from forethought.reading.phrases import Lexicon, lexicon


def found(tmp_path: Path, lines: str, text: str) -> list[tuple[str, str]]:
    file = tmp_path / "words.txt"
    file.write_text(lines, encoding="utf-8")
    words = split(text)
    stop = [next((n + 1 for n in range(i, len(words)) if words[n] == "."), len(words)) for i in range(len(words))]
    return [(cue.concept, " ".join(words[cue.first : cue.last])) for cue in Lexicon(file).find(words, stop)]


MATCHES = [
    ("[a]\nthick as mince", "he is thick as mince today", ["thick as mince"]),
    ("[a]\nthick as (mince|two planks)", "thick as two planks", ["thick as two planks"]),
    ("[a]\nidiot~", "what idiots", ["idiots"]),
    ("[a]\nstop~ it", "stopping it", ["stopping it"]),
    ("[a]\n(my|our|) boss", "the boss said", ["boss"]),
    ("[a]\ntold _ off", "told him off", ["told him off"]),
    ("[a]\ntold ... off", "told the new lad off", ["told the new lad off"]),
    ("[a]\ntold ... off", "told all of the new lads off", []),
    ("[a]\ntold ... off", "told him. off", []),
    ("@kin = mum|little one\n[a]\nmy @kin", "my little one", ["my little one"]),
    ("[a]\n(the|a (b|c))", "x", []),
]


@pytest.mark.parametrize(("lines", "text", "matches"), MATCHES[:-1])
def test_a_phrase_matches(tmp_path: Path, lines: str, text: str, matches: list[str]) -> None:
    assert [words for _, words in found(tmp_path, lines, text)] == matches


FAULTS = [
    ("boss", "words.txt, line 1: a phrase stands before any [concept]."),
    ("[a]\n[a]", "words.txt, line 2: [a] is defined twice."),
    ("[a]\n(my|the (old|new)) boss", "words.txt, line 2: brackets stand inside brackets, or are joined to a word."),
    ("[a]\nwho(s|) boss", "words.txt, line 2: brackets stand inside brackets, or are joined to a word."),
    ("[a]\n_ boss", "words.txt, line 2: a phrase starts with a word, not with _."),
    ("[a]\n(my|) (old|)", "words.txt, line 2: every word of the phrase is optional."),
    ("[a]\n@kin said", "words.txt, line 2: there is no list @kin in macros.txt."),
]


@pytest.mark.parametrize(("lines", "sentence"), FAULTS)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, lines: str, sentence: str) -> None:
    with pytest.raises(PhraseError) as fault:
        found(tmp_path, lines, "boss")
    assert str(fault.value) == sentence


def test_every_phrase_of_the_lexicon_can_be_compiled() -> None:
    ours = lexicon()
    for word in ours.starts():
        assert ours.root(word) is not None


def test_sentences_end_at_their_marks_and_decimals_are_one_word() -> None:
    page = lay_out("It was 4.2. Don't stop!")
    assert page.words == ["it", "was", "4.2", ".", "dont", "stop", "!"]
    assert page.ends == [4, 4, 4, 4, 7, 7, 7]
    assert page.begins == [0, 0, 0, 0, 4, 4, 4]
