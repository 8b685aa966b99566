"""Services, names from the Council's own directory, deputies, files of people, groups and tokens."""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Deputy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts", models.DateField()),
                ("ends", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Group",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("external_id", models.CharField(blank=True, max_length=200, null=True, unique=True)),
                ("duty", models.CharField(blank=True, max_length=20)),
            ],
        ),
        migrations.CreateModel(
            name="Import",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField()),
                ("digest", models.CharField(max_length=64)),
                ("state", models.CharField(max_length=64)),
                ("content", models.BinaryField()),
                ("is_full", models.BooleanField()),
                ("done_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Token",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField(max_length=100)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("made_on", models.DateField()),
                ("ended_on", models.DateField(null=True)),
            ],
        ),
        migrations.AddField(
            model_name="person",
            name="external_id",
            field=models.CharField(blank=True, max_length=200, null=True, unique=True),
        ),
        migrations.AddField(
            model_name="person",
            name="family_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="person",
            name="given_name",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="person",
            name="service",
            field=models.CharField(blank=True, db_index=True, max_length=200),
        ),
        migrations.AddField(
            model_name="person",
            name="user_name",
            field=models.CharField(blank=True, max_length=255, null=True),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower("user_name"), name="people_user_name_once"),
        ),
        migrations.AddField(
            model_name="deputy",
            name="deputy",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="stands_in", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="deputy",
            name="person",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="deputies", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="group",
            name="members",
            field=models.ManyToManyField(blank=True, related_name="directory_groups", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="import",
            name="made_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="imports", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="deputy",
            constraint=models.CheckConstraint(condition=models.Q(("ends__gte", models.F("starts"))), name="people_deputy_in_order"),
        ),
        migrations.AddConstraint(
            model_name="deputy",
            constraint=models.CheckConstraint(
                condition=models.Q(("deputy", models.F("person")), _negated=True), name="people_deputy_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower("name"), name="people_group_once"),
        ),
    ]
