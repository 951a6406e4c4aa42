"""Who is named: every mention of every person on a page, with the titles printed with it.

Names are found where something vouches for them (a title, a byline, a list, a contact line, an appointment, a verb of
saying), left to right; then every other mention of a name so found. The whole page is the evidence: what is certain in
one place decides what is ambiguous in another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from ..lexicon import Vocabulary, any_of, words
from ..page import JOURNALIST_TITLE, NEWSPAPER_BEFORE, PERIODICAL, Article, Block
from ..printed import HAN
from . import likelihood, names, posts
from .names import ORDINARY_WORDS, Candidate, best, candidates, follower, hard_boundary, surname_at


@dataclass(slots=True)
class Mention:
    """One place where a person is named.

    Attributes:
        article: Index of the article on the page.
        start: Offset of the name in the article's clean text.
        end: Offset after it.
        name: The name without inner spaces.
        titles: Places of the titles printed with it here, the one before the name first.
        how: What vouches for it: `title`, `list`, `byline`, `contact`, `appointment`, `saying`, `kin`, `donation`, `context`
            (the weights of `likelihood`), `known`.
        official: A post is given to or taken from the person here.
        inherited: The title stands before another name of the same list.
    """

    article: int
    start: int
    end: int
    name: str
    titles: list[tuple[int, int]] = field(default_factory=list)
    how: str = "known"
    official: bool = False
    inherited: bool = False


class Roster:
    """The people of a page.

    Args:
        articles: How many articles the page has.

    Attributes:
        mentions: For each article its mentions, in printed order.
        contacts: Names given as someone to contact, with the phones printed with them.
        doubtful: Names that rest on a guess, with the reason.
    """

    def __init__(self, articles: int) -> None:
        self.mentions: list[list[Mention]] = [[] for _ in range(articles)]
        self.journalists: set[str] = set()
        self.contacts: set[str] = set()
        self.doubtful: dict[str, str] = {}
        self._starts: list[list[int]] = [[] for _ in range(articles)]
        self._by_name: list[dict[str, list[Mention]]] = [{} for _ in range(articles)]

    def settle(self, article: int, mentions: list[Mention]) -> None:
        """Make these, in printed order, an article's mentions."""
        self.mentions[article] = mentions
        self._starts[article] = [mention.start for mention in mentions]
        by_name = self._by_name[article] = {}
        for mention in mentions:
            by_name.setdefault(mention.name, []).append(mention)

    def within(self, article: int, start: int, end: int) -> list[Mention]:
        """The mentions of an article that begin in `start` to `end`."""
        starts = self._starts[article]
        low = bisect_left(starts, start)
        return self.mentions[article][low : bisect_left(starts, end, low)]

    def named(self, article: int, name: str) -> list[Mention]:
        """The mentions of a name in an article."""
        return self._by_name[article].get(name, [])


#: Words of address that stand after a name, or for people in general.
_NO_KIN = frozenset(
    ("同志", "先生", "女士", "小姐", "一行", "自己", "对象", "大家", "一家", "老总", "师傅", "老师傅", "太太", "教授们")
)


_KIN = re.compile(
    any_of(w for w in words("kin_and_age_words") if len(w) >= 2 and not w.endswith(("们", "某")) and w not in _NO_KIN)
)
_ADDRESS = re.compile(
    r"老人|同志|先生|女士|大爷|大妈|大娘|奶奶|爷爷|阿姨|大姐|大哥|师傅|烈士|一家|夫妇|夫妻|父子|父女|母子|母女|婆媳"
)
_BRACKETED_TITLE = re.compile(rf"（(?P<title>[{HAN}、“”]{{2,24}})）")
_ACCOMPANIED = re.compile(r"在[^，。；]{2,30}陪同下|率[^，。；]{2,30}(?:调研|考察|检查|视察)")
_NAMED = re.compile(
    r"(?=[叫名姓小岁第])(?:岁的?|(?<=[人女男孩伙子娘她他妇生名])叫|名叫|叫做|名字叫|姓名[：]?|小名|名为|第[一二三四五六七八九十\d]{1,2}名[：]?)"
)
_CLAUSE_SIGNS = frozenset("。！？；，”：\n…、（")
_CLAUSE = re.compile(r"[。！？；，”：\n…、（](?=[\u3400-\u9fff])")
_VERBS = Vocabulary(words("verbs", "saying", "speaking", "presence", "presiding"))
#: What vouches for a name however unlikely its characters are, and what vouches for it as a title does.
_FIRM = frozenset(("byline", "contact", "appointment"))
_SEEN = frozenset(("list", "kin", "saying"))
#: The log-odds from which on characters are taken for a name that nothing else vouches for, and those below which a name
#: is withdrawn that a title, or something less, vouches for.
_LIKELY = 0.0
_UNLIKELY_TITLED = -7.0
_UNLIKELY = -1.0
_ANNOTATION = re.compile(r"[（][^（）]{1,16}[）]")
_AFTER_LIST = re.compile(
    rf"(?:等(?:(?:一行)?[\d一二两三四五六七八九十]+[多余]?[名位人])?|[\d一二两三四五六七八九十]+[名位](?=[{HAN}])|、?(?=[市县区州省旗盟]领导))(?P<title>[{HAN}“”、]{{2,16}})"
)
#: A list of its own after a comma: its title comes after it.
_OTHER_LIST = re.compile(rf"[{HAN}·]{{2,4}}(?:、[{HAN}·]{{2,4}})*等[{HAN}“”]{{0,10}}(?:领导|负责|代表|委员|同志|人)")
_LIST_OF_NAMES = re.compile(
    rf"(?P<first>[{HAN}·]{{2,10}})(?P<rest>(?:、[{HAN}·]{{2,4}})+)等(?=[\d一二两三四五六七八九十]+[余多]?[人名位]|[人，。])"
)
#: What every such list ends in: cheap to look for.
_LIST_AND_OTHERS = re.compile("、[^、]{2,4}等")
_SLOTS = re.compile(rf"[{HAN}]{{2,3}}(?:、[{HAN}·]{{2,4}}){{2,}}")
#: A、B、C、D等市领导: long enough that its slots are names even where they are words.
_LONG_LIST = re.compile(
    rf"(?P<names>[{HAN}·]{{2,4}}(?:、[{HAN}·]{{2,4}}){{3,}}?)(?=等[{HAN}“”]{{0,10}}(?:领导|同志|代表|委员|负责)|出席|参加|列席)"
)
#: A、B、C、D: four and more short stretches, each with a word in brackets perhaps (女、回族).
#: What a name is made of: no dot stands at its ends, and no sign or space in it.
_NAME = re.compile(rf"[{HAN}]+(?:·[{HAN}]+)*")
_ROLL = re.compile(rf"[{HAN}·]{{2,30}}(?:（[^（）\n]{{1,12}}）)?(?:、[{HAN}·]{{2,16}}(?:（[^（）\n]{{1,12}}）)?){{3,}}")
_ROLL_SLOT = re.compile(rf"([{HAN}·]+)(?:（[^（）\n]*）)?(?:、|$)")
#: What a place, a body or a thing of a list ends in, and hardly any name.
_NO_PERSON_ENDS = frozenset("局委厅办部院校镇乡村区县市省州旗站所处科司队厂店社庄楼寨营屯湾沟坪桥路街港河湖海山会团")
#: 书记国风、县长金哲范: after the sign, another title with its name.
_NEXT_POST = re.compile(
    rf"[、，][{HAN}]{{0,8}}(?:{any_of(w for w in words('posts', 'official') if len(w) >= 2)})(?=[{HAN}])"
)
_PEOPLE_IN_BRACKETS = re.compile(rf"（(?:[男女][，、]?)?(?:[{HAN}]{{1,4}}族|[男女])）")
#: Characters of function words and numerals: what they stand in is no name.
#: Surnames that are as often words before which a post ends.
_LIGHT_FIRST = frozenset("于时向曾常正全双层里底占国权智家盛当成程关")
_NO_STRANGER = frozenset(
    "的了在是和与及等将被把对向由从到各这那们我他你您它还又也已曾就都再最更很会其一二两三四五六七八九十第说某"
)
_SETTLEMENT_ENDS = frozenset("庄村镇乡楼寨集店营屯湾沟坪铺")
#: How many characters a list of names has at the most that nothing but its names vouches for: some 300 names. A list
#: is tried from every name in it.
_LONGEST_LIST = 1500
_DONATION = re.compile(
    rf"(?:(?<=[，、；：。\n ])|^)(?P<names>[{HAN}·]{{2,4}}?(?:、[{HAN}·]{{2,4}}?)*)(?:姐弟|兄弟|姐妹|夫妇|夫妻|父子|母子|父女|母女|一家|全家)?(?:捐款|捐|各|人民币)?(?:\d[\d,.]*[万千百]?元|[￥¥]\d[\d,.]*)"
)
#: What every donation has: cheap to look for.
_SUM = re.compile(r"元|[￥¥]\d")
_APPOINT = re.compile(r"任命[：:]?|免去[：:]?|决定免去|选举|补选|增选|增补|递补|推选|提名|接受|同意|决定")
_APPOINT_SIGNS = re.compile("[，、；\n]")
_TAKES_POST = re.compile(
    rf"(?<=[{HAN}])(?<![现曾历被担主责委聘到离上连留后前原时新重兼选信放胜升])(?:拟?任|挂任)(?![务期何意])[{HAN}、]{{2,24}}(?=[，。；（])"
)
_SAYS = re.compile("说|认为|建议|表示|提出|发言|在发言|在审议|在讨论|指出|谈到|告诉|介绍")
_AGE = re.compile("，?(?:今年|现年|年仅|时年|享年)\\d{1,3}岁|，[男女]，")
_ELECTED = re.compile(r"(?:[（][^（）]{1,12}[）])?(?:同志)?(?:高票|全票|再次|连任|分别|一致)?当选(?!后|的|证)")
_POST_VERB = re.compile(
    r"(?:[（][^（）]{1,12}[）])?(?:同志)?(?:为(?!了)|的(?=[^，。；]{2,40}?职务)|任(?=[^务])|兼任|当选为?|不再担任|不再兼任|担任|(?:因[^，。；]{1,14})?(?:辞去|辞职))"
)


