"""The first tables of what is done later."""

from django.db import migrations, models

STATES = ("waiting", "sent", "refused", "failed", "kept")


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200, unique=True)),
                ("task", models.UUIDField(unique=True)),
                ("limit", models.PositiveIntegerField(default=600)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="Mail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("once", models.CharField(max_length=200, unique=True)),
                ("to", models.CharField(blank=True, max_length=320)),
                ("subject", models.CharField(blank=True, max_length=400)),
                ("body", models.TextField(blank=True)),
                (
                    "state",
                    models.CharField(choices=[(name, name) for name in STATES], db_index=True, default="waiting", max_length=10),
                ),
                ("fault", models.CharField(blank=True, max_length=20)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("ended_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(state__in=STATES), name="jobs_mail_state_known")],
            },
        ),
    ]
