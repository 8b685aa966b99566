"""What was asked: rows of the contract become drafts and questions, answers become rows.

The command line and the HTTP API take and give the same JSON; this is where it is read and written.
"""