#: Words that the last character of a post and a surname make (职工程… is no 职工).
_JOINED = frozenset(
    "工程 员工 会计 教练 机关 公关 海关 学时 学习 学科 学年 家常 家居 家史 师范 师生 商务 商丘 商贸 手段 手续 长期 长度 长远 长大 长达 民族 民乐 民居 民间 民安 民政 兵种 兵役 兵马 友谊 户籍 户口 生平 生产 生计 生态 生存 员外 表扬 表率 表明 表态 表白 表决 表面 任务 任期 者还 人间 人民 人员 人力 人居 人才 人均 人家 人口 员会 长会 主管 记载".split()
)
#: A common surname and a character of given names: where a name can begin that nothing else marks.
_PLAIN = re.compile(
    f"[{''.join(s for s, kind in names.SURNAMES.items() if kind == 'c')}][{''.join(sorted(names.GIVEN))}]"
)
#: What makes a term of a name: a theory, a prize, a school, a street, a memorial.
_TERM_AFTER = re.compile(
    "思想(?!家)|理论|精神|新时代中国特色|法治思想|生态文明思想|外交思想|强军思想|经济思想|文化思想|主义|文学奖|奖(?!励)|奖学金|故居|纪念[馆堂园碑日]|陵园"
    "|小学|中学|大学|学院|学校|医院|基金会|[大南北东西中]?路(?!过|上|人)|大道|广场|公园|志愿(?:者|服务)|式的?(?:好|干部|党员|人物)|班(?!主任|长|子)|杯(?!子)|号(?!召)"
)
#: What the name of a newspaper, station or site ends in.
_PRESS = frozenset("社报台网司心体志部")
#: What the words for many occupations end in (送水工, 训导员, 药学家), beyond those that the lexicon lists.
_OCCUPATION_ENDS = frozenset("员工师家匠者")
_NO_OCCUPATION = re.compile(
    "(?:[大国全自人一回老当本各客][家]|人员|全员|动员|复员|[施完开竣动加分打务招手罢停返复用员职]工|出师|[^记学编作笔患]者)$"
)
_OCCUPATION_PARTS = frozenset(
    ("工程", "师范", "师生", "家庭", "家乡", "家属", "家居", "家禽", "家园", "家风", "工农", "工商")
)
_SIGNS_BEFORE = frozenset("，。、；：！？（）”“\n—　 ")
_WORDS_BEFORE = frozenset("的和与对向给让被把跟请像有着在")
_AFTER_PLAIN = frozenset("说在是就和与从已将被把的对为也又还曾向都")
#: Words of address that stand for a given name (何老伯).
_NO_GIVEN = frozenset(w for w in words("kin_and_age_words", "kin", "age", "address") if len(w) == 2) | _NO_KIN
#: Those of them that are no given name in any list (青年 and 宝宝 are).
_ADDRESSED = frozenset(w for w in words("kin_and_age_words", "kin", "address") if len(w) == 2)
#: Words that after a name are rather a verb, or cover a list.
_NOT_AFTER_NAME = (
    frozenset(("代表", "领导", "干部", "群众", "主持", "委员", "常委", "成员", "同学", "领导干部", "党员"))
    | posts.GROUP_WORDS
)


_CLAUSE_REST = re.compile(r"[^，。：；！？\n]{0,20}")
_SAYS_AT_END = re.compile(r"(?:说|表示|介绍|告诉|指出|强调|认为|要求|希望|回忆|坦言|感慨|道)$")
_HAN_AND_DOTS = re.compile(rf"[{HAN}·]+")
_NOTE_AT_END = re.compile("（[^（）]{1,8}）$")
#: 闻明辉为…副市长, 免去…的…职务: what a line of a roll of appointments ends in.
_MADE_OR_RELIEVED = re.compile(r"为[^，。：]{2,40}$|的[^，。：]{2,40}职务$")
#: How much what vouches for a name counts.
_WEIGHTS = {
    "title": 3.0,
    "list": 2.5,
    "byline": 3.0,
    "contact": 3.0,
    "appointment": 3.0,
    "saying": 1.0,
    "kin": 2.0,
    "donation": 2.0,
}


