"""Words that names are told from: what begins with a surname and is no name, what people are addressed by."""

from __future__ import annotations

from ...lexicon import Vocabulary, entries, words

ORDINARY_WORDS = words("ordinary_words")
#: Words that are people's names as well (文明, 高峰).
NAME_WORDS = frozenset(entry[0] for entry in entries("ordinary_words") if "name" in entry[2:])
#: Places whose names are as long as people's.
PLACES = Vocabulary(entry[0] for entry in entries("ordinary_words") if entry[1] == "place" and 3 <= len(entry[0]) <= 5)
#: Nouns of two characters that no one is called by (主管部门 is no 管部门).
COMMON_NOUNS = frozenset(
    "部门 单位 群众 工作 人员 干部 会议 问题 情况 企业 项目 社会 经济 机关 学校 医院 公司 家庭 孩子 老人 学生 作用 职责 责任 任务 力度 成效 效果 措施 意见 政策 制度 机制 方面 方式 方案 重点 关键 困难 时间 地区 城市 农村 小学 中学 大学 团队 队伍 代表 党员 资金 物资 口罩 疫情 防控 志愿 服务 各项 各级 一步 进一 去年 今年 明年 前年 当年 今天 昨天 明天 当天 上午 下午 本月 上月 近日 日前 高校 院校 央企 国企 民企 军校 来自 之间 期间 以来 以后 以前 人大 政协 政府 党委 纪委 法院 公安 以上 以下 左右 之后 之前".split()
)
#: Words of kin and of address, which no longer name ends in.
ADDRESSED = frozenset(word for word in words("kin_and_age_words", "kin", "address") if len(word) == 2)
#: What stands after a surname and makes no name of it.
NO_GIVEN = words("posts", "official", "other", "group") | COMMON_NOUNS | {"女士", "先生", "同志"}
#: What says of someone before it what they do or say.
PREDICATES = words("verbs", "saying", "speaking", "presence", "presiding")
