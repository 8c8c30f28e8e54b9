"""What coordinators do with rooms: add and change them, give them rules, close them."""
