"""Made-up drafts with personal details in them, and drafts with numbers and names that are none.

Written from the official formats and from how people type, not from the patterns. Numbers are from Ofcom's drama
ranges, HMRC's valid prefixes with invented figures, and the NHS's test range.
"""

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.reading.no_details import HARMLESS

PLACES = "on in at by near from".split()
STREET_NAMES = (
    "Brook,Mill,Church,Acacia,Station,Victoria,High,Orchard,Elm Tree,St Mary's,Hawthorn,Priory,Old Forge,Queens,Windmill,Larch,Bluebell,"
    "Castle,Lower Park,Ashdown,Marlborough,Kestrel,Rowan,Harebell,Beechwood,Tennyson,Nelson,Back Hope,Upper Ferry,Cowslip"
).split(",")
STREET_WORDS = "Road,Rd,Street,Lane,Avenue,Close,Drive,Crescent,Way,Grove,Terrace,Gardens,Court,Place,Walk,Rise".split(",")
TOWNS = "Newbury,Leeds,Swansea,Dundee,Hull,Truro,Luton,Derry,Wigan,Reading".split(",")
GIVEN = "Darren,Shanelle,Pritesh,Agnieszka,Siobhan,Kwame,Ffion,Mohammed,Denise,Callum,Yetunde,Harpreet,Linh,Isla,Moira".split(",")
FAMILY_NAMES = "Mott,Okafor,Hartley,Kowalska,Begum,O'Brien,Pritchard,Sandhu,Whitcombe,Adeyemi,Nguyen,McAllister,Smith,Dobb,Farrow".split(
    ","
)
DOMAINS = "aldmoor.gov.uk,example.com,mailbox.example.org,outlook.example,carers.example.net".split(",")


class Made(NamedTuple):
    """A draft; where the value stands in it, and its kind (empty where there is nothing to find)."""

    text: str
    kind: str = ""
    start: int = 0
    end: int = 0


def email(rng: random.Random) -> str:
    given, family, domain = rng.choice(GIVEN).lower(), rng.choice(FAMILY_NAMES).lower().replace("'", ""), rng.choice(DOMAINS)
    local = rng.choice(
        [f"{given}.{family}", f"{given[0]}{family}", f"{given}_{family}{rng.randint(1, 99)}", f"{given}+work", f"{given}-{family}"]
    )
    if rng.random() < 0.2:
        veiled = [(" at ", " dot "), ("[at]", "[dot]"), (" (at) ", " (dot) "), (" [at] ", ".")]
        at, dot = rng.choice(veiled)
        return local.replace(".", "") + at + domain.replace("outlook.example", "example.com").replace("net", "org").replace(".", dot)
    return f"{local}@{domain}" if rng.random() < 0.8 else f"{local}@{domain}".upper()


def phone(rng: random.Random) -> str:
    mobile = f"{rng.randint(0, 999):03d}"
    if rng.random() < 0.6:
        return rng.choice(
            [
                f"07700 900{mobile}",
                f"07700900{mobile}",
                f"07700-900-{mobile}",
                f"07700.900.{mobile}",
                f"+44 7700 900{mobile}",
                f"+447700900{mobile}",
                f"+44 (0)7700 900{mobile}",
                f"0044 7700 900 {mobile}",
                f"077 00 900 {mobile}",
                f"0770 0900 {mobile}",
                f"(07700) 900{mobile}",
                f"0 7 7 0 0 9 0 0 {' '.join(mobile)}",
                f"07700  900  {mobile}",
                f"O77OO 9OO{mobile}",
            ]
        )
    return rng.choice(
        [
            f"01632 960{mobile}",
            f"(01632) 960{mobile}",
            f"01632-960{mobile}",
            f"01632 960 {mobile}",
            f"0113 496 0{mobile}",
            f"020 7946 0{mobile}",
            f"0207 946 0{mobile}",
            f"+44 1632 960{mobile}",
            f"+44(0)1632960{mobile}",
            f"028 9649 6{mobile}",
            f"0800 0113 {mobile}",
            f"0300 123 4{mobile}",
            f"0808 157 0{mobile}",
            f"029 2018 0{mobile}",
        ]
    )


