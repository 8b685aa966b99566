"""The register holds accounts: asked for, decided on, looked after, paused."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_as_written"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="corporatepage",
            name="accounts_page_once",
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="audience",
            field=models.CharField(blank=True, default="", max_length=500),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="decided_by",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="decided_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="deputy",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="accounts_deputised", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="holder",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="accounts_held", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="in_use_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="out_of_hours",
            field=models.CharField(blank=True, default="", max_length=1000),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="paused_by",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="paused_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="posters",
            field=models.ManyToManyField(blank=True, related_name="accounts_posted", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="purpose",
            field=models.CharField(blank=True, default="", max_length=1000),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="recovery_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="refusal",
            field=models.CharField(blank=True, default="", max_length=1000),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="review_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="state",
            field=models.CharField(
                choices=[("requested", "requested"), ("approved", "approved"), ("refused", "refused")], default="approved", max_length=10
            ),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="two_factor_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="corporatepage",
            name="unheld_on",
            field=models.DateField(null=True),
        ),
        migrations.AddConstraint(
            model_name="corporatepage",
            constraint=models.UniqueConstraint(
                condition=models.Q(("retired_on", None), models.Q(("state", "refused"), _negated=True)),
                fields=("address",),
                name="accounts_page_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="corporatepage",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("requested", "approved", "refused"))), name="accounts_state_known"
            ),
        ),
    ]
