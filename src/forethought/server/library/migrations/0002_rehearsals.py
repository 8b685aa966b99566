"""The rehearsal that is kept of a version."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("library", "0001_versions")]

    operations = [
        migrations.CreateModel(
            name="Rehearsed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=64)),
                ("done", models.PositiveIntegerField(default=0)),
                ("whole", models.PositiveIntegerField(default=0)),
                ("row", models.JSONField(null=True)),
                ("began_at", models.DateTimeField()),
                (
                    "version",
                    models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="rehearsed", to="library.version"),
                ),
            ],
        ),
    ]
