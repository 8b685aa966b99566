"""The first tables of the journal."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("at", models.BigIntegerField()),
                ("by", models.BigIntegerField(null=True)),
                ("deed", models.CharField(max_length=20)),
                ("about", models.CharField(db_index=True, max_length=40)),
                ("detail", models.CharField(blank=True, max_length=20)),
                ("digest", models.CharField(max_length=64)),
                ("before", models.CharField(max_length=64)),
                ("mark", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Salt",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("salt", models.CharField(max_length=64)),
            ],
        ),
    ]
