"""The page that gives a clean copy of a picture: made in memory, sent as a file, kept nowhere."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from forethought.asking.fault import UnusableRow
from forethought.asking.pictures import clean_copy
from forethought.server.door.pictures import fault_of
from forethought.words import _

TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


@require_http_methods(["GET", "HEAD", "POST"])
def clean_picture(request: HttpRequest) -> HttpResponse:
    """A copy of a picture without place data and with faces covered, as a file to keep."""
    if request.method != "POST":
        return render(request, "drafts/clean_picture.html", {"fault": ""})
    try:
        copy = clean_copy(_bytes_of(request.FILES.get("picture")), cover=request.POST.get("keep_faces") != "yes")
    except UnusableRow as fault:
        return render(request, "drafts/clean_picture.html", {"fault": str(fault)}, status=400)
    headers = {"Content-Disposition": f'attachment; filename="clean-copy.{copy.ending}"'}
    return HttpResponse(copy.data, content_type=TYPES[copy.ending], headers=headers)


def _bytes_of(picture: Any) -> bytes:
    fault = fault_of(picture) if picture else _("Choose a picture first")
    if fault:
        raise UnusableRow(fault)
    picture.seek(0)
    data: bytes = picture.read()
    return data
