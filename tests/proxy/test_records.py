"""Nothing anywhere records which person opened which site: every log and file is read after thousands of requests."""

from tests.proxy.crowd import answers, head
from tests.proxy.rig import HOSTS, PEOPLE, rig

MARK = "zyxquibble"
SITES = ("facebook.com", "www.facebook.com", "youtube.com")


def test_after_ten_thousand_requests_no_file_holds_a_person_with_a_site() -> None:
    with rig(opened=True) as here:
        for splice in (False, True):
            port = here.splice_port if splice else here.port
            for person in PEOPLE:
                for host in SITES:
                    here.get(person, f"https://{host}/{MARK}", splice=splice)
                here.get(person, "https://youtube.com/", "--connect-to", "youtube.com:443:www.gov.example:443", splice=splice)
            requests = [head(PEOPLE[n % 2], f"http://{SITES[n % 3]}/{MARK}/{n}") for n in range(5_000)]
            seen = answers(port, requests, connections=64)
            assert (seen["200"], seen["303"]) == (2_500, 2_500)
        own = {"hosts", "listed.txt", "opened.txt", "htpasswd", "nginx.conf", "squid.conf"}  # what the test itself wrote, by hand
        files = [file for file in here.folder.rglob("*") if file.is_file() and file.name not in own]
        assert {"access.log", "cache.log"} <= {file.name for file in files}
        for file in files:
            text = file.read_text("utf-8", "replace")
            assert MARK not in text, file.name
            people = [person for person in PEOPLE if person in text]
            sites = [host for host in SITES if host in text]
            if "snapshot" in file.parts:
                assert not [line for line in text.splitlines() if "youtube" in line], file.name
            elif "ssl_db" not in file.parts:
                assert not people, file.name
                assert not sites, file.name
        log = (here.folder / "access.log").read_text()
        assert not [word for word in (*PEOPLE, *HOSTS) if word in log]
