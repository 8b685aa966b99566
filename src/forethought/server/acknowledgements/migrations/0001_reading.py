"""The first tables of reading and acknowledging."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("library", "0001_versions"),
        ("people", "0002_directory"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="QuestionCount",
            fields=[
                (
                    "version",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="library.version",
                    ),
                ),
                ("number", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("standings", models.JSONField(default=list)),
                ("service", models.CharField(blank=True, max_length=200)),
                ("starts", models.DateField()),
                ("days", models.PositiveSmallIntegerField(default=28)),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "work_area",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.workarea"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Acknowledgement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("number", models.CharField(max_length=32)),
                ("standing", models.CharField(max_length=20)),
                ("document", models.CharField(max_length=200)),
                ("digest", models.CharField(max_length=64)),
                ("words", models.TextField()),
                ("language", models.CharField(max_length=10)),
                ("how", models.CharField(choices=[("self", "self"), ("meeting", "meeting"), ("format", "format")], max_length=10)),
                ("at", models.BigIntegerField()),
                ("salt", models.CharField(max_length=32)),
                ("mark", models.CharField(max_length=64)),
                ("code", models.CharField(max_length=25, unique=True)),
                ("withdrawn_on", models.DateField(blank=True, null=True)),
                ("left_on", models.DateField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="acknowledgements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="acknowledgements", to="library.version"
                    ),
                ),
                (
                    "witness",
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_on", None)), fields=("person", "version"), name="acknowledgements_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Request",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asked_on", models.DateField()),
                ("clock_from", models.DateField()),
                ("due", models.DateField()),
                ("later_on", models.DateField(blank=True, null=True)),
                ("away_until", models.DateField(blank=True, null=True)),
                ("format", models.CharField(blank=True, max_length=20)),
                ("in_format", models.BooleanField(default=False)),
                ("opened", models.JSONField(default=list)),
                ("reminded", models.SmallIntegerField(default=-1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("confirmed", "confirmed"),
                            ("carried", "carried"),
                            ("replaced", "replaced"),
                            ("left", "left"),
                        ],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("closed_on", models.DateField(blank=True, null=True)),
                (
                    "assignment",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="requests", to="acknowledgements.assignment"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reading_requests", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="reading_requests", to="library.version"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["version", "state"], name="acknowledgements_by_version")],
                "constraints": [
                    models.UniqueConstraint(fields=("person", "version"), name="acknowledgements_asked_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("open", "confirmed", "carried", "replaced", "left"))),
                        name="acknowledgements_state_known",
                    ),
                ],
            },
        ),
    ]
