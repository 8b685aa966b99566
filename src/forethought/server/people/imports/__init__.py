"""A file of people from the Council's HR system: read, compared with the directory, shown, and taken in whole or not at all."""
