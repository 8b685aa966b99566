"""The tables of the directory: people, their work areas, their duties, and who is signed in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from forethought.guidance.clause import STANDINGS

HR, POLICY_OWNER, COMMUNICATIONS, ICT, OPERATOR = DUTIES = ("hr", "policy_owner", "communications", "ict", "operator")
"""What a person may be named to do. Being an employee or a line manager follows from the directory, and is never named."""


class WorkArea(models.Model):
    """A team or place of work, whose managers say when it is not convenient (7.2)."""

    name = models.CharField(max_length=200, unique=True)
    managers = models.ManyToManyField("Person", related_name="manages", blank=True)

    def __str__(self) -> str:
        return self.name


class People(BaseUserManager["Person"]):
    """The directory, asked by employee number. It adds nobody: `people.actions` does."""


class Person(AbstractBaseUser):
    """One person of the Council.

    ``number``: the employee number, by which a person signs in.
    ``login``: the name by which the Council's proxy knows the person; none for those it does not know.
    ``standing``: one of `guidance.clause.STANDINGS`; follows from the job title unless it was given.
    ``ended_on``: the day the person left; the record is removed `actions.KEPT_AFTER_LEAVING` days later.
    """

    number = models.CharField(max_length=32, unique=True)
    login = models.CharField(max_length=150, unique=True, null=True, blank=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    job_title = models.CharField(max_length=200, blank=True)
    standing = models.CharField(max_length=20, choices=[(name, name) for name in STANDINGS], default=STANDINGS[0])
    line_manager = models.ForeignKey("self", models.SET_NULL, related_name="team", null=True, blank=True)
    work_area = models.ForeignKey(WorkArea, models.SET_NULL, related_name="people", null=True, blank=True)
    is_active = models.BooleanField(default=True)
    ended_on = models.DateField(null=True, blank=True)

    last_login = None  # when people signed in is nobody's business: the base class would keep it

    objects = People()
    USERNAME_FIELD = "number"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def duties(self) -> frozenset[str]:
        """The duties the person is named for; asked once for each person read."""
        if "_duties" not in self.__dict__:
            self._duties = frozenset(self.named_duties.values_list("duty", flat=True))
        return self._duties

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        """Read the person again, duties too."""
        self.__dict__.pop("_duties", None)
        super().refresh_from_db(*args, **kwargs)


class Duty(models.Model):
    """A person is named to do something for the Council."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="named_duties")
    duty = models.CharField(max_length=20, choices=[(name, name) for name in DUTIES])

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "duty"], name="people_duty_once"),
            models.CheckConstraint(condition=models.Q(duty__in=DUTIES), name="people_duty_known"),
        ]

    def __str__(self) -> str:
        return self.duty


class SignedIn(AbstractBaseSession):
    """A session, and whose it is, so that all of a person's can be ended at once. No browser, address or time of sign-in is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="sessions", null=True)

    @classmethod
    def get_session_store_class(cls) -> Any:
        """The store that keeps sessions here."""
        from .sessions import SessionStore

        return SessionStore
