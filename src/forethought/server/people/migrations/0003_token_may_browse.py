"""A token may be made for reading who may browse now, and nothing else."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0002_directory"),
    ]

    operations = [
        migrations.AddField(
            model_name="token",
            name="may_browse",
            field=models.BooleanField(default=False),
        ),
    ]
