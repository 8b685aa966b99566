"""The version that an address names, for whoever may see it: for others there is none."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from forethought.server.people.known import only
from forethought.server.people.models import Person

from .models import Version
from .permissions import keeps_the_library, may_open_the_library, may_see

type View[**P] = Callable[Concatenate[HttpRequest, Version, P], HttpResponse]


def of_version[**P](may: Callable[[Person, Version], bool] = may_see) -> Callable[[View[P]], Callable[..., HttpResponse]]:
    """A page about one version, for those who may open the library and to whom this version ``may`` be shown."""

    def guard(view: View[P]) -> Callable[..., HttpResponse]:
        @only(may_open_the_library)
        @wraps(view)
        def guarded(request: HttpRequest, id: int, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            version = get_object_or_404(Version, pk=id)
            if not may(request.user, version):
                raise Http404
            return view(request, version, *args, **kwargs)

        return guarded

    return guard


def kept_by(person: Person, _version: Version) -> bool:
    """For policy owners alone."""
    return keeps_the_library(person)
