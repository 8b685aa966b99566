"""Run by the peers' own Python: alt-profanity-check and VADER on the texts on standard input (a JSON list); prints, for each,
whether it flags each text, and the seconds of processor time, as JSON."""

import json
import sys
import time
from collections.abc import Callable

from profanity_check import predict
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

NEGATIVE = -0.5
"""VADER's compound score from which a text counts as offensive: the middle of its negative side."""


def main() -> None:
    """Each text by itself, as a draft comes."""
    texts = json.load(sys.stdin)
    vader = SentimentIntensityAnalyzer()
    peers: dict[str, Callable[[str], bool]] = {
        "alt-profanity-check": lambda text: bool(predict([text])[0]),
        "VADER": lambda text: vader.polarity_scores(text)["compound"] <= NEGATIVE,
    }
    found = {}
    for name, flags in peers.items():
        flags("warm")
        before = time.process_time()
        flagged = [flags(text) for text in texts]
        found[name] = {"flagged": flagged, "seconds": time.process_time() - before}
    print(json.dumps(found))


main()
