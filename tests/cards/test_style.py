"""Each rule of style catches its planted example and leaves a good sibling alone."""

import pytest

from game.cards.model import Card, Form, Step, Who
from game.cards.style.card_rules import CARD_RULES, lint_card
from game.cards.style.names import RuleName
from tests.cards.style_cards import asked, done, gentle_step

R = RuleName

_SAID = [
    (R.LONG_QUESTION, "One " + "more " * 19 + "word?", "One " + "more " * 18 + "word?"),
    (R.LONG_QUESTION, "One " + "more " * 23 + "word?", "Which one?"),
    (R.OVERLONG_QUESTION, "One " + "more " * 24 + "word?", "Which one?"),
    (R.TWO_QUESTIONS, "What did you eat? Where did you sit?", "What did you eat, and on which chair?"),
    (R.CLOSED_QUESTION, "Do you like the light in here?", "Which light in here do you like?"),
    (R.CLOSED_QUESTION, "When it rains, do you think of us?", "When, early on, did you think of us?"),
    (R.CLOSED_QUESTION, "Tonight, would you rather sleep?", "Tonight, would you rather sleep or eat?"),
    (R.CLOSED_QUESTION, "Didn\u2019t you want tea?", "To which song, in some shop, have your feet danced?"),
    (R.CLOSED_QUESTION, "The bell rings. Is it for us?", "The bell rings. Who is it for?"),
    (R.REPROACH, "Why don\u2019t you sing, and what would help?", "What would help you sing?"),
    (R.REPROACH, "Which cup is it that you never wash?", "Which cup have we never liked?"),
    (R.GENDERED, "What did your mother sing at the stove?", "What did somebody sing at the stove?"),
    (R.GENDERED, "Where does she wait for us?", "Where does the theatre wait for us?"),
    (R.THERAPY, "What triggers you in this kitchen?", "What wakes you in this kitchen?"),
    (R.THERAPY, "Where is our safe space at nine?", "Where is a safe place for the scissors?"),
    (R.COMPARISON, "What do other couples do at nine?", "What does a couple of tired people do at nine?"),
    (R.COMPARISON, "What did your ex cook?", "What did the next-door cat cook up?"),
    (R.SCORING, "How good was today, out of ten?", "How many of ten fingers are warm?"),
    (R.SCORING, "Who does more in this kitchen?", "What does more light do to this kitchen?"),
    (R.THEN_AND_NOW, "Which dance do we not dance any more?", "Which day is not over any more?"),
    (R.THEN_AND_NOW, "What have we lost in this kitchen?", "What have we found in this kitchen?"),
    (R.DEMAND, "I dare you: what is in your pocket?", "What would you not dare to wash?"),
    (R.DEMAND, "What can you promise me for Sunday?", "Which promise kept itself?"),
    (R.MARKUP, "What is [b]bold[/b] in here?", "What is bold (and loud) in here?"),
    (R.MARKUP, "What is *really* in here?", "What is 2 * 3 cups in here?"),
    (R.KEY_NAME, "Which page opens when you press h?", "Which page opens when you press on?"),
    (R.PRESUMPTION, "What did breastfeeding teach you?", "What did feeding somebody teach you?"),
    (R.PRESUMPTION, "What do you recall of the birth?", "What do you recall of the first week?"),
    (R.PRESUMPTION, "Where does the baby sleep best?", "Where does whoever holds a baby sit best?"),
    (R.PRESUMPTION, "What do you sing in the car?", "What do you sing in the queue?"),
    (R.PRESUMPTION, "What grows in our garden?", "What grows in a garden by itself?"),
    (R.PRESUMPTION, "Who at the office knows of us?", "Who at the post office knows of us?"),
    (R.PRESUMPTION, "What do we do when the babysitter is here?", "What do we do when nobody is here?"),
    (R.PRESUMPTION, "Which song was it at our wedding?", "Which song was it at our first dance?"),
    (R.PRESUMPTION, "What does co-sleeping do to your back?", "What does sleeping do to your back?"),
    (R.ALCOHOL, "What do we talk of over a glass of wine?", "What do we talk of over a glass of water?"),
    (R.SLEEP_SAFETY, "Where on the sofa do you doze off?", "Where on the sofa do you read?"),
    (R.SLEEP_SAFETY, "When may a baby move to another room?", "When may the lamp move to another room?"),
    (R.EXPLICIT, "Where is your orgasm at nine?", "Where is your organ at nine?"),
    (R.DESIRE_UNTOLD, "When did sex last make you laugh?", "When did the sixth cup make you laugh?"),
]


@pytest.mark.parametrize(("rule", "bad", "good"), _SAID)
def test_a_text_that_breaks_a_rule_is_warned_of_and_its_sibling_is_not(
    rule: RuleName, bad: str, good: str
) -> None:
    assert rule in _rules(asked(bad))
    assert _rules(asked(good)) == set()


