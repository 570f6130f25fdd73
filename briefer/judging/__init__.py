"""What checks share: the rounding of figures, what makes two figures the same, how a computation is told."""
