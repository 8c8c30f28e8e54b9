"""Events, their dates, who comes; calendars of others."""
