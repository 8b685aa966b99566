"""A page as the tests read it, and what may be wrong with any page."""

from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser

_VOID = {"input", "meta", "link", "img", "br", "hr"}


class Page(HTMLParser):
    """The elements of a page, in order, and the words that are seen or read out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html, self.elements, self.words, self._open = html, [], [], []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if "style" not in self._open and "script" not in self._open:
            self.words.append(data)

    @property
    def text(self) -> str:
        """The words of the page with single spaces."""
        return " ".join("".join(self.words).split())

    def all(self, tag: str) -> list[dict]:
        """The attributes of every element of this name."""
        return [attrs for name, attrs in self.elements if name == tag]

    def fields(self) -> dict[str, str]:
        """What the last form of the page holds without being filled: hidden fields and texts."""
        texts = {one["name"]: one.get("value", "") for one in self.all("input") if one.get("type") == "hidden"}
        return {name: value for name, value in texts.items() if name != "csrfmiddlewaretoken"}

    def faults(self, headers: Mapping[str, str]) -> list[str]:
        """What is wrong with the page, in words."""
        found = [
            *(f"the id {id} is used {count} times" for id, count in self._ids().items() if count > 1),
            *(f"the field {name} has no label" for name in self._unlabelled()),
            *(f"{tag} has inline {name}" for tag, attrs in self.elements for name in attrs if name == "style" or name.startswith("on")),
        ]
        if len(self.all("title")) != 1 or len(self.all("h1")) != 1 or not self.all("html")[0].get("lang"):
            found.append("a page has one title, one h1 and a language")
        if self.all("style") or any("src" not in one for one in self.all("script")):
            found.append("inline style or script")
        ours = [form.get("action", "") for form in self.all("form") if form.get("method") == "post"]
        if len(ours) < len(self.all("form")) or any("?" in one or not one.startswith("/") for one in ours):
            found.append("a form that does not post to an address of ours")
        policy = headers.get("Content-Security-Policy", "")
        if "default-src 'none'" not in policy or "unsafe" in policy:
            found.append("no strict content security policy")
        if self.all("form") and headers.get("Cache-Control") != "no-store":
            found.append("a page with a form may be kept")
        broken = [one["href"] for one in self.all("a") if one.get("href", "").startswith("#") and one["href"][1:] not in self._ids()]
        return found + [f"{href} leads nowhere on this page" for href in broken]

    def _ids(self) -> Counter:
        return Counter(attrs["id"] for _tag, attrs in self.elements if "id" in attrs)

    def _unlabelled(self) -> list[str]:
        labelled = {one.get("for") for one in self.all("label")}
        fields = [attrs for tag, attrs in self.elements if tag in {"input", "textarea", "select"} and attrs.get("type") != "hidden"]
        return [one.get("name", "?") for one in fields if one.get("id") not in labelled]
