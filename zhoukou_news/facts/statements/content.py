"""Whether words tell what was said, or only that something was (提出具体要求, 表示衷心感谢)."""

from __future__ import annotations

import re

from ...printed import HAN
from .statement import LONGEST_WORDS

_THINGS_ONLY = {
    "提出": r"了?(?:一些|许多|很多|宝贵|具体|明确|严格|殷切|进一步|相关|有关|新的?|更高|[一二三四五两几]点|\d+[点条项]|[^，。；]{0,12}的)*(?:要求|意见|建议|希望|期望|问题|措施|安排|思路|对策|目标|整改|批评|倡议|议案|提案)(?:和?(?:要求|意见|建议|希望|期望))*",
    "表示": r"了?(?:由衷的?|衷心的?|诚挚的?|热烈的?|崇高的?|亲切的?|深切的?|最?真诚的?|充分的?|完全|坚决)*(?:感谢|谢意|祝贺|慰问|欢迎|敬意|问候|赞同|同意|支持|肯定|拥护|满意|认可|哀悼)(?:[、和及](?:[^，。；]{0,8}))*(?:并(?:作|发表)(?:了)?[^，。；]{0,6}讲话)?",
    "指出": r"了?(?:其|目前|当前|[^，。；]{0,6}中)?存在的?(?:突出|主要|一些|具体)*(?:问题|不足|短板|差距|困难)(?:[和与及、][^，。；]{0,12})?",
    "明确": r"了?(?:[^，。；]{0,12})?(?:要求|任务|目标|责任|分工)",
    "介绍": r"了?[^，。；]{0,30}(?:情况|经验|做法|概况|背景|过程)",
    "肯定": r"了?(?:[^，。；]{0,24}的?工作(?:成绩|成效|成果)?|(?:我[省市县区旗州]|[^，。；]{1,8})的(?:做法|经验)(?:[和及与、][^，。；]{1,6})?)",
    "希望": r"",
    "要求": r"",
}
_EMPTY = {verb: re.compile(pattern) for verb, pattern in _THINGS_ONLY.items()}
_SAYS_SOMETHING = re.compile(rf"[{HAN}\d]")
_CLAUSE_SIGN = re.compile("[，。；]")


def names_only(text: str, content: int, verb: str) -> bool:
    """充分肯定了我市的做法，希望…: the first clause tells no content; what follows is another statement."""
    return _is_empty(_first_clause(text[content : content + LONGEST_WORDS]), verb)


def tells_nothing(words: str, verb: str) -> bool:
    """The object only names the thing (提出具体要求, 表示衷心感谢), or there is none: no content is told."""
    if len(words) < 2 or not _SAYS_SOMETHING.search(words):
        return True
    first = _first_clause(words)
    return _is_empty(first, verb) and (len(words) - len(first) < 4 or verb in ("表示", "肯定"))


def _first_clause(words: str) -> str:
    return _CLAUSE_SIGN.split(words, maxsplit=1)[0]


def _is_empty(clause: str, verb: str) -> bool:
    pattern = _EMPTY.get(verb)
    return pattern is not None and pattern.fullmatch(clause) is not None
