"""What can be done to concerns. Nothing else writes to their tables."""

from .dealing import declare, invite, leave, open_identity, take_off
from .deciding import close_early, take_step
from .keeping import erase_due, hold, release
from .naming import end_officer, name_officer
from .raising import Picture, Raised, raise_concern
from .talking import add_note, answer_raiser, write_by_receipt

__all__ = [
    "Picture", "Raised", "add_note", "answer_raiser", "close_early", "declare", "end_officer", "erase_due", "hold", "invite", "leave",
    "name_officer", "open_identity", "raise_concern", "release", "take_off", "take_step", "write_by_receipt",
]  # fmt: skip
