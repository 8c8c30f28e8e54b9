"""What a typed line is: words for the lodge, where its name is one, or for the terminal itself."""

import pytest

from bot.adapters.terminal.inbound import Words, read


@pytest.mark.parametrize("line", ["loge, aide", "@loge aide", "la loge : aide", "Loge aide"])
def test_the_name_at_the_start_calls_and_is_left_out(line: str) -> None:
    heard = read(line)
    assert isinstance(heard, Words)
    assert heard.called
    assert heard.text.strip(" :") == "aide"


@pytest.mark.parametrize("line", ["loge-abcd-efgh-jkmn", "logement à louer", "@loge-bis aide"])
def test_a_word_that_only_begins_like_the_name_is_left_whole(line: str) -> None:
    assert read(line) == Words(line, None, called=False)
