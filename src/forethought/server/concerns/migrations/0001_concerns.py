"""Concerns, their members, their entries and pictures, all sealed; and who is named to deal with them."""

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
            name="ReceiptSalt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("salt", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Concern",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(max_length=10, unique=True)),
                (
                    "how",
                    models.CharField(
                        choices=[("named", "named"), ("in_confidence", "in_confidence"), ("anonymous", "anonymous")], max_length=14
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("disciplinary", "disciplinary"),
                            ("members", "members"),
                            ("relevant", "relevant"),
                            ("not_known", "not_known"),
                        ],
                        max_length=14,
                    ),
                ),
                ("clause", models.CharField(blank=True, max_length=40)),
                ("document", models.CharField(blank=True, max_length=130)),
                ("raised_on", models.DateField()),
                ("step", models.CharField(blank=True, max_length=12)),
                ("due_on", models.DateField(null=True)),
                ("outcome", models.CharField(blank=True, max_length=12)),
                ("closed_on", models.DateField(null=True)),
                ("keep_until", models.DateField(null=True)),
                ("held", models.BooleanField(default=False)),
                ("erased_on", models.DateField(null=True)),
                ("round", models.PositiveIntegerField(default=1)),
                ("receipt", models.CharField(max_length=64, null=True, unique=True)),
                ("raiser_public", models.BinaryField(null=True)),
                ("talk", models.BinaryField(null=True)),
                ("talk_for_raiser", models.BinaryField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["closed_on", "keep_until"], name="concerns_due_to_go"),
                    models.Index(fields=["clause", "outcome"], name="concerns_alike"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=12)),
                ("step", models.CharField(blank=True, max_length=12)),
                ("at", models.BigIntegerField()),
                ("is_talk", models.BooleanField(default=False)),
                ("sealed", models.BinaryField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("concern", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="entries", to="concerns.concern")),
            ],
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sealed", models.BinaryField()),
                ("entry", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="evidence", to="concerns.entry")),
            ],
        ),
        migrations.CreateModel(
            name="Member",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("wrapped", models.BinaryField()),
                ("pair", models.PositiveIntegerField()),
                ("since", models.DateField()),
                ("declared_on", models.DateField(null=True)),
                ("concern", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="members", to="concerns.concern")),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="concerns", to=settings.AUTH_USER_MODEL),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Officer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(choices=[("case_officer", "case_officer"), ("monitoring", "monitoring")], max_length=12)),
                ("named_on", models.DateField()),
                (
                    "named_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="concern_roles", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(fields=("concern", "number"), name="concerns_entry_once"),
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.UniqueConstraint(fields=("concern", "person"), name="concerns_member_once"),
        ),
        migrations.AddConstraint(
            model_name="officer",
            constraint=models.UniqueConstraint(fields=("person", "role"), name="concerns_officer_once"),
        ),
        migrations.AddConstraint(
            model_name="officer",
            constraint=models.CheckConstraint(condition=models.Q(("role__in", ("case_officer", "monitoring"))), name="concerns_role_known"),
        ),
    ]
