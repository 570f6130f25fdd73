"""Stages without the garbage collector, which would look through a document's objects again and again as they grow."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

__all__ = ["uncollected"]

Given = ParamSpec("Given")
Made = TypeVar("Made")


def uncollected(stage: Callable[Given, Made]) -> Callable[Given, Made]:
    """Put the search for reference cycles off until a stage is done with its document.

    What a stage makes lives as long as the document, so there is nothing to find, and the search would make
    long articles slower, character for character, than short ones.
    """

    @wraps(stage)
    def run(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        if not gc.isenabled():
            return stage(*args, **kwargs)
        gc.disable()
        try:
            return stage(*args, **kwargs)
        finally:
            gc.enable()

    return run
