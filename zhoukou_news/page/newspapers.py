"""Names of newspapers, agencies and broadcasters."""

from __future__ import annotations

import re

from ..printed import HAN, SPACE

#: How newspapers are called, in a pattern.
PAPERS = "日报|晚报|晨报|早报|商报|快报|时报|都市报"
_SITES = "新闻网|在线|客户端|融媒体?中心|融媒体?|广播电视台|电视台|电台|新闻中心|传媒|广电|读本|网|报"
#: A newspaper, website or broadcaster, in a pattern.
NEWSPAPER = rf"(?:[{HAN}]{{2,8}}[·-])?(?:[{HAN}]{{0,6}}(?:{PAPERS})|[{HAN}]{{2,8}}(?:{_SITES}|发布|社))"
#: Whose report it is (新华社, 本报, a newspaper), in a pattern.
AGENCY = rf"(?:(?:[{HAN}·]{{2,8}}[{SPACE}、])*[{HAN}·、]{{0,12}}客户端|[{HAN}]{{2,8}}[·-]{NEWSPAPER}|据?新华社|据?中新社|据?中新网|据?央视|本报|本网|本台|本刊|据?{NEWSPAPER})"
#: What no name of a person ends in: 湖北日报, 安徽网, 大皖客户端.
PERIODICAL = re.compile(rf"[{HAN}]{{1,8}}(?:{PAPERS}|{_SITES})")
#: A newspaper's name at the end of a stretch.
NEWSPAPER_BEFORE = re.compile(rf"(?:{NEWSPAPER}|《[{HAN}]{{2,10}}》)$")
_ALONE = re.compile(NEWSPAPER)


def is_newspaper(text: str) -> bool:
    """Whether a text is the name of a newspaper, a website or a broadcaster and nothing more."""
    return _ALONE.fullmatch(text) is not None
