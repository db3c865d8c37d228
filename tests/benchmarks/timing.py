"""How long a call takes."""

from collections.abc import Callable
from time import perf_counter


def timed(run: Callable[[], object]) -> float:
    """The best of three runs, in milliseconds."""
    times = []
    for _ in range(3):
        start = perf_counter()
        run()
        times.append((perf_counter() - start) * 1000)
    return min(times)
