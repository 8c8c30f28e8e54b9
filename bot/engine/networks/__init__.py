"""What only some networks can: to be come into, to vote, to show who is on duty."""
