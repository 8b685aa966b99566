"""Numbers written as office programs write them: figures, letters, Roman numerals."""

from __future__ import annotations

ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl", 10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
NAMES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""The forms as ODT and HTML name them, by Word's names."""


def written(number: int, form: str) -> str:
    """A number in a form by Word's name for it; a form that we do not know is written in figures."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if number > 0 and form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)
        return letter if form == "lowerLetter" else letter.upper()
    if 0 < number < 4000 and form in {"lowerRoman", "upperRoman"}:
        roman = _roman(number)
        return roman if form == "lowerRoman" else roman.upper()
    return str(number)


def _roman(number: int) -> str:
    said = ""
    for value, letters in ROMAN.items():
        said += letters * (number // value)
        number %= value
    return said
