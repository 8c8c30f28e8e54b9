"""How the service says no: a status, a code, words, and for a bad form where each fault is."""

from tests.fakes.discord.wire import Json

BAD_FORM = 50035

WORDS = {
    0: (404, "404: Not Found"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10014: (400, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    10070: (404, "Unknown Guild Scheduled Event"),
    30010: (400, "Maximum number of reactions reached (20)"),
    30032: (400, "Maximum number of application commands reached (100)"),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50027: (401, "Invalid Webhook Token"),
    50024: (400, "Cannot execute action on this channel type"),
    50083: (400, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    160004: (400, "A thread has already been created for this message"),
    520001: (400, "Poll expired"),
    520003: (400, "Cannot edit a poll message"),
    520006: (400, "Cannot expire a non-poll message"),
}


class RefusalError(Exception):
    """An answer that is an error, in the form in which every client reads it."""

    def __init__(self, code: int, errors: Json | None = None) -> None:
        self.code = code
        self.status, self.words = (400, "Invalid Form Body") if code == BAD_FORM else WORDS[code]
        self.errors = errors
        super().__init__(f"{self.status} {code} {self.words} {errors or ''}")

    def wire(self) -> Json:
        body: Json = {"message": self.words, "code": self.code}
        return body | {"errors": self.errors} if self.errors else body


class Form:
    """Gathers what is wrong with a body, each fault at its place, and refuses it once."""

    def __init__(self) -> None:
        self.errors: Json = {}

    def wrong(self, path: tuple[str | int, ...], code: str, words: str) -> None:
        place = self.errors
        for step in path:
            place = place.setdefault(str(step), {})
        place.setdefault("_errors", []).append({"code": code, "message": words})

    def at_most(self, path: tuple[str | int, ...], text: str | None, longest: int) -> None:
        if text is not None and len(text) > longest:
            self.wrong(path, "BASE_TYPE_MAX_LENGTH", f"Must be {longest} or fewer in length.")

    def between(self, path: tuple[str | int, ...], text: str | None, longest: int) -> None:
        """Words that must be there, and not be too many."""
        if not text:
            self.wrong(path, "BASE_TYPE_REQUIRED", "This field is required")
        elif len(text) > longest:
            self.wrong(path, "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {longest} in length.")

    def count(self, path: tuple[str | int, ...], number: int, lowest: int, highest: int) -> None:
        if not lowest <= number <= highest:
            self.wrong(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {lowest} and {highest} in length.")

    def settle(self) -> None:
        if self.errors:
            raise RefusalError(BAD_FORM, self.errors)
