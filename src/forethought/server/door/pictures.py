"""A picture that comes with a draft: held in memory while the question is answered, never in a file."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from forethought.words import _

LIMIT = 10 * 1024 * 1024
"""Bytes a picture may have."""

_STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"BM", b"II*\x00", b"MM\x00*")
_BRANDS = {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis"}


class InMemoryPictures(FileUploadHandler):
    """Takes the pictures of a form into memory. What comes after the limit is dropped, not kept."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.held, self.length = BytesIO(), 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.length += len(raw_data)
        if self.length <= LIMIT:
            self.held.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:
        self.held.seek(0)
        return InMemoryUploadedFile(self.held, self.field_name, "picture", self.content_type, self.length, None, None)


def fault_of(picture: UploadedFile) -> str:
    """What is wrong with a picture, in one sentence; empty where it can be used."""
    if (picture.size or 0) > LIMIT:
        return _("The picture must be smaller than 10 MB.")
    picture.seek(0)
    return "" if is_picture(picture.read(16)) else _("The file must be a picture: JPEG, PNG, GIF, WebP, HEIC, AVIF, TIFF or BMP.")


def is_picture(head: bytes) -> bool:
    """Whether a file that begins so (16 bytes) is a picture of a kind that phones and cameras make."""
    if head[:4] == b"RIFF":
        return head[8:12] == b"WEBP"
    if head[4:8] == b"ftyp":
        return head[8:12] in _BRANDS
    return head.startswith(_STARTS)
