"""Claims: what facts say, without where they say it."""

from hashlib import sha256

from briefer.linking.period import PeriodFound
from briefer.linking.site import Site
from briefer.mention import plain

__all__ = ["claim_of"]


def claim_of(site: Site, period: PeriodFound | None) -> str:
    """Hash subject, metric, scope, period, unit, value and source; offsets do not count."""
    value = site.mention.value
    subject, metric, source = site.subject(), site.metric(), site.chosen.get("source")
    low, high = value.low, value.high  # type: ignore[attr-defined]
    parts = (
        subject.name.lower() if subject else "",
        metric.id if metric and metric.id != "other" else metric.text.lower() if metric else "",
        "|".join(sorted(word.lower() for word in metric.scope)) if metric else "",
        period.timex if period else "",
        getattr(value, "currency", None) or site.unit,
        plain(low) if low is not None else "",
        plain(high) if high is not None else "",
        source.value.name.lower() if source else "",
    )
    return "c_" + sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
