"""What comes again on the rota: laid down in words, changed, ended, held each time; dates follow it."""
