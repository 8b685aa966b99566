"""Serve the trivial endpoint as `forethought-server run` serves ours."""

import argparse
import os


def main() -> None:
    """One process, one thread, no access log."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int)
    parser.add_argument("--data")
    given = parser.parse_args()
    os.environ["FORETHOUGHT_DATA"] = given.data
    from granian import Granian
    from granian.constants import Interfaces

    target = "benchmarks.peers.trivial:application"
    Granian(target, port=given.port, interface=Interfaces.WSGI, workers=1, blocking_threads=1, log_access=False).serve()


if __name__ == "__main__":
    main()
