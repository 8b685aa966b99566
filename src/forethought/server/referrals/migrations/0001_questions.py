"""The tables of questions asked before posting."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Precedent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("clause", models.CharField(max_length=100)),
                ("number", models.CharField(max_length=40)),
                ("draft", models.TextField()),
                ("role", models.CharField(blank=True, max_length=200)),
                ("advice", models.CharField(max_length=20)),
                ("why", models.CharField(max_length=500)),
                ("made_on", models.DateField()),
                ("retired_on", models.DateField(null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("clause", models.CharField(max_length=100)),
                ("came_to", models.CharField(max_length=10)),
                ("number", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("month", "clause", "came_to"), name="referrals_tallied_once")],
            },
        ),
        migrations.CreateModel(
            name="Referral",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ref", models.CharField(max_length=10, unique=True)),
                ("once", models.CharField(max_length=64)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("manager", "manager"),
                            ("deputy", "deputy"),
                            ("above", "above"),
                            ("area", "area"),
                            ("contact", "contact"),
                            ("hr", "hr"),
                            ("communications", "communications"),
                        ],
                        max_length=20,
                    ),
                ),
                ("next_role", models.CharField(blank=True, max_length=20)),
                ("kind", models.CharField(choices=[("draft", "draft"), ("question", "question")], max_length=10)),
                ("clauses", models.JSONField(default=list)),
                ("edition", models.CharField(max_length=100)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("passing", "passing"),
                            ("answered", "answered"),
                            ("withdrawn", "withdrawn"),
                            ("lapsed", "lapsed"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("go_ahead", "go_ahead"), ("change", "change"), ("better_not", "better_not"), ("else", "else")],
                        max_length=10,
                    ),
                ),
                ("key", models.BinaryField(null=True)),
                ("sealed", models.BinaryField(null=True)),
                ("reasons_key", models.BinaryField(null=True)),
                ("reasons", models.BinaryField(null=True)),
                ("example_key", models.BinaryField(null=True)),
                ("example", models.BinaryField(null=True)),
                ("asker_agrees", models.BooleanField(default=False)),
                ("asked_agrees", models.BooleanField(default=False)),
                ("sent_at", models.BigIntegerField()),
                ("due", models.BigIntegerField()),
                ("nudge_at", models.BigIntegerField()),
                ("erase_at", models.BigIntegerField()),
                ("closed_at", models.BigIntegerField(null=True)),
                ("reminded", models.BooleanField(default=False)),
                ("nudged", models.BooleanField(default=False)),
                (
                    "asked",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="questions_to", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "asker",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="questions_asked", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "next",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["state", "erase_at"], name="referrals_by_state"),
                    models.Index(fields=["closed_at"], name="referrals_by_closed"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("asker", "once"), name="referrals_asked_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("waiting", "passing", "answered", "withdrawn", "lapsed"))),
                        name="referrals_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("waiting", "passing")), models.Q(("key", None), ("sealed", None)), _connector="OR"
                        ),
                        name="referrals_closed_holds_no_draft",
                    ),
                ],
            },
        ),
    ]
