"""The guidance and the sites, to read."""

import pytest

from forethought.access.catalogue import sites
from forethought.guidance import load_named


def test_every_clause_has_a_page(visitor):
    for clause in load_named().clauses:
        page = visitor.get(f"/guidance/{clause.id}")
        assert " ".join(clause.says.split()) in page.text


def test_every_clause_stands_in_the_guidance_whole(visitor):
    page = visitor.get("/guidance")
    for clause in load_named().clauses:
        assert " ".join(clause.says.split()) in page.text


def test_a_clause_shows_its_examples_and_what_names_it(visitor):
    page = visitor.get("/guidance/9.1(4)")
    assert "Examples that this speaks to" in page.text
    assert "Unacceptable" in page.text
    assert "What names this clause" in visitor.get("/guidance/1.1.3").text


def test_a_clause_is_found_by_its_words_and_the_words_stay_out_of_the_address(visitor):
    page = visitor.post("/guidance/search", words="friends children")
    assert "/guidance/9.1(8)" in page.html
    assert all("friends" not in link.get("href", "") for link in page.all("a"))


@pytest.mark.parametrize(("words", "status", "said"), [("", 400, "Enter a word"), ("xylophone", 200, "No clause holds those words")])
def test_a_search_that_finds_nothing_says_so(visitor, words, status, said):
    assert said in visitor.post("/guidance/search", status=status, words=words).text


def test_every_site_has_a_page(visitor):
    listed = visitor.get("/sites")
    for site in sites().values():
        assert f'href="/sites/{site.name}"' in listed.html
        assert site.exposes in visitor.get(f"/sites/{site.name}").text


@pytest.mark.parametrize(
    ("words", "found"), [("face", "facebook"), ("https://m.facebook.com/x", "facebook"), ("parkrun", "parkrun"), ("petition", "38-degrees")]
)
def test_a_site_is_found_by_its_words_or_address_and_they_stay_out_of_the_address(visitor, words, found):
    page = visitor.post("/sites", words=words)
    assert f'href="/sites/{found}"' in page.html
    assert 'href="/sites/netflix"' not in page.html


@pytest.mark.parametrize(("words", "status", "said"), [("", 400, "Enter a word"), ("xylophone", 200, "0 sites found")])
def test_a_search_for_sites_that_finds_nothing_says_so(visitor, words, status, said):
    assert said in visitor.post("/sites", status=status, words=words).text


@pytest.mark.parametrize("path", ["/guidance/99.9", "/sites/no-such-site", "/no/such/page", "/guidance/%ff"])
def test_what_is_not_there_is_said_kindly(visitor, path):
    assert "Page not found" in visitor.get(path, status=404).text


@pytest.mark.parametrize("path", ["/privacy", "/accessibility", "/equality"])
def test_the_statements_can_be_read(visitor, path):
    visitor.get(path)
