"""The settings of the server, with the trivial endpoint as its only address."""

from forethought.server.settings import *  # noqa: F403  # every setting but one is the server's own

ROOT_URLCONF = "benchmarks.peers.trivial_urls"
