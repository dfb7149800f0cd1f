"""A line is drawn by a topic's id or by the words shown for it."""

import pytest

from game.base.errors import WrongUse
from game.cards.model import Card, Kind
from game.front.care_words import TOPIC_WORDS
from game.plain.never import topics_in
from game.play.lines import TOPICS
from game.play.session import Turn


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_by_its_id_or_its_words_in_any_case(topic: str) -> None:
    assert topics_in(topic.upper(), None) == topics_in(f" {TOPIC_WORDS[topic]} ", None) == (topic,)


def test_several_at_once() -> None:
    assert topics_in("The birth, sex  and wanting and money", None) == ("desire", "birth", "money")


@pytest.mark.parametrize("words", ["", "weather", "money weather", "and", "moneys", "sex and money"])
def test_anything_else_draws_no_line_and_shows_ids_with_words(words: str) -> None:
    with pytest.raises(WrongUse) as raised:
        topics_in(words, None)
    shown = raised.value.sentence()
    assert all(f"{topic} ({TOPIC_WORDS[topic]})" in shown for topic in TOPICS)


def test_the_topic_of_the_card_on_the_table() -> None:
    def turn(*topics: str) -> Turn:
        return Turn(Card("mine", "tea", Kind.CONVERSATION, "Tea?", topics=topics), 0)

    assert topics_in("topic", turn("loss")) == ("loss",)
    with pytest.raises(WrongUse, match="names no topic"):
        topics_in("topic", turn())
    with pytest.raises(WrongUse, match="names no topic"):
        topics_in("topic", None)
