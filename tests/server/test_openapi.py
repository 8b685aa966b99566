"""The API does what its own description says, whatever it is sent."""

import gc
import warnings

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import connections
from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection

OPERATIONS = [
    ("/api/check", "POST"),
    ("/api/connect", "POST"),
    ("/api/may-i", "POST"),
    ("/api/clock/{feed}", "POST"),
    ("/api/clauses", "GET"),
    ("/api/reading", "GET"),
    ("/api/clauses/{id}", "GET"),
]


@pytest.fixture(scope="module")
def schema(data, django_db_blocker):
    # Not `forethought.server.wsgi`, which keeps the days beside; it looks for the static files, which the fixture makes.
    with django_db_blocker.unblock():  # every request looks whether a connection that another test left open can still be used
        return schemathesis.openapi.from_wsgi("/api/openapi.json", get_wsgi_application())


@pytest.fixture
def its_own_files():
    """The tool puts large forms into files of its own and leaves them open: they are let go here, not in somebody else's test."""
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture
def register(data, django_db_blocker):
    """The register of corporate pages, which may-i reads where it is asked of an address; nothing is written."""
    with django_db_blocker.unblock():
        yield
        connections.close_all()


@pytest.mark.usefixtures("its_own_files", "register")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_every_operation_keeps_its_word(schema, path, method, mode):
    operation = schema[path][method]
    if mode is GenerationMode.NEGATIVE and method == "GET":
        pytest.skip("any text may be asked for, so nothing is wrong to ask")

    @settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
    @given(case=operation.as_strategy(generation_mode=mode))
    def keeps_its_word(case):
        response = case.call()
        # Too long is refused too: this tool does not count 413 among the refusals. Nor does it always spoil a form that it says it spoilt;
        # and addresses, days and moments may be written in more ways than the patterns that describe them tell.
        more_ways = case.media_type == "multipart/form-data" or (path == "/api/may-i" and response.status_code == 200)
        not_sure = response.status_code == 413 or more_ways
        case.validate_response(response, excluded_checks=[negative_data_rejection] if not_sure else [])

    keeps_its_word()


def test_the_description_is_openapi_3_1_and_lists_the_questions(client):
    described = client.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {path for path, _method in OPERATIONS}
    for path in ("/api/check", "/api/connect"):
        assert set(described["paths"][path]["post"]["responses"]) == {"200", "400", "413", "415", "422", "429", "500"}
