"""Where a meeting was held: what is no venue, and the main venue of a tele-conference."""

from __future__ import annotations

import re

from ...printed import HAN
from .meeting import Meeting
from .report import Report

NOT_PLACE = re.compile(
    r"^(?:这里|那里|此|此间)$|(?:期间|之际|之后|以后|时|后|前|前夕|基础上|前提下|情况下|过程中|指导下|领导下|当天|当日|上午|下午|[日月年]|背景下|来临|同时|形势下|声中|掌声|氛围中|气氛中|线上|全[省市县区]|范围内?)$"
)
BARE_PLACE = re.compile(
    rf"(?:我|全|本|该|各|我们|和)?[{HAN}]{{0,5}}(?:省|市|县|区|州|旗|盟|镇|乡|村|街道|新区|开发区|我|地)$|[{HAN}]{{2,12}}自治[州县旗]$|(?:我们|他们|大家|全市|全县|全区|全省|全州|我市|我县|我区|我省|我州|当地|各地|各级|各地区|各县市区|各单位|全国)$"
)
#: How a venue ends that can be no body.
VENUE_END = re.compile("(?:文化宫|礼堂|大会堂|影剧院|剧院|大剧院|体育馆|体育场|会议室|会议厅|报告厅|演播厅|广场)$")
_SET_VENUE = re.compile(r"在(?P<place>[^，。；]{2,24}?)(?:设|设立)?主会场")
_MAIN_VENUE = re.compile(
    rf"主会场(?:设在|设于|设|在|：)?(?P<place>[{HAN}0-9]{{2,20}}(?:会议室|会议厅|会议中心|礼堂|大会堂|会堂|报告厅|酒店|宾馆|行政中心|演播厅|影剧院|剧院|中心|体育馆|楼|室|厅))"
)
#: 陶立新在县应急指挥中心出席会议: where the first one named is, is the main venue.
_ATTENDED_AT = re.compile(
    rf"在(?P<place>(?:(?!分会场|[在和与、])[{HAN}0-9]){{1,20}}(?:会议室|会议厅|指挥中心|会议中心|礼堂|会堂|报告厅|酒店|宾馆|演播厅|影剧院|剧院))(?:出席|参加|主持)(?:了)?(?:会议|大会)"
)
#: 在汽车站，陶立新现场召开碰头会: a stop on the way, up to the comma.
STOP_ON_THE_WAY = re.compile(
    rf"在(?P<place>[{HAN}0-9]{{1,18}}(?:车站|[东西南北]站|现场|工地|社区|村|公司|厂|学校|中学|小学|医院|中心|基地|会议室|大厅|礼堂|码头|机场|企业|合作社|卡点|服务站|收费站|园区|小区|广场|市场))，(?:随后，)?$"
)


def read_main_venue(report: Report, meeting: Meeting) -> None:
    """主会场设在X, 在主会场X出席: the main venue of a tele-conference."""
    start, end = meeting.scopes[0]
    lead_end = report.block_end(meeting.hold[0])
    told_until = min(end, lead_end + 200)
    match = (
        _SET_VENUE.search(report.text, start, told_until)
        or _MAIN_VENUE.search(report.text, start, told_until)
        or _ATTENDED_AT.search(report.text, start, min(end, lead_end))
    )
    if match:
        meeting.location = (match.start("place"), match.end("place"))
