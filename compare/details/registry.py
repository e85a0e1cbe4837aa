"""Which modules find and judge details, and in which order they may claim words."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import cast

from compare.detail import Kind
from compare.details.kind import AgreeingKind, DetailKind, LinkKind, RivalKind, StatedKind

MODULES: tuple[str, ...] = (
    "times",
    "money",
    "age",
    "quantity",
    "names",
    "titles",
    "places",
    "hedges",
    "negation",
    "superlatives",
    "spelling",
    "quotations",
    "outlets",
    "attribution",
)
"""Modules of this package that are a ``DetailKind``, first come first served for words that two would claim."""


@cache
def modules() -> tuple[DetailKind, ...]:
    """The modules of ``MODULES``, imported on the first call: finding details is not on the way to the first paint."""
    return tuple(cast("DetailKind", import_module(f"compare.details.{name}")) for name in MODULES)


@cache
def link_modules() -> Mapping[DetailKind, LinkKind]:
    """The modules that judge links by themselves: asking a protocol anew for each link is slow."""
    return {module: module for module in modules() if isinstance(module, LinkKind)}


@cache
def rival_modules() -> Mapping[DetailKind, RivalKind]:
    """The modules that may set left-over details against each other, by themselves."""
    return {module: module for module in modules() if isinstance(module, RivalKind)}


@cache
def agreeing_modules() -> Mapping[DetailKind, AgreeingKind]:
    """The modules that can tell at a glance that two details do not agree, by themselves."""
    return {module: module for module in modules() if isinstance(module, AgreeingKind)}


@cache
def stated_modules() -> Mapping[DetailKind, StatedKind]:
    """The modules that may set a detail against plain words of the other side, by themselves."""
    return {module: module for module in modules() if isinstance(module, StatedKind)}


@cache
def by_kind() -> dict[Kind, DetailKind]:
    """The module that judges each kind."""
    return {kind: module for module in modules() for kind in module.KINDS}
