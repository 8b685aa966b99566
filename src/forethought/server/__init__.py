"""The pages and the HTTP API: Django, one app per capability. Nothing anybody types is kept."""
