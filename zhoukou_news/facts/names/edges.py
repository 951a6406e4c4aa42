"""What stands where a name ends: a sign, a word that follows people, an ending of the verb that its last character is."""

from __future__ import annotations

import re

from ...lexicon import Vocabulary, words
from .characters import IS_HARD

_FOLLOWERS = Vocabulary(
    (
        words("verbs", "after_name", "saying", "speaking", "presence", "presiding", "absence")
        # Words that follow a name though they are no verbs: conjunctions, and words for the person's own.
        | set(
            "及 以及 和 与 等 个人 本人 一家 全家 一行 自己 同志 夫妇 夫人 姐弟 兄弟 姐妹 父子 父女 母子 母女 夫妻 祖孙 师徒 家 们".split()
        )
    )
    - set("书记 主任 老师 教授 医生".split())
)
#: Verbs of saying of one character.
SAYING = frozenset("说称问答告道讲")
#: 红着, 笑着; but 着手, 着力 are verbs of their own.
_GOES_ON = re.compile("着(?![手力重急装实]|眼(?![圈睛泪镜角眶]))")


def follower(text: str, position: int) -> int:
    """How long the word is that follows people (出席, 在, 表示) at a place; 0 where none stands there."""
    size = _FOLLOWERS.longest_at(text, position)
    # 刘念在、江宁: no preposition stands before the sign of a list.
    return 0 if size == 1 and text[position] in "在对向为" and text[position + 1 : position + 2] == "、" else size


def hard_boundary(text: str, position: int) -> bool:
    """A sign, a digit's or a block's edge."""
    return position >= len(text) or IS_HARD[text[position]]


def verb_goes_on(text: str, position: int) -> bool:
    """王芳红着眼圈: whether the ending 着 stands at a place, so that the character before it is a verb."""
    return text.startswith("着", position) and _GOES_ON.match(text, position) is not None
