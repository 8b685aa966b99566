"""The tables of the directory: people, where they work, their duties, who stands in for them, and who is signed in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower

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
    ``service``: the service or directorate that counts are made for; in words, as the Council writes it.
    ``external_id``: the key that the Council's own directory knows the person by; Entra's object id where it is told to send that.
    ``user_name``: the name that directory gives the person, such as d.mensah@northmere.example; in any case of letters the same.
    ``given_name``, ``family_name``: kept only where that directory sends them apart, so that it finds them as it sent them.
    """

    number = models.CharField(max_length=32, unique=True)
    login = models.CharField(max_length=150, unique=True, null=True, blank=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    given_name = models.CharField(max_length=200, blank=True)
    family_name = models.CharField(max_length=200, blank=True)
    job_title = models.CharField(max_length=200, blank=True)
    service = models.CharField(max_length=200, blank=True, db_index=True)
    external_id = models.CharField(max_length=200, unique=True, null=True, blank=True)
    user_name = models.CharField(max_length=255, null=True, blank=True)
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

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [models.UniqueConstraint(Lower("user_name"), name="people_user_name_once")]

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


class Deputy(models.Model):
    """Somebody stands in for a person who is away, from one day to another, both days among them."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="deputies")
    deputy = models.ForeignKey(Person, models.CASCADE, related_name="stands_in")
    starts = models.DateField()
    ends = models.DateField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(ends__gte=models.F("starts")), name="people_deputy_in_order"),
            models.CheckConstraint(condition=~models.Q(deputy=models.F("person")), name="people_deputy_another"),
        ]

    def __str__(self) -> str:
        return f"{self.starts} to {self.ends}"


class SignedIn(AbstractBaseSession):
    """A session, and whose it is, so that all of a person's can be ended at once. No browser, address or time of sign-in is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="sessions", null=True)

    @classmethod
    def get_session_store_class(cls) -> Any:
        """The store that keeps sessions here."""
        from .sessions import SessionStore

        return SessionStore


class Import(models.Model):
    """A file of people that was sent to a page: its bytes are kept until it is confirmed or dropped, and a day at most.

    ``digest``: hexadecimal SHA-256 of the file. ``state``: the same of the directory that the preview was made against.
    ``is_full``: everybody is in the file, so that whoever is not has left.
    """

    made_by = models.ForeignKey(Person, models.SET_NULL, related_name="imports", null=True)
    made_at = models.DateTimeField()
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=64)
    content = models.BinaryField()
    is_full = models.BooleanField()
    done_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.digest


class Group(models.Model):
    """A group of the Council's own directory. ``duty``: what its members are named for here; empty for most groups."""

    name = models.CharField(max_length=200)
    external_id = models.CharField(max_length=200, unique=True, null=True, blank=True)
    duty = models.CharField(max_length=20, blank=True)
    members = models.ManyToManyField(Person, related_name="directory_groups", blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [models.UniqueConstraint(Lower("name"), name="people_group_once")]

    def __str__(self) -> str:
        return self.name


class Token(models.Model):
    """What the Council's own directory shows to be let in. Only a digest is kept: the token itself was shown once.

    ``may_browse``: it lets equipment read the group of those who may browse now, and do nothing else.
    """

    label = models.CharField(max_length=100)
    may_browse = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, unique=True)
    made_on = models.DateField()
    ended_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.label
