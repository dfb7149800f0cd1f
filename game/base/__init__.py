"""What every room needs and no rule knows."""