_DONE = [
    (R.FOLLOW_UP, asked(depth=2, follow_ups=()), asked(follow_ups=())),
    (R.LISTENER_CUE, asked(depth=3, listen=""), asked(listen="")),
    (R.FIXING_CUE, asked(listen="Give advice, kindly."), asked(listen="Give no advice.")),
    (R.DESIRE_DEPTH, asked(topics=("desire",)), asked(topics=("desire",), depth=2)),
    (R.DESIRE_UNTOLD, done(touch=3, depth=3), done(touch=3, depth=3, topics=("desire",))),
    (R.WAY_OUT, done(way_out=""), done()),
    (R.CLOSING_LINE, done(say=""), done()),
    (R.SMALLER, done(smaller=""), done(smaller="", minutes=2)),
    (R.SMALLER, done(smaller="", minutes=1, touch=2), done(touch=2)),
    (R.MANY_STEPS, done(steps=(gentle_step(),) * 4), done(steps=(gentle_step(),) * 3)),
    (
        R.TIME_BOX,
        done(steps=(gentle_step(seconds=None),) * 2),
        done(steps=(gentle_step(None), gentle_step())),
    ),
    (
        R.OVER_TIME,
        done(steps=(gentle_step(seconds=200), gentle_step(seconds=101)), minutes=5),
        done(steps=(gentle_step(seconds=200), gentle_step(seconds=100)), minutes=5),
    ),
    (
        R.ASK_FIRST,
        done(touch=1, steps=(Step("Lay a hand on the table.", Who.READER, 20),)),
        done(touch=1, steps=(Step("Offer a hand and wait.", Who.READER, 20),)),
    ),
    (
        R.GIVER,
        done(touch=1, steps=(Step("Ask “Here?” and lay a hand there.", Who.TOGETHER, 20),)),
        done(touch=1, steps=(Step("Ask “Here?” and lay a hand there.", Who.READER, 20),)),
    ),
    (
        R.TOUCH_UNTOLD,
        done(touch=1, steps=(Step("Ask, and kiss {partner}\u2019s ear.", Who.READER, 20),)),
        done(touch=1, steps=(Step("Say “kiss”, and offer an ear.", Who.READER, 20),)),
    ),
    (
        R.TOUCH_UNTOLD,
        done(steps=(Step("Hold hands.", Who.TOGETHER, 20),)),
        done(steps=(Step("Hold cups.", Who.TOGETHER, 20),)),
    ),
]


@pytest.mark.parametrize(("rule", "bad", "good"), _DONE)
def test_a_card_that_breaks_a_rule_is_warned_of_and_its_sibling_is_not(
    rule: RuleName, bad: Card, good: Card
) -> None:
    assert rule in _rules(bad)
    assert _rules(good) == set()


@pytest.mark.parametrize(
    "card",
    [
        asked(follow_ups=("And over a beer?",)),
        asked(listen="Pour a beer."),
        asked(form=Form.CHOOSE, options=("Tea", "Beer")),
        done(steps=(Step("Open a beer.", seconds=20),)),
        done(smaller="A beer."),
        done(way_out="A beer."),
        done(say="A beer!"),
    ],
)
def test_every_text_of_a_card_is_read(card: Card) -> None:
    (found,) = lint_card(card)

    assert found.rule is R.ALCOHOL
    assert found.chars is not None


def test_a_tag_or_a_topic_tells_what_a_card_presumes() -> None:
    text = "What do you recall of the birth?"

    assert _rules(asked(text, requires=("partner-birth",))) == set()
    assert _rules(asked(text, topics=("birth",))) == set()
    assert _rules(asked(text, requires=("toddler",))) == {R.PRESUMPTION}


def test_words_are_left_alone_in_other_languages_and_the_shape_is_not() -> None:
    card = asked("Was ist her, am Rum und im Gin?", depth=2, follow_ups=())

    assert {found.rule for found in lint_card(card, "de")} == {R.FOLLOW_UP}
    assert {R.GENDERED, R.ALCOHOL} <= {found.rule for found in lint_card(card, "en-GB")}


def test_a_card_beyond_all_limits_gets_no_word_of_style() -> None:
    assert lint_card(asked("what is " * 100))
    assert lint_card(asked("what is " * 1000)) == []
    assert lint_card(asked("Soup?", follow_ups=("Why do you?",) * 200)) == []


def test_a_finding_points_at_the_words() -> None:
    (found,) = lint_card(asked("Which film, and which wine, was it?"))

    assert found.path == ("text",)
    assert found.chars == (22, 26)
    assert "wine" in found.message


def test_every_rule_about_a_card_has_an_example_here_and_says_why() -> None:
    shown = {rule for rule, *_ in _SAID} | {rule for rule, *_ in _DONE}

    assert {rule.name for rule in CARD_RULES} == shown
    assert all(rule.reason.endswith(".") and rule.source for rule in CARD_RULES)


def _rules(card: Card) -> set[RuleName]:
    return {found.rule for found in lint_card(card)}
