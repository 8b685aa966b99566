"""House keys by name, and people's own key pairs."""

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
            name="HouseKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=16, unique=True)),
                ("made_on", models.DateField()),
                ("retired_on", models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="KeyPair",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public", models.BinaryField()),
                ("private", models.BinaryField()),
                ("salt", models.BinaryField()),
                ("work", models.PositiveIntegerField()),
                ("number", models.PositiveIntegerField(default=1)),
                ("made_on", models.DateField()),
                (
                    "person",
                    models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="key_pair", to=settings.AUTH_USER_MODEL),
                ),
            ],
        ),
    ]
