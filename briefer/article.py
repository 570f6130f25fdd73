"""What is read: an article as it was given."""

from hashlib import sha256

from briefer.slotted import slotted

__all__ = ["Article"]


@slotted(frozen=True)
class Article:
    """One text with what its carrier says of it. Offsets everywhere count code points of `text`."""

    text: str
    """The decoded text as given, newlines kept, without a byte order mark."""
    id: str = ""
    """Names the article in its batch: the file name, or the `id` of a JSONL line."""
    source: str | None = None
    """Where it was read from: a path, or `-` for standard input."""
    title: str | None = None
    """The title that came beside the text; a title inside the text is a zone."""
    published: str | None = None
    """ISO 8601 day of publication, the base of relative dates; None leaves them unresolved."""
    url: str | None = None
    markup: str = "text"
    """How headings, lists and tables are written: `text` or `markdown`; `html` where the text was taken out of a page."""
    companies: tuple[tuple[str, str], ...] = ()
    """The reader's own companies: a form as printed, and the name that it stands for."""

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the text in UTF-8; a lone surrogate counts as its three bytes."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
