"""What people see: the rooms, what is free, what is theirs, the week, a file for their own calendar."""
