"""The first tables of working time."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ClockState",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="clock_state",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("state", models.CharField(choices=[("in", "in"), ("out", "out"), ("break", "break"), ("none", "none")], max_length=6)),
                ("since", models.BigIntegerField()),
                ("source", models.CharField(max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="Feed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=40, unique=True)),
                ("kind", models.CharField(max_length=20)),
                ("secret", models.TextField(blank=True)),
                ("address", models.CharField(blank=True, max_length=300)),
                ("last_heard", models.BigIntegerField(default=0)),
                ("stale_after", models.PositiveIntegerField(default=7200)),
                ("fault", models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name="Count",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("what", models.CharField(max_length=20)),
                ("key", models.CharField(max_length=60)),
                ("month", models.DateField()),
                ("number", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("what", "key", "month"), name="hours_counted_once")],
            },
        ),
        migrations.CreateModel(
            name="WorkingPattern",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row", models.JSONField()),
                ("starts", models.DateField()),
                ("ends", models.DateField(blank=True, null=True)),
                ("on_holidays", models.BooleanField(default=False)),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="patterns", to=settings.AUTH_USER_MODEL),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ClockEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(max_length=40)),
                ("event_id", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[("in", "in"), ("out", "out"), ("break-start", "break-start"), ("break-end", "break-end")], max_length=12
                    ),
                ),
                ("occurred_at", models.BigIntegerField()),
                ("received_at", models.BigIntegerField()),
                ("terminal", models.CharField(blank=True, max_length=64)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="clock_events", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["person", "occurred_at"], name="hours_event_when")],
                "constraints": [models.UniqueConstraint(fields=("source", "event_id"), name="hours_event_once")],
            },
        ),
        migrations.CreateModel(
            name="Closure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("name", models.CharField(max_length=100)),
                (
                    "work_area",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="closures", to="people.workarea"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("day", "work_area"), name="hours_closed_once"),
                    models.UniqueConstraint(condition=models.Q(("work_area", None)), fields=("day",), name="hours_all_closed_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Leave",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("first", models.DateField()),
                ("last", models.DateField()),
                ("source", models.CharField(blank=True, max_length=40)),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="leave", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("last__gte", models.F("first"))), name="hours_leave_ends_after_it_starts")
                ],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts", models.BigIntegerField()),
                ("ends", models.BigIntegerField()),
                ("says", models.CharField(blank=True, max_length=200)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("work_area", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="notices", to="people.workarea")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("ends__gt", models.F("starts"))), name="hours_notice_ends_after_it_starts")
                ],
            },
        ),
        migrations.CreateModel(
            name="RosterSpell",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(max_length=40)),
                ("uid", models.CharField(max_length=255)),
                ("starts", models.BigIntegerField()),
                ("ends", models.BigIntegerField()),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="roster", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["person", "starts"], name="hours_roster_when")],
            },
        ),
        migrations.CreateModel(
            name="WorkUse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40)),
                ("day", models.DateField()),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="work_use", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("person", "kind", "day"), name="hours_work_use_once")],
            },
        ),
    ]
