"""The programme, as every skill sees it; calendars that come in and go out."""
