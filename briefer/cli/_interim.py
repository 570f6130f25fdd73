"""Stands in until reading/ is there."""

import json
import sys
from pathlib import Path

from briefer.article import Article


class Unreadable(Exception):
    pass


def read_all(files, input_format, published):
    for f in files or ["-"]:
        data = sys.stdin.buffer.read() if f == "-" else Path(f).read_bytes()
        text = data.decode("utf-8-sig")
        if input_format == "jsonl" or f.endswith(".jsonl"):
            for n, line in enumerate(text.split("\n"), 1):
                if line.strip():
                    d = json.loads(line)
                    yield Article(
                        d["text"],
                        id=str(d.get("id", n)),
                        source=f,
                        title=d.get("title"),
                        published=d.get("published") or published,
                    )
        else:
            yield Article(
                text,
                id=Path(f).name,
                source=f,
                published=published,
                markup="markdown" if f.endswith(".md") else "text",
            )