def postcode(rng: random.Random) -> str:
    area = rng.choice("RG LS SA DD HU TR LU BT WN CF EH NE BS OX SW SE NW PL YO CB B L M S G N E W".split())
    outward = area + rng.choice(["1", "4", "9", "12", "14", "20"])
    if area in {"SW", "W", "E", "N", "SE"} and rng.random() < 0.3:
        outward = {"SW": "SW1A", "W": "W1D", "E": "E1W", "N": "N1C", "SE": "SE1P"}[area]
    inward = str(rng.randint(0, 9)) + "".join(rng.choices("ABDEFGHJLNPQRSTUWXYZ", k=2))
    return rng.choice(
        [f"{outward} {inward}", f"{outward}{inward}", f"{outward} {inward}".lower(), f"{outward}{inward}".lower(), f"{outward}  {inward}"]
    )


def address(rng: random.Random) -> str:
    number = rng.choice(
        [str(rng.randint(1, 180)), f"{rng.randint(1, 99)}{rng.choice('abc')}", f"{rng.randint(2, 20)}-{rng.randint(22, 40)}"]
    )
    street = f"{number} {rng.choice(STREET_NAMES)} {rng.choice(STREET_WORDS)}"
    whole = rng.choice(
        [
            street,
            street,
            f"{street}, {rng.choice(TOWNS)}",
            f"Flat {rng.randint(1, 40)}, {street}",
            f"{number} The Crescent",
            f"Flat {rng.randint(1, 20)}b {rng.choice(STREET_NAMES)} House",
            f"{number} Heol y Bryn",
            f"{rng.randint(1, 60)}, {rng.choice(STREET_NAMES)} Lane",
        ]
    )
    return whole if rng.random() < 0.75 else whole.lower()


def nino(rng: random.Random) -> str:
    a, b = rng.choice(["AB", "CE", "JK", "PX", "SN", "WM", "YZ", "HR"]), f"{rng.randint(0, 999999):06d}"
    c = rng.choice("ABCD")
    return rng.choice(
        [f"{a}{b}{c}", f"{a} {b[:2]} {b[2:4]} {b[4:]} {c}", f"{a}{b}{c}".lower(), f"{a}-{b[:2]}-{b[2:4]}-{b[4:]}-{c}", f"{a} {b} {c}"]
    )


def nhs_number(rng: random.Random) -> str:
    while True:
        nine = [9, 9, 9, *(rng.randint(0, 9) for _ in range(6))]
        check = 11 - sum(digit * (10 - place) for place, digit in enumerate(nine)) % 11
        if check != 10:
            text = "".join(map(str, [*nine, check % 11]))
            return rng.choice([text, f"{text[:3]} {text[3:6]} {text[6:]}", f"{text[:3]}-{text[3:6]}-{text[6:]}"])


def vehicle_registration(rng: random.Random) -> str:
    tail = "".join(rng.choices("ABCDEFGHJKLMNOPRSTUVWXYZ", k=3))
    head = rng.choice(["AB", "YK", "LD", "SN", "CU", "GX", "MA", "WF"])
    age = rng.choice("02 07 10 15 19 22 24 52 58 61 66 71 73".split())
    text = rng.choice(
        [
            f"{head}{age} {tail}",
            f"{head}{age}{tail}",
            f"{head}{age} {tail}",
            f"{rng.choice('ABCFHKMPRSTWXY')}{rng.randint(100, 999)} {tail}",
            f"{tail} {rng.randint(100, 999)}{rng.choice('ABCFHKMPRSTWXY')}",
        ]
    )
    return text if rng.random() < 0.7 else text.lower()


def date_of_birth(rng: random.Random) -> str:
    d, m, y = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1930, 2018)
    name = "January February March April May June July August September October November December".split()[m - 1]
    suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(d, "th")
    return rng.choice(
        [
            f"{d:02d}/{m:02d}/{y}",
            f"{d}/{m}/{y % 100:02d}",
            f"{d}.{m}.{y}",
            f"{d:02d}-{m:02d}-{y}",
            f"{d} {name} {y}",
            f"{d}{suffix} {name} {y}",
            f"{d}{suffix} of {name.lower()} {y}",
            f"{y}-{m:02d}-{d:02d}",
            f"{name} {d}, {y}",
            f"{d} {name[:3]} {y}",
        ]
    )


