"""The packages as users meet them: alone on a bare system, and started on a real desktop."""
