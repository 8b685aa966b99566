"""What a kind of site is for: the table that says which sites the guidance means by social networking and other recreation."""

# Annotations are types here, not text: it is read on every cold start.

from collections.abc import Iterable

NATURES = {
    "social": (
        "blog", "business network", "dating", "forum", "messaging", "microblog", "neighbourhood", "photo sharing", "social networking",
        "video sharing",
    ),
    "recreational": ("gambling", "games", "hobby", "reviews", "shopping", "sport", "streaming", "travel", "webmail"),
    "personal": ("assistant", "banking", "file sharing", "fundraising", "health", "jobs", "learning", "news", "petition", "property"),
    "reference": ("encyclopaedia",),
    "work": ("work tool",),
    "unsafe": ("adult", "circumvention", "malware", "piracy"),
}  # fmt: skip
"""The kinds of each nature. *Social* and *recreational* are what core time is kept free of (7.1 of HRSM1); *personal* is neither,
and the guidance is silent on it; *reference* is Appendix One's encyclopaedia, which it says is no social networking; *unsafe* is 7.4's."""

_NATURE = {kind: nature for nature, kinds in NATURES.items() for kind in kinds}


def nature_of(kinds: Iterable[str], work_normal: bool = False) -> str:
    """The nature of a site's first kind; empty where the kind is not known.

    One unsafe kind makes the whole unsafe. A site that is normal at work is work, whatever its kind.
    """
    natures = [_NATURE.get(kind, "") for kind in kinds]
    if "unsafe" in natures:
        return "unsafe"
    if work_normal:
        return "work"
    return next((nature for nature in natures if nature), "")