def person_name(rng: random.Random) -> str:
    given, family = rng.choice(GIVEN), rng.choice(FAMILY_NAMES)
    text = rng.choice(
        [
            f"Mr {family}",
            f"Mrs {family}",
            f"Mrs {given[0]} {family}",
            f"{given} {family}",
            f"Ms {given} {family}",
            f"Dr {family}",
            f"{given} {family}",
        ]
    )
    return text if rng.random() < 0.7 else text.lower()


def case_reference(rng: random.Random) -> str:
    n = rng.randint(100, 99999)
    return rng.choice(
        [
            f"{rng.randint(17, 25)}/{n:05d}/FUL",
            f"{rng.randint(17, 25)}/{n:05d}/HOUSE",
            f"APP/W0340/W/{rng.randint(18, 24)}/3{n:06d}",
            f"ZC{rng.randint(18, 24)}C{n:05d}",
            f"[{rng.randint(2015, 2024)}] EWHC {n % 3000 + 1} (Fam)",
            f"DC/{rng.randint(18, 24)}/{n:05d}/OUT",
        ]
    )


def bank_account(rng: random.Random) -> str:
    code, account = f"{rng.randint(10, 60)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}", f"{rng.randint(0, 99999999):08d}"
    return rng.choice([f"{code} {account}", f"{code} / {account}", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"])


def payment_card(rng: random.Random) -> str:
    digits = [4, *(rng.randint(0, 9) for _ in range(14))]
    total = sum(sum(divmod(2 * d, 10)) if place % 2 == 0 else d for place, d in enumerate(digits))
    text = "".join(map(str, [*digits, -total % 10]))
    return rng.choice([text, " ".join(text[i : i + 4] for i in range(0, 16, 4)), "-".join(text[i : i + 4] for i in range(0, 16, 4))])


VALUES: dict[str, tuple[Callable[[random.Random], str], tuple[str, ...]]] = {
    "email": (
        email,
        ("drop a line to {} before friday", "Contact {}.", "its {} if u need it", "({})", "email: {}, ta", "who has the password for {}?"),
    ),
    "phone": (
        phone,
        (
            "ring me on {} after six",
            "Her mobile: {}.",
            "tel {}, ask for the boss",
            "{} thats the one",
            "number is {}!",
            "Call {} or pop in, 2 for 1 till Sunday",
        ),
    ),
    "postcode": (postcode, ("off to {} this aft", "Deliver to {}.", "postcode {}, blue door", "satnav says {} but its wrong", "{}")),
    "address": (
        address,
        (
            "she lives at {} with the dog",
            "Visited {} this morning.",
            "party's at {}, bring a bottle",
            "tenant of {} again",
            "letter for {}!",
            "ambulance outside {} again",
        ),
    ),
    "nino": (nino, ("NI number {} please", "his national insurance is {}.", "whose is {}?", "nino: {}, thanks")),
    "nhs_number": (nhs_number, ("NHS number {} for the referral", "nhs no. {}.", "Patient's NHS: {}", "nhs number is {}, ward 4")),
    "vehicle_registration": (
        vehicle_registration,
        ("the car is {} parked on the zigzags", "Reg {}.", "silver corsa, {}, no lights", "van with plate {} again", "registration {} ta"),
    ),
    "date_of_birth": (
        date_of_birth,
        ("dob {} on the form", "born on {} in Leeds", "Date of birth: {}.", "DOB {}, male", "his birthday is {} so not 18 yet"),
    ),
    "person_name": (
        person_name,
        ("I saw {} at the hearing", "visit to {} this morning", "{} still owes rent.", "the tenant is {}, again", "spoke to {} about it"),
    ),
    "case_reference": (case_reference, ("application {} goes to committee", "see {}.", "the papers in {} are online", "case {} adjourned")),
    "bank_account": (
        bank_account,
        ("sort code and account {} for rent", "bank details: {}.", "pay into {} please, account in the usual name"),
    ),
    "payment_card": (payment_card, ("card number {} expires soon", "paid with {}.", "someone read out {} on the bus")),
}


def drafts(seed: int, each: int) -> Iterator[Made]:
    """So many drafts of each kind, and the harmless ones."""
    rng = random.Random(seed)
    for kind, (make, frames) in VALUES.items():
        for number in range(each):
            value, frame = make(rng), frames[number % len(frames)]
            start = frame.index("{}")
            yield Made(frame.replace("{}", value), kind, start, start + len(value))
    yield from map(Made, HARMLESS)
