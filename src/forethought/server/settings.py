"""Django's settings, all made from the environment. There is no debug mode: its pages would show drafts."""

from __future__ import annotations

from pathlib import Path

from django.utils.csp import CSP

from forethought.server.environment import environment

_given = environment()
HERE = Path(__file__).parent

DEBUG = False
SECRET_KEY = _given.secret()
ALLOWED_HOSTS = list(_given.hosts)
ROOT_URLCONF = "forethought.server.urls"
WSGI_APPLICATION = "forethought.server.wsgi.application"
USE_TZ = True
TIME_ZONE = "Europe/London"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.staticfiles",
    "forethought.server.sign_in.borrowed.AccountsWithoutPages",
    "allauth.mfa",
    "allauth.socialaccount",
    "django_tasks_db",
    "forethought.server.journal",
    "forethought.server.jobs",
    "forethought.server.keys",
    "forethought.server.operating",
    "forethought.server.people",
    "forethought.server.sign_in",
    "forethought.server.accounts",
    "forethought.server.hours",
    "forethought.server.lists",
    "forethought.server.design",
    "forethought.server.library",
    "forethought.server.drafts",
    "forethought.server.channels",
    "forethought.server.acknowledgements",
    "forethought.server.concerns",
    "forethought.server.referrals",
    "forethought.server.reports",
]

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["forethought.server.people.backend.DirectoryBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("MinimumLengthValidator", {"min_length": 10}),
        ("UserAttributeSimilarityValidator", {"user_attributes": ("number", "login", "name", "email")}),
        ("CommonPasswordValidator", {}),
    ]
]
LOGIN_URL = "sign-in"
ACCOUNT_EMAIL_VERIFICATION = "none"  # allauth is used without its pages and its mail (sign_in/borrowed.py)
MFA_ADAPTER = "forethought.server.sign_in.steps.Keeping"
MFA_TOTP_TOLERANCE = 1  # a code of 30 seconds ago, or of the next 30, is right too
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5  # seconds: one person waits for the Council's provider, and others wait behind them

# A session is opened by a page that asks who somebody is, and by no other. It ends with the browser, or after these seconds.
SESSION_ENGINE = "forethought.server.people.sessions"
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # with Strict, somebody who follows a link from an e-mail would look signed out
SESSION_COOKIE_SECURE = _given.https

MIDDLEWARE = [
    "forethought.server.door.access_log.AccessLogMiddleware",
    "forethought.server.door.headers.HeadersMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "forethought.server.door.limits.LimitsMiddleware",
    "forethought.server.door.squeeze.SqueezePagesMiddleware",
    "forethought.server.door.language.LanguageMiddleware",
    "forethought.server.people.known.KnownMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [
            HERE / app / "templates"
            for app in (
                *("design", "library", "drafts", "people", "operating", "sign_in", "accounts", "hours"),
                *("acknowledgements", "channels", "referrals", "concerns", "reports"),
            )
        ],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "forethought.server.design.jinja.environment"},
    }
]

DATABASES = {"default": _given.database}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}  # the queue stands in the database: it is kept with what asked for it

MAILERS = {"default": _given.mail.mailer}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = _given.mail_from

STATIC_URL = "static/"
STATIC_ROOT = _given.data / "static"
STORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# English is written; Welsh is shown once a catalogue of it is kept (forethought/locales).
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
LOCALE_PATHS = [HERE.parent / "locales"]

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"  # with no-referrer a browser sends "Origin: null", which looks like a forged form
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = _given.https
SECURE_REDIRECT_EXEMPT = ["^health$", "^metrics$"]  # asked from beside the server, in the clear
SECURE_HSTS_SECONDS = 31_536_000 if _given.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _given.proxies else None
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # door.headers sends X-Frame-Options
    "security.W005",  # subdomains belong to the council's other services, which are not ours to force
    "security.W021",  # for the same reason
]

CSRF_COOKIE_NAME = "form"
CSRF_COOKIE_AGE = None  # gone when the browser is closed
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = _given.https
CSRF_FAILURE_VIEW = "forethought.server.door.faults.forged_form"

# A draft of 100,000 characters fits. Pictures are taken in memory only, by our own handler.
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
DATA_UPLOAD_MAX_NUMBER_FILES = 4
FILE_UPLOAD_HANDLERS = ["forethought.server.door.pictures.InMemoryPictures"]

LOGGING_CONFIG = "forethought.server.door.quiet_logs.configure"
LOGGING = {"level": "INFO"}
