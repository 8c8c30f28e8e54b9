"""What `laloge evaluate` can measure, one module each: cases in a file in, a Measured out."""
