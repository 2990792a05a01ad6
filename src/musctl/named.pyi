from typing import Any
from typing import NamedTuple as NamedTuple

def part(index: int) -> Any: ...
