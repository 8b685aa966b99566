"""Whether an address is really one of the Council's own: for anybody to ask, and nothing is kept of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from forethought.access.address import Address, address_of, matches
from forethought.words import _

from .forms import AddressForm
from .models import APPROVED, CorporatePage


@require_http_methods(["GET", "HEAD", "POST"])
def really_us(request: HttpRequest) -> HttpResponse:
    """Is this really us? The address comes by a form alone, so that it stands in no log and no history."""
    form = AddressForm(request.POST if request.method == "POST" else None)
    told: dict[str, object] = {"form": form, "asked": False}
    if form.is_valid():
        try:
            told |= {"asked": True, "page": page_at(address_of(form.cleaned_data["address"]))}
        except ValueError:
            form.add_error("address", _("Enter the address of one page, such as facebook.com/northmereyouth"))
    return render(request, "accounts/really_us.html", told | {"today": timezone.localdate()}, status=400 if form.errors else 200)


def page_at(address: Address) -> CorporatePage | None:
    """The Council's own page that the address is, or stands below; one of today before one of earlier, and the nearest of them."""
    same_host = CorporatePage.objects.filter(state=APPROVED, address__startswith=address.host)
    found = [page for page in same_host if _is_at(address, page)]
    return max(found, key=lambda page: (page.retired_on is None, len(page.address), page.pk), default=None)


def _is_at(address: Address, page: CorporatePage) -> bool:
    host, slash, path = page.address.partition("/")
    return host == address.host and matches(address, (slash + path or "/",))
