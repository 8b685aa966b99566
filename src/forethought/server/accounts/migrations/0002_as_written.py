"""Addresses with their capitals, beside the form that they are compared in."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="corporatepage",
            name="as_written",
            field=models.CharField(blank=True, default="", max_length=500),
        ),
    ]
