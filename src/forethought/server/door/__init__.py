"""What comes in and goes out of the server: limits, headers, languages, pictures, logs, and kind words when something fails."""
