"""A QR code as SVG that stands in the page: no picture is fetched, and no style is needed."""

from __future__ import annotations

from markupsafe import Markup, escape
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET = 4
"""Modules left white around it (ISO/IEC 18004, 9.1)."""


def qr_code(text: str, *, label: str) -> Markup:
    """The code as an image with a label for whoever does not see it."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    rows = code.get_matrix()
    dark = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark)
    size = len(rows)
    head = f'<svg class="fo-qr" role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" aria-label="{escape(label)}">'
    white = f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/>'
    return Markup(f'{head}{white}<path d="{dark}"/></svg>')  # noqa: S704  # numbers of our own, and a label that is escaped
