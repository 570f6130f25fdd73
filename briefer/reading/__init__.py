"""Bytes → articles: from files, folders, patterns, streams of JSON Lines and standard input."""

from briefer.reading.articles import FORMATS, articles, count, read, several
from briefer.reading.failure import Failure, Unreadable

__all__ = ["FORMATS", "Failure", "Unreadable", "articles", "count", "read", "several"]
