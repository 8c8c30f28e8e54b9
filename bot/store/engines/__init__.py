"""SQLite and PostgreSQL: how statements reach them, how they fail, how they are brought up to date."""
