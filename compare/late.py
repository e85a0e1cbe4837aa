"""Names of a package that are imported on first use, so that who needs few of them waits for few."""

from collections.abc import Callable, Mapping
from importlib import import_module


def imported_late(package: str, rooms: Mapping[str, str]) -> Callable[[str], object]:
    """The ``__getattr__`` of a package (PEP 562): imports a name on first use.

    Args:
        package: The package's own name.
        rooms: By each public name, the module of the package that has it.
    """

    def get(name: str) -> object:
        if name not in rooms:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{rooms[name]}"), name)

    return get
