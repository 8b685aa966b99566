"""Logs say where something failed and never what was sent."""

import logging
import sys

from forethought.server.door.quiet_logs import QuietFormatter


def _formatted(name, message, *args, error=None):
    info = None
    if error:
        try:
            raise error
        except type(error):
            info = sys.exc_info()
    return QuietFormatter().format(logging.LogRecord(name, logging.WARNING, __file__, 1, message, args, info))


def test_our_own_lines_are_whole():
    assert _formatted("forethought.access", "GET %s", "guidance").endswith("GET guidance")


def test_an_address_in_a_message_is_left_out():
    assert "Mrs Hartley" not in _formatted("django.request", "Not Found: %s", "/Mrs Hartley")


def test_the_message_of_an_error_is_left_out_and_its_place_is_kept():
    line = _formatted("django.request", "Internal error: %s", "/x", error=ValueError("Mrs Hartley"))
    assert "Mrs Hartley" not in line
    assert "ValueError: _formatted" in line
