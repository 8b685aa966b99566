"""Benchmarks, one a file: a module with `measure()`, found by its name; `__main__` runs them."""
