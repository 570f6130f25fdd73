"""Claims: what facts say, without where they say it."""

from hashlib import sha256

from briefer.linking.site import Site
from briefer.linking.values import figure_of
from briefer.record import plain

__all__ = ["claim_of"]


def claim_of(site: Site) -> str:
    """Hash subject, metric, scope, period, unit, value and source; offsets do not count."""
    value = figure_of(site.mention)
    subject, metric = site.subject(), site.metric()
    period, source = site.chosen.get("period"), site.chosen.get("source")
    low, high = value.low, value.high
    parts = (
        subject.name.lower() if subject else "",
        metric.id if metric and metric.id != "other" else metric.text.lower() if metric else "",
        "|".join(sorted(word.lower() for word in metric.scope)) if metric else "",
        period.value.timex if period else "",
        site.currency or site.unit,
        plain(low) if low is not None else "",
        plain(high) if high is not None else "",
        source.value.name.lower() if source else "",
    )
    return "c_" + sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
