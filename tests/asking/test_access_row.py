"""A row of may-i becomes a question or is refused by name, and its decision a row of the contract."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from forethought.asking.access_row import FIELDS, access_answer_row, asked_of, decision_of
from forethought.asking.access_site import site_of
from forethought.asking.access_standing import standing_of
from forethought.asking.fault import UnusableRow
from forethought.guidance import load_named

OFFICE = {
    "days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-14:00", "flexi": True,
    "time_zone": "Europe/London", "leave": [], "closures": [],
}  # fmt: skip
CONTRACT = {
    "id": "a1", "site": "facebook", "url": None, "moment": "2026-11-17T10:40", "clock": "in", "purpose": "personal", "device": "own",
    "place": "office", "convenient": True, "corporate_page": False, "person": {"role": "employee", "pattern": OFFICE},
}  # fmt: skip


def answer(row: dict[str, Any], now: int = 0) -> dict[str, Any]:
    asked = asked_of(row, now=now)
    return access_answer_row(row.get("id"), decision_of(asked, load_named().access), asked.zone)


def test_the_row_of_the_contract_gets_the_answer_of_the_contract() -> None:
    assert set(CONTRACT) == FIELDS
    assert answer(CONTRACT) == {
        "id": "a1", "decision": "deny", "clauses": ["7.1", "7.3"],
        "because": "These are core hours, and you should not use sites for fun in them.", "missing": [], "silent": False,
        "until": "2026-11-17T12:00:00+00:00", "then": "allow once you have clocked out", "enforced": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"sight": "facebook"}, "“sight”"),
        ({"person": {"name": "Tyler"}}, "“person.name”"),
        ({"person": {"pattern": {"hours": "9-5"}}}, "“hours”"),
        ({"person": "me"}, "“person”"),
        ({"person": {"pattern": 5}}, "person.pattern"),
        ({"person": {"pattern": [5]}}, "person.pattern"),
        ({"person": {"pattern": [OFFICE] * 9}}, "person.pattern"),
        ({"person": {"pattern": {}}}, "“days”"),
        ({"person": {"pattern": OFFICE | {"days": "Mo-Fr"}}}, "“days”"),
        ({"person": {"pattern": OFFICE | {"core": "10-12"}}}, "“core”"),
        ({"person": {"pattern": OFFICE | {"time_zone": "Europe/Newbury"}}}, "“time_zone”"),
        ({"person": {"role": 5}}, "“role”"),
        ({"site": None}, "“site”"),
        ({"site": "  "}, "“site”"),
        ({"site": 5}, "“site”"),
        ({"url": "facebook"}, "“url”"),
        ({"url": "mailto:somebody@example.org"}, "“url”"),
        ({"moment": "2026-11-17"}, "2026-11-17T10:40"),
        ({"moment": "at ten"}, "at ten"),
        ({"moment": "2026-11-31T10:00"}, "2026-11-31T10:00"),
        ({"moment": "0001-01-01T00:00"}, "1970"),
        ({"moment": "9999-12-31T23:59-14:00"}, "not a moment"),
        ({"moment": "2300-01-01T10:00"}, "2199"),
        ({"moment": 1795000000}, "“moment”"),
        ({"clock": "away"}, "“clock”"),
        ({"purpose": "fun"}, "“purpose”"),
        ({"device": "phone"}, "“device”"),
        ({"place": "pub"}, "“place”"),
        ({"convenient": "yes"}, "“convenient”"),
        ({"corporate_page": 1}, "“corporate_page”"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name_in_one_sentence(row: dict[str, Any], words: str) -> None:
    with pytest.raises(UnusableRow) as refused:
        asked_of({"site": "facebook"} | row)
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("end", ["1970-01-01T00:00", "2199-12-31T23:59:59", "2199-12-31T23:59:59-00:30"])
def test_the_first_and_the_last_moments_are_answered_or_refused(end: str) -> None:
    assert refusal_of(CONTRACT | {"moment": end}) in {"", "The moment must be in the years 1970 to 2199."}


def refusal_of(row: dict[str, Any]) -> str:
    try:
        return "" if answer(row)["decision"] else "no decision"
    except UnusableRow as refused:
        return str(refused)


def test_a_row_may_leave_out_nearly_everything() -> None:
    assert answer({"site": "facebook"})["missing"] == ["pattern"]
    bare = {"site": "facebook", "person": {"pattern": {"days": "Mon-Fri"}}, "moment": None, "clock": None, "place": None}
    assert answer(bare)["decision"] == "allow"


def test_without_a_moment_it_is_now() -> None:
    row = {name: value for name, value in CONTRACT.items() if name != "moment"}
    assert answer(row, now=int(datetime(2026, 11, 17, 10, 40, tzinfo=UTC).timestamp())) == answer(CONTRACT)


def test_capitals_and_spaces_change_nothing() -> None:
    loud = CONTRACT | {"site": " FaceBook ", "clock": "IN", "device": "Own", "place": "OFFICE", "purpose": "Personal"}
    assert answer(loud) == answer(CONTRACT)


def test_a_year_of_leave_is_looked_through() -> None:
    away = OFFICE | {"leave": ["2026-11-01/2027-10-31"]}
    assert answer(CONTRACT | {"clock": "none", "person": {"pattern": away}})["until"] == "2027-11-01T09:00:00+00:00"
    longer = OFFICE | {"leave": ["2026-11-01/2032-10-31"]}
    assert answer(CONTRACT | {"clock": "none", "person": {"pattern": longer}})["until"] is None


@pytest.mark.parametrize(
    ("role", "standing"),
    [
        ("", "employee"), ("employee", "employee"), ("Elected Member", "elected_member"), ("elected_member", "elected_member"),
        ("Cllr", "elected_member"), ("agency", "agency"), ("agency nurse", "agency"), ("volunteer driver", "volunteer"),
        ("contractor", "contractor"), ("consultant", "consultant"), ("external", "external"), ("keeper of the ferrets", "employee"),
    ],
)  # fmt: skip
def test_the_title_says_the_class_of_2_1_and_2_2(role: str, standing: str) -> None:
    assert standing_of(role) == standing


@pytest.mark.parametrize(
    ("site", "url", "nature"),
    [
        ("facebook", "", "social"), ("m.facebook.com", "", "social"), ("https://www.facebook.com/x", "", "social"),
        ("", "fb.com/x", "social"),
        ("sport", "", "recreational"), ("banking", "", "personal"), ("wikipedia", "", "reference"), ("adult", "", "unsafe"),
        ("Social Networking", "", "social"), ("circumvention", "", "unsafe"), ("teams", "", "work"), ("notafacebook.com", "", ""),
        ("", "https://facebook.com.example/", ""), ("nobody knows", "", ""), ("fbcdn.net", "", "asset"),
    ],
)  # fmt: skip
def test_a_site_is_known_by_name_kind_host_and_address(site: str, url: str, nature: str) -> None:
    assert site_of(site, url).nature == nature


def test_the_register_exempts_a_page_by_address_in_either_field() -> None:
    pages = {"facebook.com": ["/youthservices"]}
    page = "m.facebook.com/YouthServices/"
    for site, url in (("", f"https://{page}"), (page, ""), ("facebook", page)):
        assert site_of(site, url, pages).corporate_page
    assert not site_of("facebook", "", pages).corporate_page


def test_every_answer_can_be_written_as_json() -> None:
    assert json.loads(json.dumps(answer(CONTRACT))) == answer(CONTRACT)
