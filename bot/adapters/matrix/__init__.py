"""Matrix: rooms, threads and direct chats on any homeserver."""
