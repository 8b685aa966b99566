"""Counts of what feeds bring, and when they were last tried."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("hours", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="feed",
            name="day",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="feed",
            name="refused",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="feed",
            name="sentences",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="feed",
            name="taken",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="feed",
            name="tried",
            field=models.BigIntegerField(default=0),
        ),
    ]