class Finder:
    """Finds the people of one page.

    Args:
        articles: The page's articles.
    """

    def __init__(self, articles: list[Article]) -> None:
        self.articles = articles
        self.texts = [article.printed.text for article in articles]
        self.page = "\n".join(self.texts)
        self._counts: dict[str, int] = {}
        self._rolls: dict[int, int] = {}
        self.unbounded: set[str] = set()
        self.known: dict[str, float] = {}
        self.found: list[dict[int, Mention]] = [{} for _ in articles]
        self.name_ends: list[set[int]] = [set() for _ in articles]
        #: For each article where names with a dot begin, by where they end.
        self.dotted: list[dict[int, list[int]]] = [{} for _ in articles]
        #: Candidates by place, and places from which no list of names leads to its end: both as long as nothing
        #: further is known of names.
        self._candidates: dict[tuple[int, int, bool, bool], list[Candidate]] = {}
        self._listless: set[tuple[int, int]] = set()
        #: For each article the inner slots of its long lists of names: start and end.
        self.rolls: list[dict[int, int]] = [{} for _ in articles]
        self.roster = Roster(len(articles))

    def count(self, text: str) -> int:
        value = self._counts.get(text)
        if value is None:
            value = self._counts[text] = self.page.count(text)
        return value

    def candidates(self, article: int, start: int, listed: bool = False, slot: bool = False) -> list[Candidate]:
        key = (article, start, listed, slot)
        found = self._candidates.get(key)
        if found is not None:
            return found
        text = self.texts[article]
        found = self._candidates[key] = candidates(
            text,
            start,
            self.articles[article].printed.gaps,
            self.count,
            self.known.__contains__,
            post_at=lambda position: posts.post_at(text, position) > 0,
            listed=listed,
            slot=slot,
        )
        return found

    def add(
        self,
        article: int,
        start: int,
        end: int,
        how: str,
        title: tuple[int, int] | None = None,
        inherited: bool = False,
    ) -> Mention:
        mention = self.found[article].get(start)
        if mention is None or (mention.end < end and how != "known"):
            mention = Mention(article, start, end, self.texts[article][start:end], how=how)
            self.found[article][start] = mention
            self.name_ends[article].add(end)
            if "·" in mention.name:
                self.dotted[article].setdefault(end, []).append(start)
        if mention.name not in self.known:
            self._candidates.clear()
        self._listless.clear()
        if title is not None and title not in mention.titles:
            mention.titles.append(title)
            mention.inherited = inherited
        self.known[mention.name] = self.known.get(mention.name, 0.0) + _WEIGHTS.get(how, 0.0)
        return mention

    # --- what vouches for a name ---

    def scan(self, article: int) -> None:
        """All anchored names of one article's headings and paragraphs."""
        text = self.texts[article]
        for block in self.articles[article].blocks:
            if block.role == "byline":
                continue
            rolls = self.find_rolls(article, block)
            self.scan_spaced(article, block)
            self.scan_posts(article, block)
            self.add_rolls(article, block, rolls)
            if block.role == "heading" and text[block.end - 1 : block.end] in ("；", "。"):
                self.scan_roll(article, block)
            if block.role == "paragraph":
                self.scan_appointments(article, block)
                self.scan_elected(article, block)
                self.scan_ages(article, block)
                self.scan_roll(article, block)
                self.scan_kin(article, block)
                self.scan_addressed(article, block)
                self.scan_bracketed(article, block)
                self.scan_lists(article, block)
                self.scan_clauses(article, block)
                self.scan_donations(article, block)
                self.scan_dotted(article, block)
                self.scan_reporters(article, block)
                self.scan_plain(article, block)
        self.titles_after_lists(article, text)

    def scan_posts(self, article: int, block: Block) -> None:
        text = self.texts[article]
        ends = self.name_ends[article]
        gaps = self.articles[article].printed.gaps
        for post_start, post_end, kind in posts.posts(text, block.start, block.end):
            if any(posts.post_at_plain(text, place) > post_end - place for place in range(post_start, post_end)):
                # 一中校长 is no 中校, 委员长 no 委员.
                continue
            if text[post_end - 1 : post_end + 1] in _JOINED:
                # 水电工程, 主教练: the word goes on.
                continue
            if post_end >= block.end:
                self.title_after_name(article, block, post_start, post_end)
                continue
            start = post_end
            if text[start] in "：" and kind != "group":
                pass
            choice = best(self.candidates(article, start, slot=True), 2.0 if kind != "other" else 2.3)
            if choice is None:
                choice = self.open_slot(article, start, kind)
            if choice is None and kind in ("official", "group"):
                choice = self.bare_slot(article, start)
            if (
                choice is None
                or self.is_phrase(article, start, choice, kind)
                or self.body_like(text, start, choice.end)
            ):
                self.title_after_name(article, block, post_start, post_end)
                continue
            if self.title_after_name(article, block, post_start, post_end, only_known=True):
                continue
            begin = posts.title_start(text, post_start, post_end, block.start, ends, gaps)
            self.add_list(article, block, start, choice, (begin, post_end))

    def find_rolls(self, article: int, block: Block) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """The slots of long lists of names: where most slots are plainly names, so are the others.

        Gives the first and the last slot of each list, which may have other words before or after the name.
        """
        text = self.texts[article]
        ends: list[tuple[tuple[int, int], tuple[int, int]]] = []
        if text.count("、", block.start, block.end) < 3:
            return ends
        for match in _ROLL.finditer(text, block.start, block.end):
            slots = [(slot.start(1), slot.end(1)) for slot in _ROLL_SLOT.finditer(text, match.start(), match.end())]
            inner = slots[1:-1]
            worth = [self.slot_worth(text, start, end) for start, end in inner]
            if sum(worth) >= 0.65 * len(inner):
                self.rolls[article].update(slot for slot, value in zip(inner, worth, strict=True) if value >= 0)
                ends.append((slots[0], slots[-1]))
        return ends

    def scan_spaced(self, article: int, block: Block) -> None:
        """史可欣 党爱民 刘有余 卜 一: names set apart by nothing but spaces, four and more."""
        printed = self.articles[article].printed
        if block.end - block.start < 8 or len(printed.gaps_within(block.start, block.end)) < 3:
            return
        for stretch in names.SOFT.finditer(self.texts[article], block.start, block.end):
            gaps = printed.gaps_within(*stretch.span())
            if len(gaps) >= 3:
                self.add_spaced(article, list(pairwise((stretch.start(), *gaps, stretch.end()))))

    def add_spaced(self, article: int, run: list[tuple[int, int]]) -> None:
        """The names of one stretch of words set apart by spaces, if most of them are plainly names."""
        text = self.texts[article]
        slots: list[tuple[int, int]] = []
        for start, end in run:
            if slots and end - start == 1 and slots[-1][1] - slots[-1][0] == 1 and slots[-1][1] == start:
                slots[-1] = (slots[-1][0], end)
            else:
                slots.append((start, end))
        # The first and the last may have other words before or after them.
        if slots and slots[0][1] - slots[0][0] > 4:
            slots = slots[1:]
        if slots and slots[-1][1] - slots[-1][0] > 4:
            slots = slots[:-1]
        if len(slots) < 4:
            return
        worth = [self.slot_worth(text, *slot) if slot[1] - slot[0] > 1 else -1.0 for slot in slots]
        if sum(worth) >= 0.65 * len(slots):
            for (start, end), value in zip(slots, worth, strict=True):
                if value >= 0 and start not in self.found[article]:
                    self.add(article, start, end, "list")

    def slot_worth(self, text: str, start: int, end: int) -> float:
        """How much a list's slot looks like a name: 1 where plainly, less than 0 where it is a word, a place or a body."""
        name = text[start:end]
        if "·" in name or plain_name(name):
            return 1.0
        if end - start > 4 or name[-1] in _NO_PERSON_ENDS or posts.ends_with_post(text, start, end):
            return -1.0
        if name in ORDINARY_WORDS:
            return 0.3 if name in names.NAME_WORDS else -0.5
        if end - start < 4 and name[0] in names.SURNAMES:
            return 0.7 if names.SURNAMES[name[0]] == "c" or name[-1] in names.GIVEN else 0.4
        return 0.0

    def add_rolls(self, article: int, block: Block, ends: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        """The names of long lists that no title covers."""
        text = self.texts[article]
        found = self.found[article]
        if not ends:
            return
        for start, end in self.rolls[article].items():
            if block.start <= start < block.end and start not in found:
                self.add(article, start, end, "list")
        for first, last in ends:
            start, end = first
            if end not in self.name_ends[article]:
                for size in (3, 2, 4):
                    left = end - size
                    if left < start:
                        continue
                    edge = (
                        left == start
                        or text[left - 1] in "的由和与对向有为是请"
                        or posts.ends_with_post(text, start, left) is not None
                    )
                    if edge and (plain_name(text[left:end]) or (left == start and surname_at(text, left))):
                        self.add(article, left, end, "list")
                        break
            start, end = last
            if start not in found:
                choice = best(self.candidates(article, start, listed=True))
                if choice is not None and choice.bounded and choice.end <= end:
                    self.add(article, start, choice.end, "list")

    def open_slot(self, article: int, start: int, kind: str) -> Candidate | None:
        """校长董艳算过一笔账: a common surname and characters of given names, whatever follows."""
        text = self.texts[article]
        foreign = names.foreign_name(text, start)
        if foreign:
            return Candidate(start + foreign, 2.2, False)
        minority = names.minority_name(text, start)
        if minority:
            return Candidate(start + minority, 2.2, False)
        name = text[start : start + 3]
        if (
            (plain_name(name) or (kind == "official" and likely_name(name)))
            and len(name) == 3
            and name[:2] not in ORDINARY_WORDS
            and text[start + 2 : start + 4] not in ORDINARY_WORDS
            and text[start + 3 : start + 4] != "·"
            and text[start + 2 : start + 4] not in _NO_GIVEN
            and text[start + 2 : start + 4] not in ("女士", "先生", "小姐", "大娘", "大爷", "师傅", "老师")
            and follower(text, start + 2) < 2
            and posts.post_at(text, start + 1) == 0
        ):
            return Candidate(start + 3, 2.2, False)
        name = text[start : start + 2]
        if kind != "official":
            return None
        if (
            names.SURNAMES.get(name[:1]) != "c"
            or name[1:] not in names.GIVEN
            or name in ORDINARY_WORDS
            or text[start + 1 : start + 3] in ORDINARY_WORDS
        ):
            return None
        if follower(text, start) or follower(text, start + 1) >= 2 or hard_boundary(text, start + 2):
            return None
        return Candidate(start + 2, 2.0, False)

    def bare_slot(self, article: int, start: int) -> Candidate | None:
        """市领导海洋、江河、夏天: after a title, a list of three and more, each of two or three characters."""
        text = self.texts[article]
        match = _SLOTS.match(text, start)
        if match is None:
            word = text[start : start + 2]
            if (
                word in names.NAME_WORDS
                and (text[start + 2 : start + 3] in ("，", "（", "、") or self.verb_at(text, start + 2))
                and follower(text, start) < 2
            ):
                return Candidate(start + 2, 2.5, True)
            if (
                word[:1] in names.SURNAMES
                and _NEXT_POST.match(text, start + 2)
                and follower(text, start) < 2
                and not posts.ends_with_post(text, start, start + 2)
            ):
                return Candidate(start + 2, 2.0, True)
            return self.stranger(article, start)
        if match is None or any(self.body_like(text, start, start + len(s)) for s in match.group().split("、")):
            return None
        return Candidate(start + match.group().index("、"), 3.0, True)

    def stranger(self, article: int, start: int, listed: bool = False) -> Candidate | None:
        """副主任宝音德力格尔，部长蒉志明主持: after a post that leads, what ends at a sign or a verb and is no phrase.

        `listed`: the place is a further slot of a list that such a post covers.
        """
        text = self.texts[article]
        if follower(text, start) or posts.post_at(text, start) or hard_boundary(text, start):
            return None
        if text[start] in _NO_STRANGER:
            return None
        for end in range(start + 2, start + 8):
            if end > len(text) or text[end - 1] in _NO_STRANGER or hard_boundary(text, end - 1):
                return None
            if not (text[end : end + 1] in ("，", "、", "（", "。", "；", "/") or self.verb_at(text, end)):
                if posts.post_at(text, end - 1):
                    return None
                continue
            name = text[start:end]
            if name[1:] in _NO_GIVEN:
                # 经理陈先生
                return None
            if _PEOPLE_IN_BRACKETS.match(text, end):
                return Candidate(end, 2.5, True)
            if (
                name in ORDINARY_WORDS
                or (name[:2] in ORDINARY_WORDS and len(name) == 3)
                or name[-1] in "局委厅办部院校镇乡村区县市省州旗站所处科司队厂店社地制人者权率"
            ):
                return None
            foreign = sum(character in names.TRANSLITERATION for character in name)
            given = sum(character in names.GIVEN for character in name[1:])
            if (
                (listed and len(name) <= 3 and (given or surname_at(text, start)))
                or (listed and len(name) == 4 and given and foreign >= 3)
                or (len(name) == 2 and surname_at(text, start) and given)
                or (len(name) == 3 and given == 2 and (surname_at(text, start) or names.could_be_surname(name[0])))
                or (len(name) == 3 and given and surname_at(text, start))
                or (len(name) == 4 and name[:2] in names.COMPOUND_SURNAMES)
                or (len(name) >= 3 and 5 * foreign >= 4 * len(name))
            ):
                return Candidate(end, 2.0, True)
            return None
        return None

    def is_phrase(self, article: int, start: int, choice: Candidate, kind: str) -> bool:
        """市长热线, 局长会议: the characters after a title are a word, and nothing else vouches for a name."""
        text = self.texts[article]
        name = text[start : choice.end]
        if name in self.known:
            return False
        surname = names.SURNAMES.get(name[0])
        if not choice.bounded and posts.post_at_plain(text, choice.end - 1):
            # 四套班子机关干部: the last character begins another word for people.
            return True
        if (
            not choice.bounded
            and len(name) == 3
            and name[:2] in ORDINARY_WORDS
            and (kind == "group" or surname != "c" or name[2] not in names.GIVEN)
        ):
            # 领导干部廉洁自律
            return True
        if (
            kind == "other"
            and name[0] in _LIGHT_FIRST
            and not (len(name) == 3 and likely_name(name) and choice.bounded)
        ):
            return True
        if kind != "official" and name[0] in "和由" and "·" not in name:
            # 职工和下岗工人, 代表时指出
            return True
        if surname == "w" and (name[-1] in "人地度" or (name[-1] in _NO_PERSON_ENDS and name[-1] not in names.GIVEN)):
            return True
        if not choice.bounded and kind == "other" and surname == "w" and not names.is_minority_name(name):
            return True
        if (
            surname == "w"
            and len(name) >= 4
            and name[:2] in ORDINARY_WORDS
            and name[:2] not in names.NAME_WORDS
            and not (len(name) >= 5 and all(character in names.TRANSLITERATION for character in name))
        ):
            return True
        if len(name) == 2 and kind == "other" and surname == "w" and not names.is_minority_name(name):
            return True
        if name not in ORDINARY_WORDS:
            return False
        if len(name) == 3 and name not in names.NAME_WORDS:
            # 毛主席纪念堂
            return True
        if (
            kind in ("official", "group")
            and len(name) == 2
            and text[choice.end : choice.end + 1] in ("，", "、", "（")
            and follower(text, start) < 2
        ):
            return False
        if (
            kind == "official"
            and self.verb_at(text, choice.end)
            and follower(text, start) < 2
            and not hard_boundary(text, choice.end)
        ):
            return False
        if kind == "other":
            return (
                name not in names.NAME_WORDS or text[choice.end : choice.end + 1] not in ("、", "（") or surname != "c"
            )
        return not choice.bounded or follower(text, start) >= 2 or surname == "w"

    def add_list(
        self,
        article: int,
        block: Block,
        start: int,
        choice: Candidate,
        title: tuple[int, int] | None,
        how: str = "title",
    ) -> int:
        """A name and the names listed after it with 、 that the same title covers; gives where the list ends."""
        text = self.texts[article]
        listed = False
        leads = title is not None and posts.ends_with_post(text, *title) in ("official", "group")
        end = choice.end
        if not choice.bounded:
            self.unbounded.add(text[start:end])
        self.add(article, start, end, how, title)
        while True:
            match = _ANNOTATION.match(text, end)
            if match:
                end = match.end()
            if text.startswith("同志", end):
                end += 2
            if end >= block.end:
                return end
            sign = text[end]
            if sign in "、/":
                sign = "、"
                listed = True
                begin = end + 1
            elif sign in "和与及" or text.startswith("以及", end):
                begin = end + (2 if sign == "以" else 1)
            elif sign == "，" and not _OTHER_LIST.match(text, end + 1):
                begin = end + 1
            else:
                return end
            if sign == "、" and begin in self.rolls[article]:
                end = self.rolls[article][begin]
                self.add(article, begin, end, "list", title, inherited=True)
                continue
            following = best(self.candidates(article, begin, listed=sign == "、"), 2.0 if sign == "、" else 3.0)
            if following is None and sign != "，" and how == "title" and title is not None and leads:
                following = self.stranger(article, begin, listed=sign == "、")
            if following is None or (not following.bounded and (sign != "、" or following.score < 2.4)):
                return end
            name = text[begin : following.end]
            tail = text[following.end : following.end + 2]
            if sign != "、":
                # A comma or 和 goes on with the list only where the list visibly does.
                if name in ORDINARY_WORDS or not (
                    tail[:1] in "，、及和"
                    or tail[:1] == "等"
                    or self.verb_at(text, following.end)
                    or (listed and plain_name(name) and (tail[:1] in "；。" or follower(text, following.end) >= 2))
                ):
                    return end
                if sign == "，" and ((self.verb_at(text, following.end) and name not in self.known) or len(name) > 3):
                    return end
            elif name in ORDINARY_WORDS and not (tail[:1] in "、，" or self.verb_at(text, following.end)):
                return end
            elif posts.post_at(text, begin) or self.body_like(text, begin, following.end):
                return end
            end = following.end
            self.add(article, begin, end, "list", title, inherited=True)

    def body_like(self, text: str, start: int, end: int) -> bool:
        """市工信局, 平寨村党支部: a body's or place's name in a list, not a person's."""
        if (
            text[end - 1] in "村镇乡县区市州局委院校"
            and (posts.post_at(text, end) or text[end : end + 1] in "党两支的委")
            and self.known.get(text[start:end], 0) < 2
        ):
            return True
        return (
            text[end - 1] in "局委厅办部院校镇乡村区县市州站所处科司队"
            and self.known.get(text[start:end], 0) < 2
            and text[start] in "市县区省州各国全我本该"
        )

    def verb_at(self, text: str, position: int) -> bool:
        return _VERBS.longest_at(text, position) > 0

    def title_after_name(
        self, article: int, block: Block, post_start: int, post_end: int, only_known: bool = False
    ) -> bool:
        """卓正院长, 逄建国教授: a post right after a name is the person's title there."""
        text = self.texts[article]
        if text[post_start:post_end] in _NOT_AFTER_NAME and not (
            text[post_start:post_end] in ("代表", "委员") and _SAYS.match(text, post_end)
        ):
            return False
        begin = posts.qualified_start(text, post_start, block.start)
        for start in (begin, post_start):
            for size in (3, 2, 4):
                left = start - size
                mention = self.found[article].get(left)
                if mention is not None and mention.end == start:
                    if posts.ends_with_post(text, left, start) is None:
                        if (start, post_end) not in mention.titles:
                            mention.titles.append((start, post_end))
                        return True
            for left in self.dotted[article].get(start, ()):
                mention = self.found[article][left]
                if mention.end == start and left >= block.start:
                    mention.titles.append((start, post_end))
                    return True
        if only_known:
            return False
        for size in (3, 2):
            left = begin - size
            if left < block.start or not surname_at(text, left):
                continue
            name = text[left:begin]
            whole = size == 3 and plain_name(name) and name[-1] not in "山江河湖海口州阳城"
            if (
                name[-1] in "镇乡县村区市州旗" or (text[begin] in "镇乡县区市州旗村" and not whole)
            ) and name not in self.known:
                # 石桥镇党委书记, 石桥镇干部: a place and a post.
                continue
            highest = size == 3 and text[begin:post_end] == "总书记" and text.startswith(name, left)
            if highest:
                # 贯彻习近平总书记: whatever stands before and whatever the surname.
                self.add(article, left, begin, "title", (begin, post_end))
                return True
            if name in ORDINARY_WORDS or name in names.COMPOUND_SURNAMES or names.SURNAMES.get(name[0], "c") == "w":
                continue
            if name[-1] in "的了地":
                continue
            if (
                not (whole and (text[begin:post_end].endswith("长") or text[begin:post_end] in ("代表", "委员")))
                and text[begin:post_end]
                in (
                    "市长",
                    "县长",
                    "区长",
                    "镇长",
                    "乡长",
                    "村长",
                    "省长",
                    "州长",
                    "代表",
                    "干部",
                    "领导",
                    "村民",
                    "居民",
                    "市民",
                    "学生",
                    "民警",
                    "职工",
                    "员工",
                    "工人",
                    "农民",
                    "战士",
                    "官兵",
                    "教师",
                    "护士",
                )
                and name not in self.known
            ):
                continue
            edge = (
                left == block.start
                or hard_boundary(text, left - 1)
                or text[left - 1] in "的对向由和与请在问"
                or (size == 3 and text[left - 1] in "上天午晚晨日时年" and plain_name(name))
                or self.body_edge(text, left)
            )
            if not edge or (
                name not in self.known
                and sum(c not in names.GIVEN for c in name[1:])
                > (1 if size == 3 and names.SURNAMES.get(name[0]) == "c" else 0)
            ):
                continue
            if size == 2 and self.count(name) < 2 and not (post_end - begin >= 4 and self.body_edge(text, left)):
                # 重症医学科潘纯主任医师: the body before and the long title after are enough.
                continue
            if any(m.start < begin and m.end > left for m in self.found[article].values()):
                continue
            self.add(article, left, begin, "title", (begin, post_end))
            return True
        return False

    def body_edge(self, text: str, position: int) -> bool:
        """The characters before are a body's name: 县教育局粟小兵局长."""
        return text[position - 1] in "局院校所司厂部处科会团队站" and position >= 3

    def scan_appointments(self, article: int, block: Block) -> None:
        text = self.texts[article]
        sentence = -1
        # The sentence whose rest was gone through without any new name, and how many names were known then.
        gone_through: tuple[int, int] | None = None
        for match in _APPOINT.finditer(text, block.start, block.end):
            start = match.end()
            if sentence < start:
                stop = text.find("。", start, block.end)
                sentence = stop if stop >= 0 else block.end
                gone_through = None
            self.appointed(article, start, sentence)
            if match.group()[:2] in ("任命", "免去"):
                if gone_through == (sentence, len(self.known)):
                    # Every place after this one was tried before, with the same names known.
                    continue
                known = len(self.known)
                for sign in _APPOINT_SIGNS.finditer(text, start, sentence):
                    # 任命A为…，B为…；C为…
                    self.appointed(article, sign.end(), sentence)
                if len(self.known) == known:
                    gone_through = (sentence, known)
        for match in _TAKES_POST.finditer(text, block.start, block.end):
            # 会议任免了干部，徐春来任县财政局局长: at a clause's start.
            if posts.ends_with_post(text, match.start(), match.end()):
                for size in (3, 2, 4):
                    left = match.start() - size
                    if left >= block.start and (left == block.start or hard_boundary(text, left - 1)):
                        self.appointed(article, left, match.end())
                        break

    def scan_elected(self, article: int, block: Block) -> None:
        """丁立、顾诚当选为副县长: names at a clause's start that are the subject of 当选."""
        text = self.texts[article]
        position = text.find("当选", block.start, block.end)
        while position >= 0:
            start = max(block.start, *(text.rfind(sign, block.start, position) + 1 for sign in "，。；：\n"))
            group: list[tuple[int, int]] = []
            while start < position:
                choice = best(
                    [
                        c
                        for c in self.candidates(article, start, listed=True)
                        if (_ELECTED.match(text, c.end) or text[c.end : c.end + 1] in "、（")
                        and text[start : c.end] not in ORDINARY_WORDS
                    ],
                    1.0,
                )
                if choice is None:
                    break
                group.append((start, choice.end))
                annotation = _ANNOTATION.match(text, choice.end)
                end = annotation.end() if annotation else choice.end
                if _ELECTED.match(text, choice.end):
                    for begin, stop in group:
                        self.add(article, begin, stop, "appointment").official = True
                    break
                if text[end : end + 1] != "、":
                    break
                start = end + 1
            position = text.find("当选", position + 2, block.end)

    def scan_ages(self, article: int, block: Block) -> None:
        """白庄钮向阳今年52岁: a name before its age."""
        text = self.texts[article]
        for match in _AGE.finditer(text, block.start, block.end):
            for size in (3, 2):
                left = match.start() - size
                if left < block.start:
                    continue
                name = text[left : match.start()]
                edge = left == block.start or hard_boundary(text, left - 1) or size == 3
                if (
                    edge
                    and (plain_name(name) or (likely_name(name) and names.SURNAMES[name[0]] != "w"))
                    and not any(m.start < match.start() and m.end > left for m in self.found[article].values())
                ):
                    self.add(article, left, match.start(), "kin")
                    break

    def scan_roll(self, article: int, block: Block) -> None:
        """A line of a list: a name, a space, a post (苏和　白音旗牧民); or 闻明辉为…副市长。 in a line of its own."""
        text = self.texts[article]
        if block.end - block.start > 60 or block.start in self.found[article]:
            return
        gaps = self.articles[article].printed.gaps
        for end in range(block.start + 2, min(block.start + 7, block.end - 1)):
            if end in gaps and not (end + 1 in gaps and end - block.start == 1):
                if posts.ends_with_post(text, end, block.end) and not re.search(
                    "[，。：；]", text[block.start : block.end]
                ):
                    self.add(article, block.start, end, "title", (end, block.end))
                return
        line = _NOTE_AT_END.sub("", text[block.start : block.end].rstrip("。；，"))
        if _MADE_OR_RELIEVED.search(line) and (line.endswith("职务") or posts.ends_with_post(line, 0, len(line))):
            self.appointed(article, block.start, block.end)

    def appointed(self, article: int, start: int, limit: int) -> None:
        text = self.texts[article]
        group: list[tuple[int, Candidate]] = []
        while start < limit:
            options = [
                c
                for c in self.candidates(article, start, listed=True)
                if _POST_VERB.match(text, c.end) or (text[c.end : c.end + 1] in "、（" and c.end < limit)
            ]
            choice = options[0] if options and options[0].score >= 0.5 else None
            if choice is None:
                return
            group.append((start, choice))
            end = choice.end
            annotation = _ANNOTATION.match(text, end)
            if annotation:
                end = annotation.end()
            if _POST_VERB.match(text, choice.end) or _POST_VERB.match(text, end):
                for begin, candidate in group:
                    self.add(article, begin, candidate.end, "appointment").official = True
                return
            if text[end : end + 1] != "、":
                return
            start = end + 1

    def scan_kin(self, article: int, block: Block) -> None:
        text = self.texts[article]
        for pattern in (_KIN, _NAMED):
            for match in pattern.finditer(text, block.start, block.end):
                if match.end() >= block.end or self.found[article].get(match.end()):
                    continue
                choice = best(self.candidates(article, match.end()), 2.4)
                if choice is None or (not choice.bounded and choice.end - match.end() == 2):
                    choice = self.open_slot(article, match.end(), "other") or choice
                if choice is None and match.group().startswith("第"):
                    choice = self.stranger(article, match.end(), listed=True)
                if (
                    choice
                    and (names.SURNAMES.get(text[match.end()]) != "w" or (pattern is _NAMED and choice.bounded))
                    and text[match.end() : choice.end] not in ORDINARY_WORDS
                    and (
                        (choice.bounded and choice.score >= 3.3 and text[match.end() - 1] not in "人岁的")
                        or (choice.end - match.end() >= 3 and text[match.end() - 1] not in "人岁的")
                        or (choice.end - match.end() == 3 and plain_name(text[match.end() : choice.end]))
                        or (choice.bounded and likely_name(text[match.end() : choice.end]))
                    )
                ):
                    self.add_list(article, block, match.end(), choice, None, how="kin")

    def scan_lists(self, article: int, block: Block) -> None:
        """尚有A、B、C等3人: a list of names within a clause."""
        text = self.texts[article]
        if not _LIST_AND_OTHERS.search(text, block.start, block.end):
            return
        for match in _LIST_OF_NAMES.finditer(text, block.start, block.end):
            slots = match["rest"][1:].split("、")
            if any(
                s in ORDINARY_WORDS
                or names.SURNAMES.get(s[0], "w") == "w"
                or len(s) > 3
                or any(c not in names.GIVEN for c in s[2:])
                for s in slots
            ):
                continue
            if any(posts.ends_with_post(s, 0, len(s)) or s[-1] in "局委办院校县区市镇乡村省州" for s in slots):
                continue
            first = match["first"]
            for size in (3, 2):
                name = first[-size:]
                if (
                    len(first) >= size
                    and names.SURNAMES.get(name[0], "w") != "w"
                    and name not in ORDINARY_WORDS
                    and all(c in names.GIVEN for c in name[1:])
                ):
                    slots.insert(0, name)
                    break
            position = match.end("first") - (len(slots[0]) if len(slots) > match["rest"].count("、") else -1)
            for name in slots:
                if position not in self.found[article] and text[position : position + len(name)] == name:
                    self.add(article, position, position + len(name), "list")
                position += len(name) + 1

    def scan_bracketed(self, article: int, block: Block) -> None:
        """王建国（市长）: a title in brackets after the name."""
        text = self.texts[article]
        for match in _BRACKETED_TITLE.finditer(text, block.start, block.end):
            title = (match.start("title"), match.end("title"))
            if posts.ends_with_post(text, *title) is None or re.search("[女男族岁]", match["title"]):
                continue
            for size in (3, 2, 4):
                left = match.start() - size
                if left < block.start:
                    continue
                known = self.found[article].get(left)
                if known is not None and known.end == match.start():
                    if title not in known.titles:
                        known.titles.append(title)
                    break
                name = text[left : match.start()]
                plain = names.SURNAMES.get(name[0], "w") != "w" and name not in ORDINARY_WORDS and size < 4
                if plain and (left == block.start or hard_boundary(text, left - 1)):
                    self.add(article, left, match.start(), "title", title)
                    break

    def scan_addressed(self, article: int, block: Block) -> None:
        """孙玉珍老人, 林文雄先生: a name before a word of address."""
        text = self.texts[article]
        for match in _ADDRESS.finditer(text, block.start, block.end):
            for size in (3, 2):
                left = match.start() - size
                if left < block.start or not surname_at(text, left) or left in self.found[article]:
                    continue
                name = text[left : match.start()]
                if (
                    name in ORDINARY_WORDS
                    or name[-1] in "镇乡村区县市州旗庄"
                    or (names.SURNAMES.get(name[0]) == "w" and not (self.count(name) >= 2 and likely_name(name)))
                    or sum(c not in names.GIVEN for c in name[1:]) > (1 if size == 3 else 0)
                ):
                    continue
                edge = (
                    left == block.start
                    or hard_boundary(text, left - 1)
                    or text[left - 1] in "的对向由和与请在问位籍胞民"
                    or (size == 3 and plain_name(name) and text[left - 1 : left + 1] not in ORDINARY_WORDS)
                )
                if edge and (size == 3 or self.count(name) >= 2):
                    self.add(article, left, match.start(), "kin")
                    break

    def scan_clauses(self, article: int, block: Block) -> None:
        """Names that begin a clause: a verb of saying or presence follows, or a list of names does, or their sex."""
        text = self.texts[article]
        starts = [match.end() for match in _CLAUSE.finditer(text, block.start, block.end)]
        if "\u3400" <= text[block.start : block.end][:1] <= "\u9fff" and (
            block.start == 0 or text[block.start - 1] in _CLAUSE_SIGNS
        ):
            starts.insert(0, block.start)
        for start in starts:
            # A list's first name has four characters at the most.
            if (
                start not in self.found[article]
                and text.find("、", start + 2, start + 5) >= 0
                and _LONG_LIST.match(text, start, min(block.end, start + _LONGEST_LIST))
            ):
                self.bare_list(article, block, start)
                continue
            if start in self.found[article] or (not surname_at(text, start) and "·" not in text[start : start + 10]):
                continue
            found = self.candidates(article, start)
            if not found or found[0].score < 2.0:
                continue
            choice = found[0]
            name = text[start : choice.end]
            if (
                name[-1] in "镇乡县村区市州旗省" or text[choice.end : choice.end + 1] in tuple("镇乡村县")
            ) and name not in self.known:
                continue
            if (name in ORDINARY_WORDS or self.body_like(text, start, choice.end)) and name not in self.known:
                continue
            if text.startswith(("（男", "（女"), choice.end):
                self.add(article, start, choice.end, "saying")
                continue
            if text[choice.end : choice.end + 1] == "、":
                self.bare_list(article, block, start)
                continue
            if text[start - 1 : start] == "、":
                continue
            if not (
                self.verb_at(text, choice.end)
                or self.adverb_then_verb(text, choice.end, block.end)
                or _ACCOMPANIED.match(text, choice.end, block.end)
            ):
                continue
            direct = len(name) == 3 and self.verb_at(text, choice.end) and name[:2] not in ORDINARY_WORDS
            strong = choice.score >= (2.85 if direct else 3.35) and (
                len(name) >= 3 or self.count(name) >= 2 or name in self.known
            )
            if strong and names.SURNAMES.get(name[0], "c") != "w":
                self.add(article, start, choice.end, "saying")

    def scan_dotted(self, article: int, block: Block) -> None:
        """来自法国的玛丽·洛朗: names with a dot, wherever they stand."""
        text = self.texts[article]
        dot = text.find("·", block.start, block.end)
        while dot >= 0:
            start = dot
            while (
                start > block.start
                and dot - start < 6
                and text[start - 1] in names.TRANSLITERATION
                and text[start - 1] not in "的和与"
                and start not in self.name_ends[article]
            ):
                start -= 1
            edge = start == block.start or hard_boundary(text, start - 1) or text[start - 1] in _WORDS_BEFORE
            if edge and dot - start >= 1 and start not in self.found[article]:
                choice = best(self.candidates(article, start), 4.5)
                name = text[start : choice.end] if choice is not None else ""
                quoted = text[start - 1 : start] == "“" and choice is not None and text.startswith("”", choice.end)
                if choice is not None and not quoted and sum(c in names.TRANSLITERATION for c in name) >= len(name) - 2:
                    self.add(article, start, choice.end, "plain")
            dot = text.find("·", dot + 1, block.end)

    def scan_reporters(self, article: int, block: Block) -> None:
        """人民网天津分公司记者孙翼飞: a reporter who is told of, not one of a byline."""
        text = self.texts[article]
        position = text.find("记者", block.start, block.end)
        while position >= 0:
            start = position + 2
            if text[position - 1 : position] in _PRESS and text[position - 2 : position] not in (
                "本报",
                "本社",
                "本台",
                "本网",
            ):
                choice = best(self.candidates(article, start, slot=True), 3.0)
                if (
                    choice is not None
                    and (choice.bounded or choice.end - start == 3)
                    and (
                        plain_name(text[start : choice.end])
                        or likely_name(text[start : choice.end])
                        or (choice.bounded and choice.score >= 3.3)
                    )
                    and text[choice.end : choice.end + 1] != "摄"
                    and start not in self.found[article]
                ):
                    begin = posts.title_start(text, position, start, block.start, self.name_ends[article])
                    self.add_list(article, block, start, choice, (begin, start))
            position = text.find("记者", start, block.end)

    def scan_plain(self, article: int, block: Block) -> None:
        """张海迪的事迹, 也有王建国: a name by its own characters, where on both sides nothing can belong to it."""
        text = self.texts[article]
        found = self.found[article]
        for match in _PLAIN.finditer(text, block.start, block.end):
            start = match.start()
            if start in found:
                continue
            before = text[start - 1] if start > block.start else "\n"
            opening = before in _SIGNS_BEFORE or start == block.start
            working = before in _OCCUPATION_ENDS and start - block.start >= 3
            if not opening and not working and before not in _WORDS_BEFORE:
                continue
            choice = best(self.candidates(article, start), 3.0)
            if choice is None:
                continue
            end = choice.end
            name = text[start:end]
            if name in self.known:
                self.add(article, start, end, "known")
                continue
            if (
                not (plain_name(name) or (len(name) == 3 and self.count(name) >= 2 and likely_name(name, words=False)))
                or text[end - 1 : end + 1] in ORDINARY_WORDS
                or text[start - 1 : start + 1] in ORDINARY_WORDS
                or text[start - 2 : start + 1] in ORDINARY_WORDS
                or (
                    name[:2] in ORDINARY_WORDS
                    and not (self.count(name) >= 2 and self.count(name[:2]) == self.count(name))
                )
                or name[-1] in _NO_PERSON_ENDS
                or name[-1] in "地度人"
                or (before == "“" and text[end : end + 1] == "”")
                or (working and text[start - 1 : start + 1] in _OCCUPATION_PARTS)
            ):
                continue
            closing = hard_boundary(text, end) and text[end : end + 1] not in ("》", "-", "/")
            size = follower(text, end)
            if not closing and not (size >= 2 or (size == 1 and text[end] in _AFTER_PLAIN)):
                continue
            if len(name) == 2:
                # 江淮、江南: two characters need more than their look.
                if not (opening and self.count(name) >= 2 and (self.verb_at(text, end) or text[end : end + 1] == "是")):
                    continue
            title = None
            if working:
                begin = posts.title_start(
                    text, start - 1, start, block.start, self.name_ends[article], self.articles[article].printed.gaps
                )
                if start - begin >= 3 and not _NO_OCCUPATION.search(text, begin, start):
                    title = (begin, start)
                else:
                    continue
            if title is not None:
                self.add_list(article, block, start, choice, title, how="plain")
            else:
                self.add(article, start, end, "plain")

    def adverb_then_verb(self, text: str, position: int, limit: int) -> bool:
        """笑着说, 告诉记者, 在讲话中指出: a verb of saying within the clause."""
        clause = _CLAUSE_REST.match(text, position, limit)
        return bool(clause and _SAYS_AT_END.search(clause.group()))

    def bare_list(self, article: int, block: Block, start: int) -> None:
        """A、B、C出席 or A、B、C等县领导: a list at a clause's start whose every slot is a name."""
        text = self.texts[article]
        match = (
            _LONG_LIST.match(text, start, min(block.end, start + _LONGEST_LIST))
            if text.find("、", start + 2, start + 5) >= 0
            else None
        )
        if match:
            parts = match["names"].split("、")
            named = sum(1 for p in parts if p[0] in names.SURNAMES or "·" in p or p[:2] in names.COMPOUND_SURNAMES)
            if 2 * named >= len(parts) and not any(
                posts.ends_with_post(p, 0, len(p)) or p[-1] in "局委办院校县区市镇乡村省州" or follower(p, 0) >= 2
                for p in parts
            ):
                for part in parts:
                    self.add(article, start, start + len(part), "list")
                    start += len(part) + 1
                return
        slots: list[tuple[int, int]] = []
        weak = 0
        position = start
        while True:
            if (article, position) in self._listless or position - start > _LONGEST_LIST:
                self._listless.update((article, a) for a, _ in slots)
                return
            found = self.candidates(article, position)
            choice = next((c for c in found if text[c.end : c.end + 1] == "、" and c.score >= 2.0), None) or best(
                found, 2.6
            )
            name = text[position : choice.end] if choice is not None else ""
            word = name in ORDINARY_WORDS and name not in self.known
            if (
                choice is None
                or (word and (follower(text, position) >= 2 or names.SURNAMES.get(name[0]) != "c"))
                or self.body_like(text, position, choice.end)
                or (name[-1] in _SETTLEMENT_ENDS and name not in self.known)
            ):
                self._listless.add((article, position))
                self._listless.update((article, a) for a, _ in slots)
                return
            if word:
                weak += 1
            if names.SURNAMES.get(name[0]) == "w" and "·" not in name and name not in self.known:
                weak += 1
            slots.append((position, choice.end))
            end = choice.end
            annotation = _ANNOTATION.match(text, end)
            end = annotation.end() if annotation else end
            if text[end : end + 1] != "、":
                break
            position = end + 1
        if len(slots) < 2 or (weak and len(slots) < weak + 2):
            return
        if 2 * sum("·" in text[a:b] or text[a:b] in self.known or plain_name(text[a:b]) for a, b in slots) < len(slots):
            # 金条、金佛、金项链
            return
        known = sum(1 for a, b in slots if text[a:b] in self.known)
        if re.match(
            "等(?:[\\d一二两三四五六七八九十]+个)?[村镇乡县区市地处单部局](?!领导|级|直|委|政|四|“)",
            text[end : end + 8],
        ):
            return
        listed = text[end : end + 1] == "等" or self.verb_at(text, end) or follower(text, end) >= 2
        if listed and (
            len(slots) >= 3
            or known
            or all(b - a >= 3 for a, b in slots)
            or self.verb_at(text, end)
            or text[end : end + 1] == "等"
        ):
            for a, b in slots:
                self.add(article, a, b, "list")

    def scan_donations(self, article: int, block: Block) -> None:
        text = self.texts[article]
        if not _SUM.search(text, block.start, block.end):
            return
        matches = list(_DONATION.finditer(text, block.start, block.end))
        rolls = self.donation_lines(article)
        for match in matches:
            start = match.start("names")
            for name in match["names"].split("、"):
                end = start + len(name)
                if (
                    surname_at(text, start)
                    and name not in ORDINARY_WORDS
                    and not self.body_like(text, start, end)
                    and name[-1] not in "区县市镇乡村局会校院部社站所厂店"
                ):
                    surname = names.SURNAMES.get(name[0], "c")
                    if (
                        len(name) <= 3 and surname != "w" and (len(matches) >= 2 or rolls >= 3 or name in self.known)
                    ) or name[:2] in names.COMPOUND_SURNAMES:
                        self.add(article, start, end, "donation")
                start = end + 1

    def donation_lines(self, article: int) -> int:
        """How many paragraphs of the article begin as a line of a donation list does."""
        value = self._rolls.get(article)
        if value is None:
            text = self.texts[article]
            value = self._rolls[article] = sum(
                1
                for b in self.articles[article].paragraphs
                if b.end - b.start <= 40 and _DONATION.match(text, b.start, b.end)
            )
        return value

    def titles_after_lists(self, article: int, text: str) -> None:
        """A、B等县领导: a title after a list covers those of it who have no title of their own there."""
        mentions = sorted(self.found[article].values(), key=lambda m: m.start)
        by_end = {m.end: m for m in mentions}
        by_start = {m.start: m for m in mentions}
        for mention in mentions:
            end = mention.end
            annotation = _ANNOTATION.match(text, end)
            end = annotation.end() if annotation else end
            match = _AFTER_LIST.match(text, end)
            if not match:
                continue
            title = self.leading_title(text, match.start("title"), match.end("title"))
            if title is None:
                continue
            group = [mention]
            while True:
                previous = (
                    by_end.get(group[-1].start - 1)
                    if text[group[-1].start - 1 : group[-1].start] in ("、", "，")
                    else None
                )
                if previous is None or previous.start not in by_start:
                    break
                group.append(previous)
            for member in group:
                if not member.titles:
                    member.titles.append(title)
                    member.inherited = True

    def leading_title(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """The title that `text[start:end]` begins with: up to the last post before the predicate."""
        chosen: int | None = None
        for _post_start, post_end, _kind in posts.posts(text, start, end):
            if "、" in text[start:post_end] and chosen is not None:
                break
            if text[post_end : post_end + 1] == "”":
                # 县“四大班子”领导
                continue
            if posts.post_at_plain(text, post_end):
                # 市四大班子领导
                chosen = post_end if chosen is None else chosen
                continue
            if (
                follower(text, post_end)
                or hard_boundary(text, post_end)
                or post_end == end
                or self.verb_at(text, post_end)
                or text.startswith("同志", post_end)
            ):
                chosen = post_end
                break
            chosen = post_end if chosen is None else chosen
        if chosen is None or re.search(r"[在对就向出]", text[start:chosen]):
            return None
        return start, chosen

    # --- bylines, contacts ---

    def scan_bylines(self, article: int) -> list[tuple[int, int, tuple[int, int] | None]]:
        """The reporters of an article: name's start and end, and its title's place."""
        text = self.texts[article]
        gaps = self.articles[article].printed.gaps
        reporters: dict[str, tuple[int, int, tuple[int, int] | None]] = {}

        def is_journalist(title: tuple[int, int] | None) -> bool:
            return title is not None and JOURNALIST_TITLE.search(text, *title) is not None

        for block in self.articles[article].bylines:
            for first, last, title in byline_names(text, block.start, block.end, gaps):
                found = _NAME.search(text, first, last)
                if found is None:
                    continue
                name = found.group()
                known = reporters.get(name)
                if known is None or (title and not is_journalist(known[2]) and is_journalist(title)):
                    # 作者：A in a web page's line, 记者 A in the byline: the title is the byline's.
                    reporters[name] = (*found.span(), title)
        for name, (start, end, title) in reporters.items():
            self.add(article, start, end, "byline", title)
            self.roster.journalists.add(name)
        return list(reporters.values())

    def add_contact(self, article: int, start: int, end: int) -> None:
        """Someone given as a person to contact."""
        self.add(article, start, end, "contact")
        self.roster.contacts.add(self.texts[article][start:end])

    # --- how likely the names are ---

    def weigh(self) -> None:
        """Withdraw names that little speaks for, and add those that nothing vouches for but that are likely."""
        best: dict[str, float] = {}
        for article, row in enumerate(self.found):
            for mention in row.values():
                if likelihood.weighable(mention.name):
                    odds = self.log_odds(article, mention.start, mention.end)
                    best[mention.name] = max(odds, best.get(mention.name, odds))
        vouched = {m.name for row in self.found for m in row.values() if m.how in _FIRM or self.leads(m)}
        titled = {m.name for row in self.found for m in row.values() if m.titles or m.how in _SEEN}
        for name, odds in best.items():
            if name not in vouched and odds < (_UNLIKELY_TITLED if name in titled else _UNLIKELY):
                self.withdraw(name)
        for name in [name for name in self.known if name not in vouched and given_part(name) in _ADDRESSED]:
            # 村民张大爷、王大妈
            self.withdraw(name)
        for article in range(len(self.articles)):
            self.scan_context(article)

    def leads(self, mention: Mention) -> bool:
        """市政协主席都兰出席: a leader's post of its own before the name, and a sign or a verb of people after it."""
        text = self.texts[mention.article]
        return (
            not mention.inherited
            and any(end == mention.start and posts.is_official(text[start:end]) for start, end in mention.titles)
            and (hard_boundary(text, mention.end) or follower(text, mention.end) >= 2)
        )

    def log_odds(self, article: int, start: int, end: int, hasty: bool = False) -> float:
        place = likelihood.Place(self.texts[article], start, end, self.articles[article].printed.gaps)
        return likelihood.log_odds(place, self.count, hasty=hasty)

    def withdraw(self, name: str) -> None:
        """Take back a name and its mentions."""
        del self.known[name]
        self._candidates.clear()
        self._listless.clear()
        for article, row in enumerate(self.found):
            for start in [m.start for m in row.values() if m.name == name]:
                mention = row.pop(start)
                self.name_ends[article].discard(mention.end)

    def scan_context(self, article: int) -> None:
        """Names for which nothing speaks but their characters and the words around them."""
        text = self.texts[article]
        covered = bytearray(len(text) + 1)
        for mention in self.found[article].values():
            covered[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
        for block in self.articles[article].blocks:
            if block.role == "byline":
                continue
            likely: list[tuple[float, int, int]] = []
            for start, end in likelihood.places(text, block.start, block.end):
                if not any(covered[start:end]) and nameable(text, start, end):
                    odds = self.log_odds(article, start, end, hasty=True)
                    if odds >= _LIKELY:
                        likely.append((-odds, start, end))
            for _, start, end in sorted(likely):
                if not any(covered[start:end]):
                    covered[start:end] = b"\1" * (end - start)
                    self.add(article, start, end, "context", self.title_before(article, block, start))

    def title_before(self, article: int, block: Block, start: int) -> tuple[int, int] | None:
        """The title that ends where a name begins."""
        text = self.texts[article]
        size = posts.head_before(text, start, block.start)
        if not size:
            return None
        gaps = self.articles[article].printed.gaps
        begin = posts.title_start(text, start - size, start, block.start, self.name_ends[article], gaps)
        return begin, start

    # --- every other mention ---

    def propagate(self) -> None:
        """Every further mention of a name that is known with two characters or more."""
        ordered = sorted((n for n in self.known if len(n) >= 2), key=lambda n: (-len(n), n))
        for article, text in enumerate(self.texts):
            taken = [(m.start, m.end) for m in self.found[article].values()]
            covered = bytearray(len(text) + 1)
            for a, b in taken:
                covered[a:b] = b"\1" * (b - a)
            for name in ordered:
                if self.count(name) == 0:
                    continue
                position = text.find(name)
                while position >= 0:
                    end = position + len(name)
                    if not any(covered[position:end]) and self.plausible(article, name, position, end):
                        self.add(article, position, end, "known")
                        covered[position:end] = b"\1" * (end - position)
                    position = text.find(name, end)

    def plausible(self, article: int, name: str, start: int, end: int) -> bool:
        """Whether the characters of a known name are a mention of it here, not part of a word or place."""
        text = self.texts[article]
        if text[start - 1 : start] == "·" or text[end : end + 1] == "·":
            return False
        if _TERM_AFTER.match(text, end) or (text[start - 1 : start] == "学" and _TERM_AFTER.match(text, end + 2)):
            # 毛泽东思想, 焦裕禄精神: a term, no person.
            return False
        block = next((b for b in self.articles[article].blocks if b.start <= start < b.end), None)
        if block is None or block.role == "byline":
            return False
        if len(name) >= 3 and name not in ORDINARY_WORDS:
            return True
        after = (
            hard_boundary(text, end)
            or end in self.articles[article].printed.gaps
            or follower(text, end) > 0
            or posts.post_at(text, end) > 0
        )
        if block.role == "heading":
            after = after or any(text.startswith(n, end) for n in self.known)
        before = (
            start == block.start
            or hard_boundary(text, start - 1)
            or start in self.articles[article].printed.gaps
            or text[start - 1] in "的和与及对向由为以在受据让给请跟把被省市县区"
            or start in self.name_ends[article]
            or posts.ends_with_post(text, block.start, start) is not None
        )
        if name in ORDINARY_WORDS:
            strong = self.verb_at(text, end) or text[end : end + 2] in ("同志",) or posts.post_at(text, end) > 0
            listed = (text[start - 1 : start] == "、" and start - 1 in self.name_ends[article]) or (
                text[end : end + 1] == "、" and end + 1 in self.found[article]
            )
            edge = start == block.start or hard_boundary(text, start - 1) or start in self.name_ends[article]
            if start == block.start and (
                (block.role == "heading" and follower(text, end)) or self.adverb_then_verb(text, end, block.end)
            ):
                return True
            return ((edge or start in self.articles[article].printed.gaps) and strong) or listed
        return (after and before) or ((after or before) and self.known.get(name, 0) >= 2)

    def finish(self) -> Roster:
        """The roster: mentions in order, names that nothing firm vouches for marked."""
        support: dict[str, float] = {}
        first_parts = {name.split("·")[0] for name in self.known if "·" in name}
        given_names = {name[1:] for name in self.known if len(name) == 3 and name[0] in names.SURNAMES}
        for article, row in enumerate(self.found):
            mentions = sorted(row.values(), key=lambda m: (m.start, -m.end))
            kept: list[Mention] = []
            for mention in mentions:
                if not _NAME.fullmatch(mention.name):
                    continue
                if mention.name in first_parts and not mention.titles and mention.how != "byline":
                    # A given name alone (阿依古丽 for 阿依古丽·买买提) is no person.
                    continue
                if (
                    mention.name in given_names
                    and not mention.titles
                    and mention.how in ("known", "saying", "kin", "plain")
                ):
                    # 瑞林 for 柳瑞林.
                    continue
                if kept and mention.start < kept[-1].end:
                    if mention.end - mention.start > kept[-1].end - kept[-1].start and kept[-1].how in (
                        "known",
                        "saying",
                    ):
                        kept[-1] = mention
                    continue
                kept.append(mention)
            self.roster.settle(article, kept)
            for mention in kept:
                firm = (
                    1.0
                    if mention.titles or mention.how in ("byline", "contact", "appointment", "list", "donation")
                    else 0.5
                )
                support[mention.name] = support.get(mention.name, 0.0) + firm
        alone = "neither a title nor another mention vouches for the name"
        self.roster.doubtful = {name: alone for name, value in support.items() if value < 1.0}
        for name in self.unbounded:
            if self.count(name) < 2:
                self.roster.doubtful[name] = "nothing on the page marks where the name ends"
        return self.roster


#: What is called after a person: the name is no mention of the person.
_NAMED_AFTER = re.compile(any_of(w for w in words("place_suffixes") if len(w) >= 2))


def given_part(name: str) -> str:
    """What follows the surname.

    Example:
        >>> given_part("钟鸣远"), given_part("司马大爷")
        ('鸣远', '大爷')
    """
    return name[2:] if name[:2] in names.COMPOUND_SURNAMES else name[1:]


def nameable(text: str, start: int, end: int) -> bool:
    """Whether nothing about the characters says that they are a word, a place, or a surname with an address.

    Example:
        >>> nameable("钟鸣远", 0, 3), nameable("石榴", 0, 2), nameable("谭小姐", 0, 3), nameable("雷锋志愿", 0, 3)
        (True, False, False, False)
    """
    name = text[start:end]
    given = given_part(name)
    return (
        name not in ORDINARY_WORDS
        and given not in _NO_GIVEN
        and name[-1] not in _SETTLEMENT_ENDS
        and name[-1] != "等"
        and text[end - 1 : end + 1] not in names.COMMON_NOUNS
        and not _NAMED_AFTER.match(text, end)
        and not posts.post_at_plain(given, 0)
    )


def plain_name(name: str) -> bool:
    """Whether two or three characters look like a name and like nothing else: a common surname, then given names.

    Example:
        >>> plain_name("钟鸣远"), plain_name("石榴"), plain_name("江苏")
        (True, False, False)
    """
    if name[:2] in names.COMPOUND_SURNAMES and 3 <= len(name) <= 4:
        given = name[2:]
        return all(c in names.GIVEN for c in given) and given not in _NO_GIVEN and not posts.post_at(given, 0)
    return (
        2 <= len(name) <= 3
        and names.SURNAMES.get(name[0]) == "c"
        and all(character in names.GIVEN for character in name[1:])
        and name not in ORDINARY_WORDS
        and (len(name) == 2 or name[:2] not in ORDINARY_WORDS or name[:2] in names.NAME_WORDS)
        and name[1:] not in _NO_GIVEN
    )


def likely_name(name: str, words: bool = True) -> bool:
    """Whether three characters can be a rare surname and a given name of usual characters.

    `words`: not where the first two are a word (柳树华).

    Example:
        >>> likely_name("车明哲"), likely_name("车站口")
        (True, False)
    """
    return (
        len(name) == 3
        and name[0] in names.SURNAMES
        and name[1] in names.GIVEN
        and name[2] in names.GIVEN
        and name[0] != name[1]
        and not (words and name[:2] in ORDINARY_WORDS)
        and name not in ORDINARY_WORDS
        and name[1:] not in _NO_GIVEN
    )


def byline_names(
    text: str, start: int, end: int, gaps: frozenset[int]
) -> Iterable[tuple[int, int, tuple[int, int] | None]]:
    """The names of a byline, each with the place of its title (None where a bare name stands).

    `text[start:end]` is the byline as printed, without typesetting spaces; `gaps` says where these were.
    """
    credit = re.compile(
        r"文[/／、]图|图[/／、]文|文并图|文[/／]摄|摄影报道|图文报道|综合报道|报[道导]|整理|采写|撰文|供稿|供图|文字|作者|摄影|图片|文图|本报讯|本网讯|文|图|摄"
    )
    stretch_start = start
    titles: list[tuple[int, int]] = []
    for match in JOURNALIST_TITLE.finditer(text, start, end):
        begin = match.start()
        inner = [gap for gap in range(begin + 1, match.end()) if gap in gaps]
        if inner and begin not in gaps and re.match(f"[{HAN}]", text[max(start, begin - 1) : begin]):
            # 石桥融媒体　记者: the space ends the newspaper's name.
            begin = inner[-1]
        # A newspaper's name right before the title belongs to it.
        left = begin
        while (
            left > start
            and left not in gaps
            and (text[left - 1] not in "（(【，、：/□■○●◎讯电" or text[left - 1 : left + 1] in ("电视", "电台"))
            and begin - left < 12
        ):
            left -= 1
        if titles and left < titles[-1][1]:
            left = begin
        if left < begin and (
            NEWSPAPER_BEFORE.fullmatch(text, left, begin)
            or (
                not titles
                and begin not in gaps
                and match.group().endswith("记者")
                and (left == start or text[left - 1] in "（(")
                and re.fullmatch(f"[{HAN}]{{2,8}}", text[left:begin])
                and names.SURNAMES.get(text[left]) != "c"
            )
        ):
            # At the start of brackets any name before 记者 is a newspaper's: （海都记者　…）.
            begin = left
        titles.append((begin, match.end()))
    opening = re.compile(r"^[^（(]{0,24}?(?:讯(?!员)|电|消息|报道：?(?=[（(]))[】〕\]）]?").match(text[start:end])
    if opening:
        stretch_start = start + opening.end()
    stretches: list[tuple[int, int, tuple[int, int] | None]] = []
    if not titles:
        match_credit = re.match(
            r"[（(【□■○●]*(文[/／、]图(?=[：:/]?)|图[/／]文(?=[：:/]?)|(?:文图|作者|撰文|采写|文)(?=[：:/]))[：:/]?",
            text[stretch_start:end],
        )
        title = None
        if match_credit:
            title = (stretch_start + match_credit.start(1), stretch_start + match_credit.end(1))
            stretch_start += match_credit.end()
        stretches.append((stretch_start, end, title))
    else:
        if titles[0][0] > stretch_start:
            stretches.append((stretch_start, titles[0][0], None))
        for index, title in enumerate(titles):
            stop = titles[index + 1][0] if index + 1 < len(titles) else end
            stretches.append((title[1], stop, title))
    for begin, stop, title in stretches:
        for a, b in _split_names(text, begin, stop, gaps, credit):
            yield a, b, title


def _split_names(
    text: str, start: int, end: int, gaps: frozenset[int], credit: re.Pattern[str]
) -> Iterable[tuple[int, int]]:
    tokens: list[tuple[int, int]] = []
    for match in _HAN_AND_DOTS.finditer(text, start, end):
        a = match.start()
        for position in range(match.start() + 1, match.end() + 1):
            if position == match.end() or position in gaps:
                if not credit.fullmatch(text, a, position):
                    tokens.append((a, position))
                a = position
    merged: list[tuple[int, int]] = []
    for a, b in tokens:
        if merged and b - a == 1 and merged[-1][1] - merged[-1][0] == 1 and merged[-1][1] == a:
            merged[-1] = (merged[-1][0], b)
        else:
            merged.append((a, b))
    for a, b in merged:
        word = text[a:b]
        for suffix in ("文/图", "摄影报道", "图文报道", "报道", "报导", "摄影", "文图", "整理", "供稿", "综合"):
            if word.endswith(suffix) and len(word) - len(suffix) >= 2:
                b -= len(suffix)
                word = text[a:b]
        if b - a >= 3 and word.endswith("摄"):
            b -= 1
            word = text[a:b]
        if (
            b - a == 1
            or any(c in word for c in "的了在是")
            or word in ("网讯", "本报讯", "快讯")
            or (b - a >= 3 and PERIODICAL.fullmatch(word))
        ):
            continue
        size = b - a
        if "·" in word or size <= 3 or (size >= 4 and all(c in names.TRANSLITERATION for c in word)):
            yield a, b
        elif word[:2] in names.COMPOUND_SURNAMES and size == 4:
            yield a, b
        else:
            yield from _cut_run(word, a)


def _cut_run(word: str, offset: int) -> Iterable[tuple[int, int]]:
    """王艳李凤霞: names without a separator, cut where surnames stand."""
    size = len(word)
    best_cut: tuple[float, list[int]] | None = None

    def cut(position: int, lengths: list[int], score: float) -> None:
        nonlocal best_cut
        if position == size:
            if best_cut is None or score / len(lengths) > best_cut[0]:
                best_cut = (score / len(lengths), lengths)
            return
        for length in (2, 3, 4):
            if position + length <= size:
                surname = word[position : position + 2] in names.COMPOUND_SURNAMES and length >= 3
                single = names.SURNAMES.get(word[position])
                if length == 4 and not surname:
                    continue
                worth = 3.0 if surname else {"c": 2.0, "r": 1.0, "w": 0.3}.get(single or "", -2.0)
                worth += sum(0.2 for c in word[position + 1 : position + length] if c in names.GIVEN)
                cut(position + length, [*lengths, length], score + worth)

    if size <= 16:
        cut(0, [], 0.0)
    if best_cut is None or best_cut[0] < 1.9 or len(best_cut[1]) == 1:
        yield offset, offset + size
        return
    position = offset
    for length in best_cut[1]:
        yield position, position + length
        position += length
