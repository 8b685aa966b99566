"""The right channel for what somebody has to say, a note to sleep on, and help for staff who are targeted online."""
