"""A native poll: its answers, who voted, when it ends."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.fakes.discord.wire import Json, stamp


@dataclass(slots=True, eq=False)
class Poll:
    """The poll of one message; answers are numbered from 1."""

    question: str
    answers: dict[int, Json]
    ends_at: datetime
    many: bool = False
    votes: dict[int, list[int]] = field(default_factory=dict)
    finalized: bool = False

    @classmethod
    def from_wire(cls, body: Json) -> "Poll":
        answers = {number: answer["poll_media"] for number, answer in enumerate(body["answers"], start=1)}
        ends_at = datetime.now(UTC) + timedelta(hours=body.get("duration", 24))
        many = bool(body.get("allow_multiselect"))
        return cls(body["question"]["text"], answers, ends_at, many, {number: [] for number in answers})

    def number_of(self, words: str) -> int:
        """The answer with those words."""
        found = [number for number, media in self.answers.items() if media.get("text") == words]
        assert found, f"no answer {words!r} among {[media.get('text') for media in self.answers.values()]}"
        return found[0]

    def result(self) -> Json:
        """The embed in which the service itself tells how it ended."""
        most = max(len(by) for by in self.votes.values())
        first = [number for number, by in self.votes.items() if len(by) == most]
        told = {"poll_question_text": self.question, "victor_answer_votes": str(most)}
        told["total_votes"] = str(sum(len(by) for by in self.votes.values()))
        if len(first) == 1 and most:
            told |= {"victor_answer_id": str(first[0]), "victor_answer_text": self.answers[first[0]]["text"]}
        fields = [{"name": name, "value": value, "inline": False} for name, value in told.items()]
        return {"type": "poll_result", "fields": fields}

    def wire(self, reader: int) -> Json:
        return {
            "question": {"text": self.question},
            "answers": [{"answer_id": number, "poll_media": media} for number, media in self.answers.items()],
            "expiry": stamp(self.ends_at),
            "allow_multiselect": self.many,
            "layout_type": 1,
            "results": {
                "is_finalized": self.finalized,
                "answer_counts": [
                    {"id": number, "count": len(by), "me_voted": reader in by}
                    for number, by in self.votes.items()
                ],
            },
        }
