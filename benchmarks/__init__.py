"""What the lodge costs, beside what it could cost at least: `python -m benchmarks [engine|matrix|pictures|crowd|discord]`."""
