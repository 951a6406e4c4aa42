"""Document → articles: headings, bylines, end marks, rejoined paragraphs, and every other line with its reason.

The page is read line by line. A line is first taken for what it shows by itself (`_Line`); then a run of lines is given
to an article by what stands around it: an end mark closes, an opening (本报讯) or a byline on its own line opens, and a
paragraph goes on until its sentence ends.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .document import Document
from .lexicon import words
from .printed import HAN, SPACE, SPACES_STRIPPED, Printed, Span, fold, lines_of, trim
from .reading import Line, Notice

# --- what a line shows by itself ------------------------------------------------------------------------------------

_S = f"[{SPACE}]"
END_MARK = re.compile(rf"[①-⑳㉑-㉟㊱-㊿⑴-⒇❶-❿]{_S}?\d{{1,3}}(?!\d)|[■◆▲★▇█◼◾●□◇△☆](?={_S}*$)")
_MARK_AT_END = re.compile(rf"(?:[①-⑳㉑-㉟㊱-㊿⑴-⒇❶-❿]{_S}?\d{{1,3}}|[■◆▲★▇█◼◾●□◇△☆])$")
_MARK_THEN_CREDIT = re.compile(
    rf"(?<=[。！？”）])[①-⑳㉑-㉟㊱-㊿]{_S}?\d{{1,3}}(?={_S}+|[（]|本报|记者|通讯员|图)(?P<rest>[^。]{{0,40}})$"
)
_CREDIT = re.compile("记者|通讯员|实习生|作者|[图文摄]|供稿|整理|编辑|责编|校对")
_CIRCLED = re.compile("[①-⑳㉑-㉟㊱-㊿]")
_LAST_SIGNS = frozenset('。！？…”’』」》）]".!?')
_BRACKETED_SENTENCE = re.compile("（[^（）]{12,}）")
_TERMINAL = re.compile(r"[。！？…][”’』」》）\]\"]*$|(?<![A-Za-z0-9])[.!?][”\"]?$")
_CLOSED_QUOTE = re.compile(r"[。！？…][”’』」]$")

_NEWSPAPER = rf"(?:[{HAN}]{{2,8}}·)?(?:[{HAN}]{{0,6}}(?:日报|晚报|晨报|早报|商报|快报|都市报)|[{HAN}]{{2,8}}(?:时报|新闻网|在线|融媒体?中心|融媒体?|发布|客户端|广播电视台|电视台|电台|新闻中心|传媒|网|报|社))"
_AGENCY = rf"(?:(?:[{HAN}·]{{2,8}}[{SPACE}、])*[{HAN}·、]{{0,12}}客户端|[{HAN}]{{2,6}}·{_NEWSPAPER}|据?新华社|据?中新社|据?中新网|据?央视|本报|本网|本台|本刊|据?{_NEWSPAPER})"
OPENING = re.compile(
    rf"[【〔\[（]?(?:{_AGENCY}(?P<dateline>[{HAN}]{{0,8}}?{_S}*(?:\d{{4}}年)?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}}){_S}*月{_S}*(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}}){_S}*日)?{_S}*"
    rf"(?:综合)?(?:讯|电|专电|独?家?消息|报道(?=[（：】{SPACE}]|$))|(?P<further>[又另]讯)|(?:要闻|快|电|简|短|综合)讯)[】〕\]）]?"
    # Any name, or a newspaper's alone, before the byline in brackets.
    rf"|(?:[{HAN}]{{2,10}}(?:报道|消息)：?|{_NEWSPAPER}{_S}*)(?={_S}*（[^（）]{{0,40}}(?:记者|通讯员))"
)
_JOURNALIST = (
    r"(?:首席|全媒体|融媒体?|实习|见习|特约|特派|驻地|本报|本网|本台|本刊|文字|摄影|通讯|新闻)*"
    r"(?:记者|通讯员|实习生|撰稿人|评论员|通联员|报道员|新闻员|摄像(?!头|机))"
)
JOURNALIST_TITLE = re.compile(_JOURNALIST)
#: What no name of a person ends in: 湖北日报, 安徽网, 大皖客户端.
PERIODICAL = re.compile(
    rf"[{HAN}]{{1,8}}(?:日报|晚报|晨报|早报|商报|快报|都市报|时报|新闻网|在线|客户端|融媒体?中心|融媒体?|广播电视台|电视台|电台|新闻中心|传媒|网|报)"
)
NEWSPAPER_BEFORE = re.compile(rf"{_NEWSPAPER}$")
_NAME_RUN = rf"[{HAN}·]{{2,16}}"
_CREDIT_WORDS = (
    r"(?:文[/／、]?图|图[/／、]?文|文并图|文[/／]摄|摄影报道|图文报道|报道|整理|采写|文图|文|图|撰文|供稿|供图|摄)"
)
_BYLINE_LINE = re.compile(
    rf"(?:N(?=本报))?[□■○●◎◆▲◇△★☆\-—（【\[\s]*(?:{_NEWSPAPER}{_S}+){{0,2}}(?:{_CREDIT_WORDS}[：:]?{_S}*)?"
    rf"(?:(?:{_NEWSPAPER})?{_JOURNALIST}{_S}*[：:]?{_S}*(?!从|在|追问|提问|询问|见到|获悉|了解|采访|走进|来到|注意到|看到|发现)(?:[{HAN}·]{{1,16}}(?:[{SPACE}、，]+|(?={_JOURNALIST}|{_CREDIT_WORDS}|[）】\]]|$))){{1,8}})+"
    rf"{_S}*(?:{_CREDIT_WORDS})?[）】\]\s]*$"
)
#: A bare name before the first title: 荀慧 通讯员 路平.
_NAME_FIRST = re.compile(rf"[{HAN}]{{1}}{_S}?[{HAN}]{{1,2}}{_S}+(?=(?:{_NEWSPAPER})?{_JOURNALIST})")
_SHARED_BYLINE = re.compile(
    rf"(?:(?:文字?|图片?|摄影|撰文|供图){_S}*[/／：:]{_S}*(?:{_NEWSPAPER})?(?:{_JOURNALIST})?{_S}*(?:[{HAN}·]{{1,4}}[{SPACE}、]*){{1,4}}){{2,}}$"
)
_SHARED_BYLINE_STARTS = ("文", "图", "摄", "撰", "供")
_BULLET_NAME = re.compile(rf"[□■○◎]{_S}*[{HAN}]{{1}}{_S}?[{HAN}]{{1,3}}(?:{_S}+[{HAN}]{{2,3}})?$")
#: A newspaper under a name that ends in no word for one: 海都记者 周德庆.
_PAPERS_REPORTER = re.compile(
    rf"[（(]?[{HAN}·]{{2,8}}记者[{SPACE}]+(?P<names>[{HAN}]{{2,4}}(?:[{SPACE}]+[{HAN}]{{2,4}}){{0,4}})[）)]?$"
)
_CREDIT_LINE = re.compile(
    rf"[（【]?(?:文[/／、]?图|图[/／、]?文|文字|文|作者|撰文|采写){_S}*[：:/／]{_S}*(?:[{HAN}·]{{1,12}}[{SPACE}、，]*){{1,4}}[）】]?$"
)
_OPENING_BRACKET_BYLINE = re.compile(rf"[（]{_S}*(?=[^（）。]{{0,60}}(?:记者|通讯员|实习生))[^（）。]{{2,80}}[）]")
#: The newspaper that a web page names after its own 消息: 河西网消息（河西日报）.
_BRACKETED_NEWSPAPER = re.compile(rf"{_S}*（{_NEWSPAPER}）")
_SPOKEN_OPENING = re.compile(
    rf"(?:(?:{_NEWSPAPER})?{_JOURNALIST}{_S}*(?:[{HAN}·]{{1,4}}[{SPACE}、，]*){{1,6}})+报[道导]{_S}*[：:]{_S}*"
)

_JOURNALIST_WORD = re.compile("记者|通讯员|实习生|撰稿人|评论员|通联员|报道员|新闻员")
#: The patterns of bylines try every division of a line into titles and names, of which there are exponentially many
#: where journalists' words repeat. A line with more of them than this is no byline.
_MOST_JOURNALIST_WORDS = 8
#: How far into a line 记者 王艳 报道： may reach.
_LONGEST_SPOKEN_OPENING = 200
_SPACES_HERE = re.compile(f"{_S}*")


#: 李四和县电视台记者张三: a sentence goes on to the reporter.
_IN_A_SENTENCE = re.compile(rf"[{HAN}]{{2,12}}[和与及][{HAN}]{{2,12}}(?:记者|通讯员)")


def is_byline_line(text: str) -> bool:
    """Whether a line is nothing but a byline: titles with names."""
    if not 1 <= len(_JOURNALIST_WORD.findall(text)) <= _MOST_JOURNALIST_WORDS or _IN_A_SENTENCE.match(text):
        return False
    return bool(_BYLINE_LINE.match(text))


def is_byline(text: str) -> bool:
    """Whether a line is a byline of any form: titles with names, a bare name first, 文/图：X, ○ and a name."""
    return bool(text) and (
        is_byline_line(text)
        or bool(
            (bare := _NAME_FIRST.match(text))
            and surname_like(_compact(bare.group()))
            and is_byline_line(text[bare.end() :])
        )
        or bool(_CREDIT_LINE.match(text))
        or bool((named := _PAPERS_REPORTER.match(text)) and all(map(surname_like, named["names"].split())))
        or (text[0] in _SHARED_BYLINE_STARTS and bool(_SHARED_BYLINE.match(text)))
        or (bool(_BULLET_NAME.match(text)) and surname_like(_compact(text[1:])[:3]))
    )


def spoken_opening(text: str, position: int = 0) -> re.Match[str] | None:
    """记者 王艳 报道： at a place of a line, after spaces there where the place is not the line's start."""
    if "报道" not in text and "报导" not in text:
        return None
    if position:
        position = _SPACES_HERE.match(text, position).end()  # type: ignore[union-attr]
    end = min(len(text), position + _LONGEST_SPOKEN_OPENING)
    if not 1 <= len(_JOURNALIST_WORD.findall(text, position, end)) <= _MOST_JOURNALIST_WORDS:
        return None
    return _SPOKEN_OPENING.match(text, position, end)


_DATE = r"(?:\d{4}年)?\d{1,2}月\d{1,2}日"
DATE_ONLY = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{1,2}月\d{1,2}日|[二一][〇○零一二三四五六七八九0-9]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}年\d{1,2}月(?:\d{1,2}日)?)$"
)
_FOLIO_TOKEN = re.compile(
    rf"(?:\d{{4}}年{_S}*\d{{1,2}}月{_S}*\d{{1,2}}日|\d{{4}}年|\d{{1,2}}月\d{{1,2}}日|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}|星期[一二三四五六日天]|周[一二三四五六日]|农历.*|[{HAN}]{{2}}年[{HAN}]{{1,3}}月.*"
    rf"|第?[A-Z]?\d{{1,3}}版?|[A-Z]\d{{0,2}}版?|第[一二三四五六七八九十]+版|第?[A-Z]?\d{{1,3}}版[：]?[{HAN}]{{0,6}}|[{HAN}]{{0,4}}(?:要闻|综合|新闻|时政|民生|社会|专题|副刊|广告|焦点|头版|公告|热线|纪实|特刊|专版|版)"
    rf"|总?第\d+期|总第.*期|今日\d+版|\d{{1,2}}[:：]\d{{2}}|CN.*|国内统一.*|邮发代号.*|[（][^（）]{{1,10}}版[）]|[{HAN}]{{0,4}}(?:热线|电话)[：][\d\-—、]+)$"
)
_FOLIO_STRONG = re.compile(
    rf"星期[一二三四五六日天]|农历|第?[A-Z]?\d{{1,2}}版|第[一二三四五六七八九十]+版|总第?\d+期|今日\d+版|\d{{4}}年\d{{1,2}}月\d{{1,2}}日|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}|(?:^|{_S})[A-D]?\d{{1,2}}{_S}*(?:要闻|综合|新闻|时政|民生)|(?:要闻|综合|新闻|时政|民生){_S}*[A-D]?\d{{1,2}}(?:$|{_S})"
)
_IMPRINT_LABEL = r"(?:本版|本期|值班|执行|责任|见习|首席|网络|实习)*(?:编辑|责编|主编|校对|版式|美编|组版|审签|审核|检校|终审|制图|监制|审读|一读|一审|二审|三审|总编|编审|编委|制作|设计|责校|排版|图编|视觉|照排|校检|签审|统筹)"
_IMPRINT = re.compile(rf"[（【\[]?{_IMPRINT_LABEL}(?:[：:/／{SPACE}]|[{HAN}]{{2,3}}(?:$|[{SPACE}）】]))")
_IMPRINT_ANYWHERE = re.compile(rf"(?:^|[{SPACE}（【\[]){_IMPRINT_LABEL}[：:/／{SPACE}]")
_TRAILING_IMPRINT = re.compile(
    rf"[{SPACE}]*[（【\[]?(?:责任编辑|责编|编辑|校对|编审|审核)[：:/／{SPACE}][{HAN}{SPACE}·、：:/／]{{2,40}}[）】\]]?$"
)
_SOURCE_LINE = re.compile(
    r"(?:(?:信息|稿件|文章|新闻)?来源|(?:发布|发稿|刊发|发表|更新|上传|录入|添加|编印|出版|见报|生成|创建|编辑)(?:时间|日期)|时间|日期|作者|发布者|发布单位|浏览(?:次数|量)?|点击(?:数|量)?|阅读(?:次数|量|数)?|访问量|字体|字号|索引号|文号|主题词)[：:]"
)
_WEB_PAGE = re.compile(
    r"[•·▪>» ]*(?:点击(?:上方|下方)?蓝字|END$|The End$|阅读原文|长按[^。]{0,12}(?:识别|关注)|(?:扫码|扫描二维码)关注|戳这里|往期(?:精彩|回顾|推荐)|发表评论|用户名|匿名发表|匿名评论|登录|注册|当前位置|您?(?:现在|当前)?所?在?的?位置|首页|网站首页|上一篇|下一篇|上一条|下一条|相关(?:新闻|链接|阅读|文章|附件)|标签|关键词|关键字|扫一扫|返回(?:首页|顶部|列表)?|版权所有|主办单位|网站地图|ICP备|.{0,4}ICP备|您看到此篇|看完这篇|分享(?:到|至|：)|打印本页|【?(?:打印|关闭|收藏|字体|大中小)|\[?(?:打印|关闭|收藏|字体)|微信扫|责任编辑|网友评论|我要评论|我要纠错|点赞|Copyright|\||[（(]?原标题：|原题：?$|扫描二维码|字体大小|大{0,1}中小$|新浪微博|微信$|微博、微信$|QQ空间|在线投稿|无障碍|语音播报)"
)
_WEB_PAGE_ANYWHERE = re.compile(
    rf"https?[：:]//|www\.|来源[：:]|发布时间|更新时间|发布日期|点击[数量][：:]|浏览(?:次数|量)?[：:]|阅读(?:次数|量|数)?[：:]|网站地图|联系我们|版权所有|ICP备|手机版[：:]|官方微[博信][：:]|上一版|下一版|上一期|下一期|欢迎订阅|放大{_S}*缩小|分享到|阅读{_S}*\d|在看{_S}*\d|条评论|网友评论|验证码|推荐阅读|立即打开|网警|公安备|【(?:打印|关闭|字号|大)|大{_S}+中{_S}+小"
)
_BRACKETED = re.compile(rf"(?:{_S}*[【\[][^】\]]{{1,12}}[】\]]){{2,}}{_S}*$")
_DIGIT = re.compile(r"\d")
_LINK = re.compile(
    rf"(?:[·•▪■>›]{_S}*[^。]{{4,50}}|[^。，]{{6,50}})[{SPACE}（(\[]+(?:\d{{4}}[-/.年])?\d{{1,2}}[-/.月]\d{{1,2}}日?[）)\]]?$"
)
#: What every line of a web page with a date in figures has: cheap to look for.
_NUMERIC_DATE = re.compile(r"\d[\-/.年]\d")
_DATE_FIRST = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
_YEAR_AND_MONTH = re.compile(r"\d{4}-\d")
_DATED_FURNITURE = re.compile(r"\D{0,8}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?!\d)")
_DATE_LINES = (
    re.compile(rf"[{HAN}]{{2,14}}{_S}+(?:\d{{4}}[-/.])?\d{{1,2}}[-/.]\d{{1,2}}{_S}+\d{{1,2}}[：:]\d{{2}}"),
    re.compile(rf"[{HAN}]{{2,10}}(?:网|报|在线|中心)[{SPACE}]+\d{{4}}[年\-/.]\d{{1,2}}[月\-/.]\d{{1,2}}"),
    re.compile(r"\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[^。，]{0,40}(?:来源|作者|浏览|点击|阅读|\d{1,2}[：:]\d{2})"),
    re.compile(rf"[{HAN}]{{2,12}}{_S}*（\d{{4}}[年\-/.]\d{{1,2}}[月\-/.]\d{{1,2}}日?{_S}*(?:\d{{1,2}}：\d{{2}})?）\Z"),
    re.compile(rf"\d{{2}}-\d{{2}}{_S}+[{HAN}]{{2,4}}\Z"),
    re.compile(r"\d{2}\.\d{2}\.\d{4}(?:\s+\d{1,2}：\d{2})?\Z"),
    re.compile(r"\d{4}[\-/.]\d{1,2}[\-/.]\d{1,2}(?: ?\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?\Z"),
)
_RELATED = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}新闻精选|(?:相关|延伸|推荐|热点|更多|最新|精彩|往期|链接)(?:新闻|链接|阅读|文章|推荐|内容|报道|信息|资讯)|新闻推荐|内容导航|热门排行|猜你喜欢)[：:]?$"
)
_COPYRIGHT = re.compile(
    r"(?=[版未转免技浏\d对当国不特])(?:特别(?:声明|提示)：|版权(?:归|所有|属)|未经(?:许可|授权|本)|转载(?:须|请|时)|免责声明|技术支持|浏览技术|\d+[×*]\d+分辨率|对本(?:文|篇)[^。]{0,16}打分|当前平均分|国内统一(?:连续出版物号|刊号)|不代表本[站网])"
)
_RULE = re.compile(r"(?![-—]{1,2}$)[|\-—_=*·\s?？!！~^+#%&<>/\\]+")
_FILE_NAME = re.compile(r".{1,60}\.(?:jpe?g|png|gif|bmp|docx?|pdf|mp4|xlsx?)$", re.IGNORECASE)
_SAYING = re.compile(r"(?:会议|大会|全会)(?:强调|指出|要求|认为|明确|决定|号召|提出|希望)$")
_MASTHEAD = re.compile(rf"[{HAN}]{{2,16}}(?:网|网站|数字版|数字报|电子版|门户|在线|客户端)$")
_MASTHEAD_ENDS = ("网", "站", "版", "报", "户", "线", "端")
_LABELLED_BYLINE = re.compile(
    rf"(?:作者|记者|通讯员|文[/／]图|图[/／]文|文)[：:/]{_S}*(?P<names>[{HAN}·]{{1,4}}(?:[{SPACE}、]+[{HAN}·]{{1,4}})*?)(?=[{SPACE}]*[|｜]|[{SPACE}]+(?:来源|发布|编辑|责编|点击|浏览|时间|更新|阅读|\d)|[{SPACE}]*$|[{SPACE}]+[{HAN}]{{2,6}}[：:])"
)
_ARROW = re.compile("[>＞»›]")
_BREADCRUMB = re.compile(r"[^。，]{2,40}[>＞»›][^。]*$")
_CAPTION_START = re.compile(
    r"(?:[（(]?[上下左右]图|(?:本版|本组|以上|文中)(?:图片|照片|摄影|资料图)|图为|图[①-⑳一二三四五六七八九\d]{0,2}[：:、]|图片说明|[（(]?资料图|[（(]?(?:本报)?资料照?片|图[/／][^。]*$|题图|[▲▼△]图|↑|↓|图①|图片[：:])"
)
_CAPTION_END = re.compile(
    rf"(?:{_S}|。|记者|通讯员|）|”)[{HAN}·{SPACE}/／]{{0,14}}(?:摄影|摄|供图|图)[）)/／]?$|摄于|(?:摄|供图)[）)]$"
)
#: What the end of a caption has among its last two characters.
_PHOTO_WORDS = frozenset("摄影图")
#: What a web page prints under a picture when it says no more.
_SCENE = re.compile(
    r"(?:大会|会议|活动|讨论会?|座谈会?|签约|开幕式?|闭幕式?|启动|仪式|启动仪式|调研|慰问|颁奖|比赛|演出|培训|宣讲|揭牌|发布会|推进会)(?:现场|会场|剪影)|会场|主席台"
)
#: How the words under a picture of a meeting end.
_AT_WORK = re.compile("(?:讲话|发言|致辞|致词|主持会议|作报告|颁奖|揭牌)$")
_TURN = re.compile(rf"[（(【]?{_S}*(?:下转|上接|紧接|接上期|转第|续第|接第)[^，。]{{0,16}}[）)】]?{_S}*$")
_TURN_BEFORE = re.compile(r"[（(【](?:上接|紧接)[^，。（）]{0,16}[）)】](?=.)")
_TURN_AFTER = re.compile(r"[（(【]下转[^，。（）]{0,16}[）)】]$")
_CONTINUED = re.compile(rf"[（(【]?{_S}*(?:上接|紧接|接上期|续第|接第)")
_ANNOUNCE = re.compile(
    r"(?:公益广告|主办[：:]|主管[：:]|内部资料|准印证|国内统一刊号|邮发代号|更多[^。]{0,12}(?:见|请)|（更多|（?相关报道见|（?全文见|（?详见|下期预告|今日导读|导读|今日天气|天气预报|气象信息|明日看点|新闻热线|报料热线|广告热线|投稿邮箱|本报地址|本报社址|社址|零售价|定价|印刷[：:]|订阅|发行热线|今日关注[：:]|详见|今日看点|编读热线|法律顾问|承印|下期看点|精彩导读)"
)
#: What every weather line has: cheap to look for.
_DEGREES = re.compile("[℃度级]")
_WEATHER = re.compile(
    r"(?:晴|多云|阴|小雨|中雨|大雨|阵雨|雷阵雨|雨夹雪|小雪|中雪|大雪|有雾|霾)[^。]{0,40}(?:℃|度|级)|(?:最高|最低)?气温[^。]{0,10}(?:℃|度)"
)
_COLUMN_NAME = re.compile(
    r"(?:【[^】]{1,14}】|[\u4e00-\u9fff]{2,4}(?:要闻|动态)|[●◆★■□▲◇]?(?:短讯|简讯|短波|快讯|要闻简报|简明新闻|新闻速递|要闻速览|一句话新闻|各地动态|县区短波|动态|市井|民生速递|新闻快递|新闻集装箱|微新闻|速读|时讯|专栏|来信|编读往来|读者来信|国内新闻|国际新闻|本地新闻|今日要闻))$"
)
_ACCOUNT_TALK = re.compile(r"(?:开户(?:行|银行)|账号|帐号|户名)[：:]")
_LONG_NUMBER = re.compile(r"\d{9,}")
#: How an item of a roundup begins.
_ITEM = re.compile("[●○◎◆◇■□▲△★☆※▶►·]")
_ROUNDUP_NAME = re.compile(
    r"(?:短讯|简讯|短波|要闻简报|简明新闻|新闻速递|要闻速览|一句话新闻|动态|速读|时讯|快讯|微新闻|集装箱|新闻快递)"
)

_NUMBERED = re.compile(
    rf"(?:[一二三四五六七八九十]{{1,3}}[、．.]|\d{{1,2}}[.、．](?!\d)|\d{{1,2}}{_S}|[（(][一二三四五六七八九十\d]{{1,3}}[）)]|[①-⑳](?!\d)|第[一二三四五六七八九十]{{1,3}}[条项、，]|[◆●■▲★◎○·※]|账户[一二三四五六七八九十\d])"
)
ACCOUNT_LABEL = re.compile(
    rf"(?:开{_S}*户|户{_S}*名|账{_S}*户|帐{_S}*户|账{_S}*号|帐{_S}*号|卡{_S}*号|收款|单位名称|名{_S}*称|银行|行{_S}*号|联行号|大额|备{_S}*注|附{_S}*言|用{_S}*途|联{_S}*系|电{_S}*话|传{_S}*真|地{_S}*址|邮{_S}*编|邮政编码|热线|捐款|捐赠|汇款|转账|税号|纳税人|统一社会信用)"
)
_FIELD = re.compile(rf"(?:{_NUMBERED.pattern}{_S}*)?[{HAN}A-Za-z0-9{SPACE}（）()/、]{{1,16}}[：:]")
_NOTICE_END = re.compile(
    r"(?:公告|公示|启事|通知|通告|名单|倡议书?|声明|账户|账号|账户信息|方式|渠道|须知|简介|爱心榜|光荣榜|红榜|讣告|寻人启事|招聘|告知书|公开信|感谢信|明细|一览表?|光荣榜|的决定|的决议|简历|榜)(?:[（][^（）]{1,12}[）])?(?:[一二三四五]|之[一二三四])?$"
)
_HEADING_VERB = re.compile(
    r"(?:召开|举行|举办|出席|主持|讲话|强调|调研|会见|开幕|闭幕|启动|部署|通过|获|成立|揭牌|开工|签约|发布|完成|推进|恢复|捐|接受|开通|实施|视察|检查|慰问|看望|走访|率队|到访|座谈|开展|落户|增|突破|超|达|迎|圆|走进|亮相|上线|落成|竣工|通车|发往|运往|抵达|赴|出台|印发|公布|发放|送|建成|募|筹|收到|接收|开放|入选|夺|当选|任命|查处|通报|宣判|救|打造|推出|实行|拨)"
)
_LEAD_START = re.compile(
    rf"(?:(?:根据|为了?|按照|依据|经|由于|因|应|近年|鉴于|近日|日前|昨[日天晚]|今[日天年]|前[日天]|本月|连日来|近年来|近期|目前|记者|据|为|“|{_DATE}|\d{{1,2}}日|[\d一二三四五六七八九十]+月|【|[（]|随着|凌晨|清晨|上午|下午|在|当))"
)
_REPORT_START = re.compile(
    r"(?:会议|大会|全会|会上|会前|会后|他|她|此外|同时|与会|据悉|据了解|其中|目前|下一步|最后|此次|活动|仪式|要(?:在|以|坚持|加强)|一要|二要|一是|二是|首先|其次|[^，。]{2,24}(?:指出|强调|要求|表示|认为|说|介绍|获悉|了解到)，)"
)
#: 道德风尚奖：A B C: names and nothing more.
_NAMES_IN_A_ROW = re.compile(rf"：(?:{_S}*[{HAN}·]{{2,4}}(?=[{SPACE}]|$)){{3,}}$")
_TABLE_HEAD = re.compile(
    rf"(?:[{HAN}]{{2,6}}[{SPACE}]+)?(?:(?:户名|单位名称|名称|单位|账户名称|开户行|开户银行|银行|账号|帐号|银行账号|行号|联行号|备注|联系人|联系电话|电话|序号|项目)(?:[{SPACE}]+|$)){{2,}}$"
)
_CLOSING_BRACKET = re.compile(rf"(?:(?<=[。！？”…])|(?<=^)){_S}*[（(【]([^（）()【】。]{{2,60}})[）)】]$")
#: What every credit has: cheap to look for.
_CREDIT_SIGN = re.compile("[文图者][：:/／]")
_CLOSING_CREDIT = re.compile(
    rf"(?:(?<=[。！？”])|^){_S}*((?:文[/／、]?图|图[/／]文|作者|文)[：:/／]{_S}*(?:[{HAN}·]{{1,4}}{_S}*){{1,4}})$"
)
_CLOSING_NAMES = re.compile(
    rf"(?<=[。！？”]){_S}*[□■◎○]?{_S}*((?:{_NEWSPAPER})?{_JOURNALIST}{_S}*(?:[{HAN}·]{{1,4}}[{SPACE}、]*){{1,6}}(?:文/图)?)$"
)
_DIGITS_ONLY = re.compile(r"[\d \-—（）()]+$")
_GLUED_CAPTION = re.compile(rf"[^。]{{4,90}}摄{_S}*(?=(?:本报讯|本网讯)[（(])")
_SPACES = " \t\u3000\u00a0"
#: Words that a column can break: verbs of reports and posts.
_WORDS = frozenset(
    w
    for w in words("verbs", "saying", "presence", "presiding", "agenda", "holding") | words("posts")
    if 2 <= len(w) <= 4
)
#: How much of a file tells whether it is Chinese, in characters.
_PROBE = 4000
_HAN_RUN = re.compile(f"[{HAN}]+")
_INSTITUTION = re.compile(r"(?:会|委员会|办公室|局|院|校|公司|基金会|指挥部|政府|中心|协会|部|社)$")
_EVENT = re.compile(r"召开|举行|举办|出席|主持|调研|会见|签约|讲话|开幕|闭幕|启动")
#: A heading that calls upon its readers, and one that says that a meeting was held.
_EXHORTING = re.compile(
    "以(?!来)|坚决|全力|扎实|切实|持续|深入|加快|奋力|凝心|聚焦|抢抓|牢记|守住|筑牢|打好|打赢|从严|紧盯|压实|全面|推动|推进|加强|做好|努力|确保|坚持|强化|让|进一步|牢固|严格|统筹"
)
_HELD = re.compile(
    f"^[{HAN}（）、]{{2,24}}(?:召开|举行|举办)[^，：]{{0,16}}(?:会|会议|大会|全会)$|(?:会|会议|大会|全会)(?:隆重)?(?:召开|举行|开幕|闭幕)$"
)
#: How the title of a series ends: 高温下的坚守①.
_SERIES = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
#: Characters that a couplet repeats for its rhythm, not for its theme.
_COMMON = frozenset("\u3000 一不人心有无的我中大天地日年再更共同")
#: A kicker of a few characters that says something of its own (数字赋能), unlike a column's name.
_CLAIMS = re.compile(
    "(?:赋能|护航|提速|发力|破题|先行|惠民|为民|减负|增效|添彩|助农|富民|清零|到家|见效|升级|同行|亮剑|出击|问需|解忧|解难)$"
)
#: 三道口罩勒出的“勋章”: a sub-heading rather than news.
_NOUN_QUOTED = re.compile("的“[^”]+”$")
_INSTRUCTING = re.compile(r"(?:时?强调|时?指出|时?要求|时表示|时提出)(?:[：:])?$")


def surname_like(name: str) -> bool:
    """Whether a word could be a person's name: a surname of the lexicon and one to three characters more, or a dot."""
    if "·" in name:
        return True
    return (
        2 <= len(name) <= 4
        and name[0] in words("surnames")
        and not name.endswith(("办", "局", "部", "委", "网", "社", "府", "室", "处", "科"))
    )


#: How often a web page was read or liked.
_COUNT = re.compile(r"\d{1,2}")
_RUN_OF_SPACES = re.compile(f"[{SPACE}]+")


def _compact(text: str) -> str:
    # Most lines have no space; splitting at white space is the fast way to see it. It does not know two of the spaces.
    if len(text.split()) < 2 and "\u200b" not in text and "\ufeff" not in text:
        return text.strip(SPACES_STRIPPED)
    return _RUN_OF_SPACES.sub("", text)


_BANNER = re.compile(
    r"(?:热烈(?:庆祝|欢迎|祝贺)|预祝|祝贺|向[^，。]{2,20}致敬|坚决打赢|.{0,8}(?:万岁|必胜)$|像[^，。]{2,10}一样[^，。]{2,8}|(?P<a>.{2,4})就是(?P=a))"
)


def is_slogan(text: str) -> bool:
    """Whether a heading line is a motto (战疫情　保民生　汝陵必胜), which belongs to the page, not to an article.

    Two parts of one length, or three and more of several, make a motto; a kicker of other parts (转方式　惠民生　开好局)
    belongs to the headline below.
    """
    if _BANNER.match(_compact(text)) and len(text) <= 26:
        return True
    parts = [p for p in re.split(f"[{SPACE}]+|[！!]", text) if p]
    if (
        len(parts) < 2
        or all(_INSTITUTION.search(part) for part in parts)
        or re.search(r"[\d：:，（(]|主持|讲话|出席|强调|召开|参加", text)
    ):
        return False
    sizes = {len(re.sub("[“”]", "", p)) for p in parts}
    if len(parts) > 3 and max(sizes) <= 4:
        # 学党史　悟思想　办实事　开新局: the motto of a campaign.
        return True
    return max(sizes) <= 8 and (len(parts) == 2) == (len(sizes) == 1)


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    number: int
    text: str  # folded, inner spaces as printed
    indent: int
    pieces: tuple[Span, ...]  # the printed lines that it is joined from: one, or several of a narrow column
    filler: str | None = None
    opening: bool = False
    byline: bool = False
    terminal: bool = False
    mark: Span | None = None
    content: int = 0  # where the text ends and the end mark begins
    labelled_byline: Span | None = None
    asking: bool = False
    gathered: int = 0
    source: bool = False
    further: bool = False
    continues: bool = False
    related: bool = False
    field: bool = False
    label: bool = False
    numbered: bool = False
    continued: bool = False
    reference: bool = False

    @property
    def size(self) -> int:
        return len(self.text)

    @property
    def head(self) -> str:
        """How the line begins, without the spaces of typesetting."""
        return _compact(self.text[:30])

    def places(self, start: int, end: int) -> list[Span]:
        """The places on the page of `text[start:end]`, one for each printed line."""
        if len(self.pieces) == 1:
            return [(self.start + start, self.start + end)]
        out = []
        position = 0
        for a, b in self.pieces:
            low, high = max(start - position, 0), min(end - position, b - a)
            if low < high:
                out.append((a + low, a + high))
            position += b - a
        return out

    def place(self, start: int, end: int) -> Span:
        """The extent on the page of `text[start:end]`."""
        places = self.places(start, end)
        return places[0][0], places[-1][1]

    @property
    def heading_like(self) -> bool:
        """Could be a heading line: nothing closes it, nothing opens it."""
        if self.filler or self.opening or self.byline or self.mark or self.size > 70:
            return False
        if self.terminal and not self.asking:
            return False
        return not (
            self.label
            or (self.numbered and self.text[0] not in "◆●■▲★◎○·※")
            or "。" in self.text
            or self.text.endswith(("：", "；"))
            or _ACCOUNT_TALK.search(self.text)
        )


@dataclass(frozen=True)
class Block:
    """One block of an article's clean text.

    Attributes:
        role: `heading`, `byline` or `paragraph`.
        start: Offset in the article's `printed.text`.
        end: Offset after the block.
    """

    role: str
    start: int
    end: int


@dataclass
class Article:
    """One article of a page, in clean text; its blocks do not change once it is made.

    Attributes:
        printed: The article's text, block by block.
        blocks: Headings, bylines and paragraphs in printed order.
        headline: Index into `blocks` of the headline, or None.
        end_mark: The end mark's place on the page.
        char_start: Where the article begins on the page.
        char_end: Where it ends.
        dateline: Place in `printed.text` of a dateline's date, inside a byline block.
        continued: The text is continued from another page (上接…).
        guesses: (field, reason) pairs for values that rest on a guess.
    """

    printed: Printed
    blocks: list[Block] = field(default_factory=list)
    headline: int | None = None
    end_mark: Span | None = None
    char_start: int = 0
    char_end: int = 0
    continued: bool = False
    guesses: list[tuple[str, str]] = field(default_factory=list)

    @cached_property
    def headings(self) -> list[Block]:
        """The heading lines, in order."""
        return [b for b in self.blocks if b.role == "heading"]

    @cached_property
    def paragraphs(self) -> list[Block]:
        """The body's paragraphs, in order."""
        return [b for b in self.blocks if b.role == "paragraph"]

    @cached_property
    def bylines(self) -> list[Block]:
        """The stretches that print the byline, the opening words (本报讯) included."""
        return [b for b in self.blocks if b.role == "byline"]


@dataclass
class Page:
    """A document cut into articles.

    Attributes:
        document: The document.
        folded: Its text, folded; as long as the text.
        articles: The articles in order.
        lines: Every line with its use.
        references: Folio, 来源 and 发布时间 lines: where the page's own date is printed.
        notices: What is doubtful about the layout.
    """

    document: Document
    folded: str
    articles: list[Article]
    lines: list[Line]
    references: list[Span]
    notices: list[Notice]


@dataclass
class _Draft:
    """An article while its lines are being collected."""

    headings: list[_Line] = field(default_factory=list)
    bylines: list[list[Span]] = field(default_factory=list)
    paragraphs: list[list[Span]] = field(default_factory=list)
    closing_bylines: list[list[Span]] = field(default_factory=list)
    lines: list[_Line] = field(default_factory=list)
    last: _Line | None = None
    mark: Span | None = None
    continued: bool = False
    notice: bool = False
    labels: int = 0
    guesses: list[tuple[str, str]] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """The last paragraph's sentence has ended."""
        return self.last is None or self.last.terminal


def _folio(text: str) -> bool:
    if (
        DATE_ONLY.match(_compact(text))
        or len(text) > 110
        or "。" in text
        or "，" in text
        or not _FOLIO_STRONG.search(text)
    ):
        return False
    unknown = 0
    for token in re.split(f"[{SPACE}|｜]+", text.strip("（）【】")):
        if (
            not token
            or _FOLIO_TOKEN.match(token)
            or re.fullmatch(_NEWSPAPER, token)
            or (_IMPRINT_LABEL and re.match(_IMPRINT_LABEL, token))
        ):
            continue
        unknown += len(token)
    return unknown <= (30 if re.search("星期[一二三四五六日天]", text) else 14)


# --- lines of a narrow column ----------------------------------------------------------------------------------------

#: The width of a column, in characters: no line of it is shorter or longer.
_NARROWEST, _WIDEST = 6, 60
#: How many lines must break inside a sentence at one width, and their share of all that do, before it is a column's.
_FEWEST_FULL = 6
_LEAST_SHARE = 0.6
#: How many heading lines may stand above an opening.
_MOST_HEADINGS = 6
_BREAK_SIGNS = re.compile("[，。；！？]")
#: 本报讯（记者 白, its bracket still open.
_OPEN_BYLINE = re.compile(
    rf"(?:[【〔\[]?{_AGENCY}{_S}*(?:讯|电|消息|报道)[】〕\]]?{_S}*[（(]|[（(](?=本报|记者|通讯员|见习|实习))[^（）()。，]{{1,60}}$"
)
_LONGEST_OPEN_BYLINE = 90
_OPEN_CREDIT = re.compile(r"[。！？”]（(?P<names>[^（）。，]{1,40})$")
_CLOSES_BYLINE = re.compile(r"[^（(）)。，]{1,40}[）)]")


_DAY_FIRST = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|[昨今前][日天晚]|日前|近日|连日来|近年来|为了|根据|记者"
)


#: How many lines of a run of heading-like lines are looked at to tell what it is.
_RUN = 40


def _indent(folded: str, start: int) -> int:
    indent = 0
    while start - indent > 0 and folded[start - indent - 1] in "\u3000 \u00a0\t":
        indent += 1
    return indent


def _width(text: str) -> int:
    """How wide a line is printed, in Chinese characters: letters and digits are half as wide."""
    # A Chinese character is three bytes, a digit one: counting bytes is the fast way to tell them apart.
    return (len(text.encode("utf-8", "surrogatepass")) + len(text) + 2) // 4


def rejoined(folded: str, spans: list[Span]) -> list[tuple[Span, ...]]:
    """The lines of a page, those of a narrow column joined: every line of a paragraph ends at the column's width there.

    The widths are found from the lines that break inside a sentence; a page on which they are of every length has none.
    A byline that a break divides is joined in any case.

    Args:
        folded: The page's text, folded.
        spans: Its lines.

    Returns:
        For each line the printed lines that it consists of.
    """
    texts = [folded[a:b] for a, b in spans]
    widths, full = _columns(texts)
    gaps = [len(folded[a : b + 1].splitlines()) > 2 for (_, a), (b, _) in itertools.pairwise(spans)] if full else []
    indents = [_indent(folded, a) for a, _ in spans] if full else []
    indented = sum(indent >= 1 for indent in indents) >= 3
    # Blank lines count where the lines of a column have none between them.
    breaks = [gap for gap, width in zip(gaps, widths, strict=False) if width in full]
    spaced = sum(breaks) * 10 <= len(breaks)
    divided = spaced and sum(gaps) * 20 > len(gaps)
    out: list[list[Span]] = []
    joins = False
    for k, span in enumerate(spans):
        if joins:
            out[-1].append(span)
        else:
            out.append([span])
        inside, joins = joins, False
        if k + 1 == len(spans):
            break
        text, following = texts[k], texts[k + 1]
        if not inside and len(text) <= _LONGEST_OPEN_BYLINE and text.rfind("（") > text.rfind("）"):
            joins = bool(_OPEN_BYLINE.match(text)) and bool(_CLOSES_BYLINE.match(following))
        if not joins and text.rfind("（") > max(text.rfind("）"), len(text) - 42):
            # …。（白露 and on the next line 通讯员 岳锋）.
            opened, closed = _OPEN_CREDIT.search(text), _CLOSES_BYLINE.match(following)
            joins = bool(opened and closed and _names_in_brackets(opened["names"] + closed.group()[:-1]))
        if joins or not full or (spaced and gaps[k]):
            continue
        width = widths[k] + min(2, indents[k])
        column = min((w for w in full if w - 3 <= width <= w + 1), default=0, key=lambda w: abs(w - width))
        begun = inside or bool(OPENING.match(text)) or text[-1] in "、，"
        longest = 2 * column if begun or divided else column + 1
        if not column or widths[k + 1] > longest or OPENING.match(following) or is_byline(following):
            continue
        if _is_label(following) or (not inside and (_is_label(text) or is_byline(text))) or _MARK_AT_END.search(text):
            continue
        if _TERMINAL.search(text):
            joins = indented and width >= column - 1 and not indents[k + 1]
        elif begun:
            joins = True
        elif width >= column - 2:
            joins = not _heads(texts, k, divided)
    return [tuple(pieces) for pieces in out]


def _columns(texts: list[str]) -> tuple[list[int], list[int]]:
    """How wide each line is, and the widths at which the page's columns break inside a sentence.

    A line is measured by its characters, or by their width in print, whichever gives the columns more clearly.
    """
    inside = [
        len(text) <= 2 * _WIDEST and text[-1] not in "。！？：；”" and bool(_BREAK_SIGNS.search(text)) for text in texts
    ]
    if sum(inside) < _FEWEST_FULL:
        return [], []
    broken = [text for text, one in zip(texts, inside, strict=True) if one]
    if sum("。" in text for text in broken) < 2:
        # Sentences end inside the lines of a column, not inside the rows of a list.
        return [], []
    measure: Callable[[str], int] = _width
    clearest, columns = 0, list[int]()
    for measured in (len, _width):
        rest = Counter(width for width in map(measured, broken) if _NARROWEST <= width <= _WIDEST)
        lines = sum(rest.values())
        full: list[int] = []
        covered = clear = 0
        while rest:
            width = max(rest, key=lambda w: (2 * rest[w] + rest[w - 1] + rest[w + 1], w))
            count = rest[width] + rest[width - 1] + rest[width + 1]
            if count < _FEWEST_FULL:
                break
            full.append(width)
            clear += rest[width]
            covered += sum(rest.pop(w, 0) for w in range(width - 3, width + 2))
        if covered >= _LEAST_SHARE * lines and clear > clearest:
            clearest, measure, columns = clear, measured, full
    return (list(map(measure, texts)), columns) if columns else ([], [])


def _heads(texts: list[str], k: int, divided: bool) -> bool:
    """A line as wide as the column at which no paragraph is open: does it belong to a heading?

    `divided`: blank lines divide the paragraphs of the page, and none stands after the line.
    """
    if "。" in texts[k]:
        return False
    for text in texts[k + 1 : k + 1 + _MOST_HEADINGS]:
        if OPENING.match(text) or is_byline(text):
            return True
        if "。" in text or _TERMINAL.search(text):
            break
    if divided or _BREAK_SIGNS.search(texts[k]):
        return False
    return (
        _DAY_FIRST.match(_compact(texts[k + 1][:30])) is not None or _NOTICE_END.search(_compact(texts[k])) is not None
    )


class _Cutter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.source = document.text
        self.folded = fold(document.text)
        self.lines: list[_Line] = []
        # Printed lines with the bars of a web page's table around them, by where they begin without.
        self.whole: dict[int, Span] = {}
        self.bars: list[Span] = []
        self.imprints: set[Span] = set()
        self.uses: dict[int, tuple[str, bool]] = {}
        self.drafts: list[_Draft] = []
        self.open: _Draft | None = None
        self.references: list[Span] = []
        self.notices: list[Notice] = []

    # --- lines ---

    def classify(self) -> None:
        number, position = 1, 0
        for pieces in rejoined(self.folded, list(self.split_lines())):
            start, end = pieces[0][0], pieces[-1][1]
            # A line ends with \n, \r, or both.
            number += self.source.count("\n", position, start) + self.source.count("\r", position, start)
            number -= self.source.count("\r\n", position, start)
            position = start
            text = self.folded[start:end] if len(pieces) == 1 else "".join([self.folded[a:b] for a, b in pieces])
            line = _Line(start, end, number, text, _indent(self.folded, start), pieces)
            self.describe(line)
            self.lines.append(line)

    def split_lines(self) -> Iterator[Span]:
        """The lines; what is glued to the text cut off: a caption, 上接 and 下转, the bars of a web page's table."""
        turns = "上接" in self.folded or "下转" in self.folded or "紧接" in self.folded
        marks = _CIRCLED.search(self.folded) is not None
        for first, last in lines_of(self.source):
            start, end = first, last
            while end > start and self.folded[end - 1] in "|" + _SPACES:
                end -= 1
            while start < end and self.folded[start] in "|" + _SPACES:
                start += 1
            if start == end:
                self.bars.append((first, last))
                continue
            cuts = [start]
            match = _GLUED_CAPTION.match(self.folded, start, min(end, start + 120))
            if match is None and turns:
                # （上接第一版）before the text.
                match = _TURN_BEFORE.match(self.folded, start, end)
            if match:
                cuts.append(match.end())
            after = _TURN_AFTER.search(self.folded, max(cuts[-1], end - 30), end) if turns else None
            mark = _MARK_THEN_CREDIT.search(self.folded, cuts[-1], end) if marks else None
            if mark and not _CREDIT.search(mark["rest"]) and cuts[-1] < mark.start("rest"):
                # What stands after an end mark and is no credit is the next article's.
                cuts.append(mark.start("rest"))
            if after and after.start() > cuts[-1]:
                cuts.append(after.start())
            pieces = [trim(self.source, left, right) for left, right in itertools.pairwise([*cuts, end])]
            pieces = [piece for piece in pieces if piece[0] < piece[1]]
            for piece in pieces:
                # What is ignored counts with the bars at its ends.
                self.whole[piece[0]] = (
                    first if piece is pieces[0] else piece[0],
                    last if piece is pieces[-1] else piece[1],
                )
                yield piece

    def describe(self, line: _Line) -> None:
        text = line.text
        size = len(text)
        compact = _compact(text) if size <= 120 else text
        related = len(compact) <= 8 and bool(_RELATED.match(compact))
        weather = size <= 160 and _DEGREES.search(text) is not None and _WEATHER.search(text) is not None
        if size <= 160:
            if _TURN.match(text):
                line.filler, line.continued = "turn", bool(_CONTINUED.match(text))
                return
            if "。" not in text and (
                _SOURCE_LINE.match(text)
                or (
                    size <= 120
                    and re.search(
                        r"来源[：:]|(?:发布|更新|刊发|发表|上传|录入)(?:时间|日期)|https?[：:]//.*\d{4}年", text
                    )
                )
            ):
                line.filler, line.reference = "web_page", True
                line.source = True
                match = _LABELLED_BYLINE.search(text)
                if match and all(
                    surname_like(name) for name in re.split(f"[{SPACE}、]+", match["names"]) if len(name) > 1
                ):
                    line.labelled_byline = line.place(match.start(), match.end("names"))
                return
            if _folio(text):
                line.filler, line.reference = "folio", True
                return
            if size <= 90 and "。" not in text and (_IMPRINT.match(text) or len(_IMPRINT_ANYWHERE.findall(text)) >= 2):
                line.filler = "imprint"
                return
            if _RULE.fullmatch(text) or (size <= 120 and _COPYRIGHT.search(text)):
                line.filler = "web_page"
                return
            if (
                ("." in compact and _FILE_NAME.match(compact))
                or _WEB_PAGE.match(text)
                or (_ARROW.search(text) and _BREADCRUMB.match(text))
                or (("【" in text or "[" in text) and _BRACKETED.match(text))
                or related
                or (
                    "。" not in text
                    and _WEB_PAGE_ANYWHERE.search(text)
                    and not re.match("(?:官方)?(?:网址|官网|网站|邮箱)", compact)
                )
            ):
                line.filler = "web_page"
                line.related = related
                line.reference = bool(_DATED_FURNITURE.match(text))
                return
            if _DIGIT.search(text, size - 3 if size > 3 else 0) and _LINK.match(text) and not OPENING.match(text):
                line.filler = "web_page"
                return
            if (compact[-1:] in _MASTHEAD_ENDS and len(compact) <= 19 and _MASTHEAD.match(compact)) or (
                size <= 7 and line.number <= 3 and compact.endswith(("发布", "融媒"))
            ):
                line.filler = "masthead"
                return
            if _NUMERIC_DATE.search(text) and (
                (size <= 24 and "，" not in text and _DATE_FIRST.match(text))
                or ("发表于" in text and _YEAR_AND_MONTH.search(text))
                or any(pattern.match(text) for pattern in _DATE_LINES)
            ):
                line.filler, line.reference = "web_page", True
                return
            if len(compact) <= 16 and _COLUMN_NAME.match(compact):
                line.filler = "column_name"
                return
            if (
                "。" not in text
                and size <= 90
                and (
                    re.search("投稿邮箱|新闻热线|报料热线", compact)
                    or (weather and re.search("气象台|天气预报|今日天气", compact))
                )
            ):
                line.filler = "weather" if weather else "announcement"
                return
            if size <= 60 and compact.startswith(("气象：", "天气：", "气象预报")) and _WEATHER.search(text):
                line.filler = "weather"
                return
            if (_ANNOUNCE.match(compact) and size <= 60) or (
                weather and size <= 80 and _WEATHER.match(compact.lstrip("今明后日天：:"))
            ):
                line.filler = "weather" if weather else "announcement"
                return
        if size <= 200 and (_CAPTION_START.match(text) or (size <= 8 and _SCENE.fullmatch(compact))):
            line.filler = "caption"
            return
        if (
            size <= 160
            and (not _PHOTO_WORDS.isdisjoint(text[-2:]) or "摄于" in text)
            and _CAPTION_END.search(text)
            and not OPENING.match(text)
            and not END_MARK.search(text)
        ):
            if not is_byline_line(text) or (text.endswith("摄") and self.lines and self.lines[-1].filler == "caption"):
                line.filler = "caption"
                return
        # The mark that closes an article, and what may stand after it.
        end = size
        # A mark is five characters at the most.
        match = _MARK_AT_END.search(text, size - 5 if size > 5 else 0)
        if match and not (match.group()[0] in "●□◇△☆★" and match.start() == 0 and size > 1):
            line.mark = line.place(match.start(), match.end())
            end = match.start()
        else:
            match = _MARK_THEN_CREDIT.search(text) if _CIRCLED.search(text) else None
            if match:
                line.mark = line.place(match.start(), match.start("rest"))
                end = match.start()
                # In a narrow column whole lines can be the credit's.
                self.imprints.update(p for p in line.places(match.start("rest"), size) if p in line.pieces)
        line.content = end
        content = text[:end].rstrip(SPACE)
        line.terminal = (
            bool(line.mark)
            or (content[-1:] in _LAST_SIGNS and bool(_TERMINAL.search(content)))
            or (content[:1] == "（" and bool(_BRACKETED_SENTENCE.fullmatch(content)))
        )
        # A heading may ask or exclaim.
        line.asking = (
            line.terminal
            and not line.mark
            and size <= 26
            and not text.startswith(("感谢", "谢谢", "欢迎", "敬请", "特此"))
            and bool(re.search("[？！][”』」]?$", content))
            and "。" not in text
        )
        line.opening = bool(OPENING.match(text))
        if not line.opening:
            line.opening = bool(spoken_opening(text))
        if not line.opening:
            match = _OPENING_BRACKET_BYLINE.match(text) if text[0] == "（" else None
            line.opening = bool(match and match.end() < size - 4)
        line.further = line.opening and text.startswith(("又讯", "另讯"))
        line.byline = not line.opening and size <= 80 and is_byline(content)
        line.field = bool(_FIELD.match(text))
        line.numbered = bool(_NUMBERED.match(text))
        line.label = _is_label(text)

    # --- articles ---

    def start(self, headings: list[_Line]) -> _Draft:
        self.finish()
        self.open = _Draft(headings=headings)
        for line in headings:
            self.uses[line.start] = ("headline", False)
        self.open.notice = any(_NOTICE_END.search(_compact(line.text)) for line in headings)
        return self.open

    def finish(self) -> None:
        if self.open is not None:
            if self.open.headings or self.open.paragraphs:
                self.drafts.append(self.open)
            else:
                for line in self.open.lines:
                    self.uses[line.start] = ("stray", True)
            self.open = None

    def ignore(self, line: _Line, reason: str) -> None:
        self.uses[line.start] = (reason, True)
        if line.labelled_byline is not None:
            self.labelled_byline(line)
        if (
            self.open is not None
            and self.open.paragraphs
            and self.open.complete
            and (reason in ("imprint", "column_name") or (reason == "web_page" and not line.reference))
        ):
            # What a web page prints under an article closes it.
            self.finish()
        if line.reference:
            self.references.append((line.start, line.end))

    def labelled_byline(self, line: _Line) -> None:
        """作者：X in a web page's 来源 line: the byline of the article above whose headings it stands, or under it."""
        assert line.labelled_byline is not None
        if self.open is not None and (not self.open.paragraphs or self.open.complete) and not self.open.bylines:
            target = self.open.closing_bylines if self.open.paragraphs else self.open.bylines
            target.append([line.labelled_byline])
            self.open.lines.append(line)
            self.uses[line.start] = ("byline", False)

    def paragraph(self, line: _Line) -> None:
        """Give a line of text to the open article: as a new paragraph, or as the rest of the last one."""
        draft = self.open if self.open is not None else self.start([])
        text = line.text
        start, end = 0, line.size
        if line.opening and (not draft.paragraphs or draft.complete):
            start = self.lead_byline(line, draft)
        if line.mark:
            draft.mark = line.mark
            end = line.content
        start, end = trim(text, start, end)
        closing = closing_byline(text, start, end) if line.terminal or line.mark or text.endswith(("）", ")")) else None
        # An imprint has 47 characters at the most, not counting the spaces before it.
        tail = text[max(start, end - 64) : end]
        imprint = _TRAILING_IMPRINT.search(tail) if not line.terminal else None
        if closing is None and imprint and end - len(tail) + imprint.start() > start:
            cut = trim(text, start, end - len(tail) + imprint.start())[1]
            # In a narrow column whole lines can be the imprint's.
            self.imprints.update(place for place in line.places(cut, end) if place in line.pieces)
            end = cut
            closing = closing_byline(text, start, end)
        if closing is not None:
            draft.closing_bylines.append(line.places(closing, end))
            start, end = trim(text, start, closing)
            line.terminal = True
        draft.lines.append(line)
        self.uses[line.start] = ("body", False)
        joins = self.joins(draft, line)
        if joins and draft.last is not None:
            line.label, line.field = line.label or draft.last.label, line.field or draft.last.field
            line.gathered = draft.last.gathered
        line.gathered += line.size
        if line.label:
            draft.labels += 1
        if start < end:
            if not joins:
                draft.paragraphs.append([])
            draft.paragraphs[-1] += line.places(start, end)
        draft.last = line
        if line.mark or closing is not None:
            self.finish()

    def lead_byline(self, line: _Line, draft: _Draft) -> int:
        """Where the text of an opening line begins, after 本报讯 and its byline."""
        text = line.text
        match = OPENING.match(text)
        position = match.end() if match else 0
        if match and (source := _BRACKETED_NEWSPAPER.match(text, position)):
            position = source.end()
        opened = position
        bracket = re.compile(rf"{_S}*[（(]([^（）()]{{1,90}})[）)]{_S}*").match(text, position)
        if bracket and (not match or _names_in_brackets(bracket.group(1))):
            position = bracket.end()
        elif match is None and (spoken := spoken_opening(text)):
            position = spoken.end()
        elif match:
            spoken = spoken_opening(text, position)
            if spoken:
                position = spoken.end()
        if match and position == opened and bracket is None:
            bare = re.compile(
                rf"{_S}*(?:(?:{_NEWSPAPER})?{_JOURNALIST}{_S}*(?:{_NAME_RUN}|[{HAN}]{_S}[{HAN}])(?:[{SPACE}、]+(?:[{HAN}·]{{2,4}}|[{HAN}]{_S}[{HAN}])(?=[{SPACE}]|{_JOURNALIST}))*{_S}+)+(?:报[道导][：:]?{_S}*|文/图{_S}*)?"
            ).match(text, position)
            if bare:
                position = bare.end()
            else:
                position += len(re.compile(rf"[{SPACE}：:]*").match(text, position).group())  # type: ignore[union-attr]
        if position:
            draft.bylines.append(line.places(*trim(text, 0, position)))
        return position

    def joins(self, draft: _Draft, line: _Line) -> bool:
        """Whether the line goes on with the last paragraph rather than begin a new one."""
        if not draft.paragraphs or draft.last is None or draft.last.terminal or line.opening:
            return False
        last = draft.last
        if last.label and last.size <= 12 and _ONE_VALUE.search(last.text) and not line.label:
            # 账号： and the number on the next line.
            return True
        if _DIGITS_ONLY.match(last.text) or re.match(
            r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、．]|\d{1,2}\.(?!\d)|[（][一二三四五六七八九十\d]{1,3}[）]",
            line.text,
        ):
            return False
        if _SAYING.search(last.text):
            return True
        if (
            8 <= last.gathered == last.size <= 30
            and not last.opening
            and _DAY_FIRST.match(line.head)
            and not re.search("[，。；：、]|[月年]$", last.text)
        ):
            # A sub-heading above 今天下午，….
            return False
        if DATE_ONLY.match(_compact(line.text)):
            return False
        row = last.label or last.field or re.search(rf"[{HAN}][{SPACE}]+[{HAN}0-9]", last.text)
        if _TABLE_HEAD.match(last.text) or (
            row and re.search(r"\d{7}$", _compact(last.text)) and line.text[0] > "\u3400"
        ):
            # Rows of a table, or fields, a line each.
            return False
        if last.text[-1].isdigit() and line.text[0].isdigit():
            # 电话：0373—3326166 and a second number on the next line.
            return not (_WHOLE_PHONE.fullmatch(line.text) and _WHOLE_PHONE.search(last.text))
        if last.text.endswith("：") or (line.numbered and last.text.endswith(("；", "："))):
            return False
        if last.text.endswith("；") and (draft.notice or (line.indent >= 2 and last.indent >= 2)):
            # An item a line: 任命：⏎ X为县财政局局长；
            return False
        if last.field and _NAMES_IN_A_ROW.search(last.text):
            return False
        if last.label and line.field and re.match(rf"[{HAN}]{{2,6}}：", line.text):
            return False
        if last.field or line.label:
            # A field line is complete without a full stop, unless it is long enough to have been broken.
            if line.label or line.numbered:
                return False
            if line.indent >= 2 and last.indent >= 2:
                return False
            if last.label and _BRANCH_WHOLE.search(last.text):
                return False
            if last.label and "银行" in last.text + line.text and _BRANCH_REST.fullmatch(line.text):
                return True
            if re.search("[；，]", line.text) and not last.text[-1].isdigit() and last.text[-1] not in "）)":
                return True
            if last.text[-1] in "0123456789）)" or (_INSTITUTION.search(line.text) and line.heading_like):
                return False
            return last.gathered >= 20 and not DATE_ONLY.match(_compact(line.text))
        if DATE_ONLY.match(_compact(last.text)) or (last.numbered and last.gathered < 20):
            return False
        if line.numbered and last.text.endswith(("；", "。")):
            return False
        if line.indent >= 2 and last.indent >= 2 and last.gathered < 20:
            return False
        if last.gathered < 20 and self.word_across(last, line):
            return True
        if last.gathered < 20 and line.size < 24 and "，" not in last.text + line.text and not line.terminal:
            # Items of a list, a line each.
            return False
        return last.gathered >= 12

    def word_across(self, last: _Line, line: _Line) -> bool:
        """会议强 and 调，…: a word of the lexicons lies across the break."""
        pair = last.text[-3:] + line.text[:3]
        cut = min(3, len(last.text))
        return any(pair[a:b] in _WORDS for a in range(cut) for b in range(cut + 1, min(a + 4, len(pair)) + 1))

    # --- the walk ---

    def heads_items(self, i: int) -> bool:
        """短波 above items that have no headlines of their own: the roundup's headline, not the page's filler."""
        following = self.lines[i + 1] if i + 1 < len(self.lines) else None
        return (
            following is not None
            and _ROUNDUP_NAME.search(self.lines[i].text) is not None
            and _ITEM.match(following.text) is not None
            and not following.heading_like
        )

    def cut(self) -> None:
        self.classify()
        lines = self.lines
        self.look_ahead()
        self.marks_used = sum(1 for line in lines if line.mark) >= 2
        self.first = next((k for k, line in enumerate(lines) if not line.filler), -1)
        begun = sum(1 for line in lines if line.opening or line.byline or line.mark or line.source)
        self.single = begun <= 1 and not any(line.filler in ("folio", "turn", "column_name") for line in lines)
        i = 0
        while i < len(lines):
            line = lines[i]
            if line.related:
                i = self.related(i)
                continue
            if line.filler == "column_name" and self.heads_items(i):
                self.finish()
                self.start([line])
                i += 1
                continue
            if line.filler:
                self.ignore(line, line.filler)
                if line.filler == "turn":
                    if line.continued:
                        self.finish()
                        self.start([]).continued = True
                    else:
                        self.finish()
                i += 1
                continue
            draft = self.open
            if draft is None and i + 1 < len(lines) and lines[i + 1].opening and self.barred(line):
                self.ignore(line, "caption")
                i += 1
                continue
            if draft is not None and draft.headings and draft.complete and self.caption_again(draft, line):
                self.ignore(line, "caption")
                i += 1
                continue
            if draft is not None and draft.paragraphs and not draft.complete and self.goes_on(i):
                self.paragraph(line)
                i += 1
                continue
            if line.byline:
                i = self.byline_line(i)
                continue
            if line.opening:
                if draft is None and line.further and self.drafts:
                    self.open = self.drafts.pop()
                elif draft is not None and draft.paragraphs and not OPENING.match(line.text) and line.text[0] != "（":
                    # 记者X报道：… between paragraphs: a report of several places.
                    self.paragraph(line)
                    i += 1
                    continue
                elif draft is None or (draft.paragraphs and not line.further):
                    self.start([])
                self.paragraph(line)
                i += 1
                continue
            if line.heading_like and not (
                draft is not None and draft.headings and not draft.paragraphs and not self.heading_goes_on(i)
            ):
                i = self.run(i)
                continue
            if draft is None:
                self.start([])
            self.paragraph(line)
            i += 1
        self.finish()

    def caption_again(self, draft: _Draft, line: _Line) -> bool:
        """The headline once more, which a web page prints under each picture."""
        return (
            bool(draft.paragraphs)
            and line.heading_like
            and line.size >= 8
            and any(line.text == h.text for h in draft.headings)
        )

    def barred(self, line: _Line) -> bool:
        """A short line in a cell of its own: what a web page prints under a picture."""
        before, after = self.folded[: line.start].rstrip(SPACES_STRIPPED), self.folded[line.end : line.end + 4]
        return line.size <= 40 and before.endswith("|") and after.strip(SPACES_STRIPPED).startswith("|")

    def related(self, i: int) -> int:
        """相关新闻: the links under it are the web page's; a line that text follows is the next article's heading."""
        lines = self.lines
        self.ignore(lines[i], "web_page")
        i += 1
        while i < len(lines):
            line = lines[i]
            following = lines[i + 1] if i + 1 < len(lines) else None
            link = line.filler == "web_page" and not line.reference
            title = line.heading_like and not self.followed_by_source(i + 1)
            if title and following is not None and not following.filler and not following.heading_like:
                title = False
            if not (link or title):
                break
            self.ignore(line, "web_page")
            i += 1
        return i

    def followed_by_source(self, i: int) -> bool:
        """A 来源 line stands right here: what is above it is a heading."""
        if i >= len(self.lines) or not self.lines[i].reference:
            return False
        line = self.lines[i]
        return line.filler == "web_page" or (
            line.filler == "folio" and bool(re.search(r"\d{1,2}：\d{2}|来源|\d{4}[-/]\d", line.text))
        )

    def heading_goes_on(self, i: int) -> bool:
        """Called between headings and body: another heading line?"""
        return False

    def goes_on(self, i: int) -> bool:
        """The open paragraph is unfinished: does this line go on with it (rather than begin something else)?"""
        draft, line = self.open, self.lines[i]
        assert draft is not None and draft.last is not None
        last = draft.last
        if line.opening:
            return False
        if last.label and last.size <= 12 and _ONE_VALUE.search(last.text):
            return True
        if _DIGITS_ONLY.match(last.text):
            return not line.heading_like or self.run_end(i) - i >= 3 or _DIGITS_ONLY.match(line.text) is not None
        if line.byline and not self.inside_sentence(last):
            return False
        if line.heading_like and self.followed_by_source(self.run_end(i)):
            return False
        if len(draft.paragraphs) > 1 and DATE_ONLY.match(_compact(last.text)):
            # A sign-off ends with its date.
            return False
        if not self.loose(last):
            return True
        # The last line is one that can be complete without a full stop (a field, a sign-off, a sub-heading).
        if line.heading_like:
            run_end = self.run_end(i)
            follower = self.lines[run_end] if run_end < len(self.lines) else None
            if self.followed_by_source(run_end):
                return False
            if follower is None or follower.filler:
                return True
            if (
                follower.opening
                or follower.byline
                or any(_NOTICE_END.search(_compact(x.text)) for x in self.lines[i : min(run_end, i + _RUN)])
            ):
                return line.label
            if _compact(line.text) and not line.label and last.size < 20 and self.starts_article(i, run_end):
                return False
        return True

    def inside_sentence(self, last: _Line) -> bool:
        return not self.loose(last)

    def loose(self, last: _Line) -> bool:
        """A line that may be complete though no sentence ends there."""
        return (
            last.field
            or last.label
            or last.gathered < 20
            or bool(DATE_ONLY.match(_compact(last.text)))
            or last.text.endswith(("：", "）", "；"))
        )

    def follower(self, i: int) -> _Line | None:
        """The line after a run, past what can stand between headings and body: a web page's 来源 line, a caption."""
        i = self.past_furniture[i]
        return self.lines[i] if i < len(self.lines) else None

    def next_read(self, i: int) -> _Line | None:
        """The first line from a place on that is read."""
        i = self.past_fillers[i]
        return self.lines[i] if i < len(self.lines) else None

    def run_end(self, i: int) -> int:
        return self.run_ends[i]

    def look_ahead(self) -> None:
        """Find once, from the last line to the first, where runs of heading-like lines and of ignored lines end."""
        lines, size = self.lines, len(self.lines)
        self.run_ends, self.past_furniture, self.past_fillers = ([size] * (size + 1) for _ in range(3))
        goes_on = False
        for j in range(size - 1, -1, -1):
            line = lines[j]
            self.past_fillers[j] = self.past_fillers[j + 1] if line.filler else j
            furniture = line.filler in ("web_page", "caption", "masthead")
            self.past_furniture[j] = self.past_furniture[j + 1] if furniture else j
            heading_like = line.heading_like
            self.run_ends[j] = j if not heading_like else self.run_ends[j + 1] if goes_on else j + 1
            goes_on = heading_like and not line.numbered and not self.long_piece(j)

    def long_piece(self, j: int) -> bool:
        """A heading-like line that is rather the first piece of a broken paragraph."""
        line = self.lines[j]
        if line.size < 12:
            return False
        follower = self.lines[j + 1] if j + 1 < len(self.lines) else None
        if follower is not None and (follower.opening or follower.byline or self.followed_by_source(j + 1)):
            return False
        text = line.text
        if (
            j == self.first
            and follower is not None
            and not re.search("[，。]", text)
            and line.size <= 46
            and _DAY_FIRST.match(follower.head)
        ):
            return False
        if "，" in text and re.match(rf"{_DATE}|\d{{1,2}}日|[昨今前][日天晚]|日前|近日", text.replace(" ", "")):
            return True
        if line.size < 20:
            return False
        if "。" in text or line.size > 50:
            return True
        if text[0] not in "“【（" and (_LEAD_START.match(text) or _REPORT_START.match(text)):
            return True
        return "，" in text or line.size > (46 if re.search(f"[{SPACE}：]", text) else 36)

    def byline_line(self, i: int) -> int:
        line = self.lines[i]
        draft = self.open
        places = line.places(*trim(line.text, 0, line.content))
        if draft is not None and draft.paragraphs:
            following = self.next_read(i + 1)
            closes = line.mark is not None or following is None or following.heading_like or following.opening
            if closes or (draft.bylines == [] and draft.complete):
                draft.closing_bylines.append(places)
                self.uses[line.start] = ("byline", False)
                if line.mark:
                    draft.mark = line.mark
                self.finish()
                return i + 1
        if draft is None:
            draft = self.start([])
        draft.bylines.append(places)
        draft.lines.append(line)
        self.uses[line.start] = ("byline", False)
        return i + 1

    def run(self, i: int) -> int:
        """A run of heading-like lines: headings, a sub-heading, a sign-off, a slogan, or the body's first piece."""
        lines = self.lines
        draft = self.open
        if (draft is None or not draft.paragraphs) and DATE_ONLY.match(_compact(lines[i].text)):
            lines[i].reference = True
            self.ignore(lines[i], "folio")
            return i + 1
        if draft is not None and draft.headings and not draft.paragraphs:
            # Right after headings or a byline line: body text that a column broke.
            self.paragraph(lines[i])
            return i + 1
        end = self.run_end(i)
        follower = self.follower(end)
        if draft is not None and draft.paragraphs:
            # The end mark can stand after the sign-off's date.
            marked = end < len(lines) and lines[end].mark is not None
            signature = self.sign_off(lines[i : min(end + marked, i + 4)])
            if signature:
                for line in lines[i : i + signature]:
                    self.paragraph(line)
                return i + signature
            if not self.starts_article(i, end):
                for line in lines[i:end]:
                    furniture = is_slogan(line.text) or _COUNT.fullmatch(line.text)
                    if end - i == 1 and furniture and (follower is None or follower.filler):
                        self.ignore(line, "slogan")
                    else:
                        self.paragraph(line)
                return end
        if (
            draft is None
            and follower is not None
            and not follower.filler
            and self.long_piece(i)
            and not follower.opening
            and not follower.byline
        ):
            self.start([])
            self.paragraph(lines[i])
            return i + 1
        run = lines[i:end]
        cells = next(
            (
                k
                for k, line in enumerate(run)
                if line.label or _DIGITS_ONLY.match(line.text) or ACCOUNT_LABEL.fullmatch(_compact(line.text))
            ),
            None,
        )
        if cells is not None and follower is None and len(run) > cells:
            # A page of short lines alone, an account among them.
            self.start(run[:cells])
            for line in run[cells:]:
                self.paragraph(line)
            return end
        listed = next((k for k, line in enumerate(run[:-3], 1) if _NOTICE_END.search(_compact(line.text))), None)
        if listed is not None and (follower is None or follower.filler):
            # A roll: a heading and nothing but short lines.
            self.start(run[:listed])
            for line in run[listed:]:
                self.paragraph(line)
            return end
        if not self.followed_by_source(end) and (
            follower is None or follower.filler or (follower.heading_like and not self.long_piece(end))
        ):
            self.finish()
            for line in run:
                self.ignore(line, "slogan")
            return end
        # Cells of a table that was flattened to lines are no headings.
        cell = next(
            (
                k
                for k, line in enumerate(run)
                if k and (line.label or _DIGITS_ONLY.match(line.text) or ACCOUNT_LABEL.fullmatch(_compact(line.text)))
            ),
            None,
        )
        if cell is not None and len(run) - cell >= 4:
            end = i + cell
            run = run[:cell]
        headings: list[_Line] = []
        last = {_compact(line.text): k for k, line in enumerate(run)}
        for k, line in enumerate(run):
            plain = _compact(line.text)
            if last[plain] == k and not (plain[0] == "【" and last.get(plain.strip("【】"), k) < k):
                headings.append(line)
            else:
                # A web page prints its title twice, the second time in brackets or not.
                self.ignore(line, "web_page")
        if self.followed_by_source(end):
            # Above the heading of a web page stand the words of its menu.
            menu = max((k for k, h in enumerate(headings[:-1], 1) if len(_compact(h.text)) <= 4), default=0)
            for line in headings[:menu]:
                self.ignore(line, "web_page")
            headings = headings[menu:]
        if (
            len(headings) == 1
            and i
            and lines[i - 1].filler == "caption"
            and headings[0].size <= 22
            and _AT_WORK.search(headings[0].text)
        ):
            self.ignore(headings[0], "caption")
            return end
        if len(headings) == 2 and self.followed_by_source(end) and self.broken_heading(headings):
            headings[0].continues = True
        first = 0
        while (
            first + 1 < len(headings)
            and self.stray(headings[first])
            and not self.kicker(headings[first : first + _RUN], follower)
        ):
            self.finish()
            self.ignore(headings[first], "slogan")
            first += 1
        headings = headings[first:]
        unmarked = draft is not None and bool(draft.paragraphs) and draft.mark is None
        vouched = (follower is not None and (follower.opening or follower.byline)) or self.followed_by_source(end)
        self.start(headings)
        if unmarked and not vouched and self.open is not None and not self.open.notice:
            self.open.guesses.append(
                ("headline", "no end mark, byline or date line says that a new article begins here")
            )
        return end

    def broken_heading(self, headings: list[_Line]) -> bool:
        """A web page's one heading, broken over two lines."""
        first, second = (h.text for h in headings)
        if first[-1] in "的和与在为向对把被让是及暨、":
            return True
        return (
            not re.search(rf"[{SPACE}，：]", first + second)
            and len(first) + len(second) <= 40
            and not _HEADING_VERB.search(first)
            and bool(_HEADING_VERB.search(second))
        )

    def kicker(self, headings: list[_Line], follower: _Line | None) -> bool:
        """A couplet that shares a word with the headline or the lead belongs to the article; so does one that —— explains."""
        if headings[1].text.startswith("—"):
            return True
        if not is_slogan(headings[0].text) or _BANNER.match(_compact(headings[0].text)):
            return False
        if len(headings[0].text.split()) > 3:
            return False
        if re.fullmatch(rf"[{HAN}]{{3}}{_S}+[{HAN}]{{3}}", headings[0].text):
            # 转方式　惠民生: too short for a banner over a page.
            return True
        below = "".join(_compact(h.text) for h in headings[1:])
        about = below + (_compact(follower.text[:90]) if follower else "")
        text = headings[0].text
        if any(text.count(c) > 1 and c in below for c in set(text) - _COMMON):
            # 天旱人不旱　地旱心不慌, above the report of a drought.
            return True
        return any(text[k : k + 2] in about for k in range(len(text) - 1) if text[k : k + 2].strip() == text[k : k + 2])

    def stray(self, line: _Line) -> bool:
        """The first of several heading lines that is the page's, not the article's."""
        text = line.text
        compact = _compact(text)
        if is_slogan(text):
            return True
        most = 10 if "·" in compact else 6  # 在路上·看家乡: the name of a column
        return len(compact) <= most and not _HEADING_VERB.search(compact) and not _CLAIMS.search(compact)

    def sign_off(self, run: list[_Line]) -> int:
        """How many of the run's first lines are a sign-off (an institution, then a date)."""
        for k, line in enumerate(run[:4]):
            if DATE_ONLY.match(_compact(line.text[: line.content] if line.mark else line.text)):
                return k + 1
        return 0

    def starts_article(self, i: int, end: int) -> bool:
        """An article is open, its last sentence complete: does this run of heading-like lines begin another one?"""
        lines, draft = self.lines, self.open
        assert draft is not None
        run = lines[i : min(end, i + _RUN)]
        follower = lines[end] if end < len(lines) else None
        if (follower is not None and (follower.opening or follower.byline)) or self.followed_by_source(end):
            return True
        if _TABLE_HEAD.match(run[0].text):
            return False
        texts = [_compact(x.text) for x in run]
        if follower is None or follower.filler:
            rest = self.next_read(end)
            return (
                rest is not None and (rest.opening or rest.byline or _NOTICE_END.search(texts[-1]) is not None)
            ) or is_slogan(run[0].text)
        if any(x.label or x.numbered for x in run[:1]) or re.fullmatch("“[^”]+”", run[-1].text):
            return False
        if any(_LONG_NUMBER.search(t) for t in texts):
            # A row of a table.
            return False
        if len(run) == 1 and _ROUNDUP_NAME.search(texts[0]) and len(texts[0]) <= 8:
            return True
        if any(_NOTICE_END.search(t) and len(t) >= 4 for t in texts):
            return True
        if is_slogan(run[0].text):
            return True
        if self.single:
            # A sub-heading, unless it tells an event and a lead with a day follows.
            return (
                len(run) == 1
                and len(texts[0]) >= 10
                and _HEADING_VERB.search(texts[0]) is not None
                and _DAY_FIRST.match(follower.head) is not None
            )
        if self.long_piece(i):
            return False
        if any(re.fullmatch(r"[\d\-（）() ]{6,}", t) for t in texts) or (len(run) >= 5 and max(map(len, texts)) <= 24):
            # Cells of a table that was flattened to lines.
            return False
        if "，" in texts[0] and len(run) == 1 and not run[0].asking:
            first = texts[0].split("，")[0]
            short = len(texts[0]) <= 18 and 4 <= len(first) and follower.size >= 30 and not self.marks_used
            return short and not _REPORT_START.match(texts[0]) and not _LEAD_START.match(texts[0]) and run[0].indent < 2
        if (
            len(run) == 1
            and re.search(rf"[{HAN}]{{4}}[{SPACE}]+[{HAN}“]{{4}}", run[0].text)
            and run[0].size <= 34
            and run[0].indent < 2
            and run[0].text[-1] not in "：；"
        ):
            # Two parts with a space between them: a heading, not the piece of a sentence.
            return True
        if draft.notice or draft.labels >= 2:
            return not run[0].field
        if len(run) >= 2:
            return len(texts[0]) >= 8 or self.stray(run[0])
        text = texts[0]
        if run[0].indent >= 2 or ("，" in text and self.marks_used):
            return False
        if ("，" in text and not _HEADING_VERB.search(text.split("，")[0])) or _REPORT_START.match(text):
            return False
        told = _HEADING_VERB.search(text) is not None
        if len(text) >= 12 and (told or (_LEAD_START.match(follower.head) and not _NOUN_QUOTED.search(text))):
            return True
        if self.marks_used and draft.mark is None:
            return False
        # A shorter line without a verb of news is rather a sub-heading, whatever follows.
        return len(text) >= 7 and told and _DAY_FIRST.match(follower.head) is not None

    marks_used: bool = False
    #: The first line of the page that is no filler.
    first: int = -1
    #: Nothing on the page says that it has several articles: no folio, at most one opening, byline or end mark.
    single: bool = False

    # --- clean text ---

    def foreign(self) -> bool:
        """A file that is no Chinese text: a program's, a letter in English."""
        start = "".join(self.source.split())[:_PROBE]
        return sum(map(len, _HAN_RUN.findall(start))) * 8 < len(start)

    def build(self) -> Page:
        if self.foreign():
            reason = "hardly any Chinese characters: not a page of the genre"
            self.notices.append(Notice(self.document.document_id, 1, 0, reason))
            lines = [Line(n, a, b, "foreign", True) for n, (a, b) in enumerate(lines_of(self.source), 1)]
            return Page(self.document, self.folded, [], lines, [], self.notices)
        self.cut()
        articles = [self.article(draft) for draft in self.drafts]
        printed: list[tuple[Span, str, bool]] = [(bar, "web_page", True) for bar in self.bars]
        for line in self.lines:
            use, ignored = self.uses.get(line.start, ("unread", True))
            for piece in line.pieces:
                cut = piece in self.imprints
                printed.append((self.whole[piece[0]], "imprint" if cut else use, cut or ignored))
            if use == "unread":
                self.notices.append(Notice(self.document.document_id, line.number, line.start, "the line was not read"))
        lines = []
        number, position = 1, 0
        for (start, end), use, ignored in sorted(printed):
            # A line ends with \n, \r, or both.
            number += self.source.count("\n", position, start) + self.source.count("\r", position, start)
            number -= self.source.count("\r\n", position, start)
            position = start
            lines.append(Line(number, start, end, use, ignored))
        return Page(self.document, self.folded, articles, lines, self.references, self.notices)

    def article(self, draft: _Draft) -> Article:
        printed = Printed(self.source, self.folded)
        article = Article(printed, continued=draft.continued, end_mark=draft.mark, guesses=draft.guesses)

        def block(role: str, pieces: list[Span]) -> None:
            begin = printed.size
            for start, end in pieces:
                printed.add(start, end)
            article.blocks.append(Block(role, begin, printed.size))
            printed.end_block()

        headings: list[list[_Line]] = [[]]
        for line in draft.headings:
            headings[-1].append(line)
            if not line.continues:
                block("heading", [piece for part in headings[-1] for piece in part.pieces])
                headings.append([])
        for places in draft.bylines:
            block("byline", places)
        for pieces in draft.paragraphs:
            block("paragraph", pieces)
        for places in draft.closing_bylines:
            block("byline", places)
        printed.close()
        lines = ["".join(line.text for line in some) for some in headings if some]
        article.headline = choose_headline(lines)
        for number, some in enumerate(headings):
            for line in some:
                self.uses[line.start] = ("headline" if number == article.headline else "subhead", False)
        if article.headline and not _INSTRUCTING.search(lines[article.headline - 1]):
            article.guesses.append(("headline", "a line above it was taken for a motto"))
        edges = [(x.start, x.end) for x in draft.headings]
        edges += [place for places in draft.bylines + draft.closing_bylines for place in places]
        edges += [piece for pieces in draft.paragraphs for piece in pieces]
        if draft.mark:
            edges.append(draft.mark)
        article.char_start = min(e[0] for e in edges)
        article.char_end = max(e[1] for e in edges)
        return article


def choose_headline(headings: list[str]) -> int | None:
    """Which heading line tells the news by itself: the first that is no motto, no quotation and no 时强调.

    Args:
        headings: The heading lines, folded, with the spaces that the page prints.
    """
    if not headings:
        return None
    for index, text in enumerate(headings[:-1]):
        if index and _INSTRUCTING.search(headings[index - 1]):
            return index
        if _INSTRUCTING.search(text) or text.startswith(("——", "—", "（")) or _is_motto(text, headings[index + 1]):
            continue
        return index
    last = len(headings) - 1
    return last if not headings[last].startswith(("——", "—", "（")) else 0


def _is_motto(text: str, following: str) -> bool:
    """A saying, or the bodies that speak, above the line that tells the event."""
    if following.startswith(("——", "—")):
        return False
    if text[-1] in _SERIES and len(following) >= 4:
        return True
    if len(_compact(text)) <= 6 and _CLAIMS.search(_compact(text)):
        return True
    if is_slogan(text) and not is_slogan(following) and len(following) >= 8:
        return True
    if re.fullmatch("从[^，]{1,12}到[^，]{1,12}", _compact(text)) and len(following) >= 8:
        return True
    if re.fullmatch(r"“[^”]*”[！？]?", text) and not following.startswith("“") and len(following) >= 8:
        return True
    # Typesetting puts spaces beside digits, too.
    parts = [p for p in re.split(f"(?<![0-9])[{SPACE}]+(?![0-9])", text) if p]
    if all(_INSTITUTION.search(part) for part in parts) and _NOTICE_END.search(_compact(following)):
        return True
    if not _HEADING_VERB.search(following):
        return False
    if len(parts) == 2 and abs(len(parts[0]) - len(parts[1])) <= 1 and max(map(len, parts)) <= 10:
        # A couplet above the event: its verbs are wishes.
        return not _EVENT.search(text) and _EVENT.search(following) is not None
    if re.fullmatch(r"“[^”]*”[！？]?", text):
        return True
    if _EXHORTING.match(text) and not _EVENT.search(text) and _HELD.search(_compact(following)):
        # What the meeting asked for, above the line that says that it was held.
        return True
    if _HEADING_VERB.search(text):
        return False
    return (len(parts) >= 2 and max(map(len, parts)) <= 10) or bool(re.fullmatch(rf"[{HAN}]{{8}}", text))


_NUMBERED_WITH_SPACES = re.compile(_NUMBERED.pattern + rf"{_S}*")
_LABEL_WORDS = re.compile(rf"[{HAN}{SPACE}（）()/、]{{1,16}}(?=[：:])")
#: 农行账号：…: a label that only its end tells.
_NUMBER_LABEL = re.compile(
    f"[{HAN}]{{1,6}}(?<![行部所社])(?:账号|帐号|卡号|户名|开户行)|[工农中建交]行(?:账号|帐号|卡号)"
)
#: A label whose value can stand on the next line.
_ONE_VALUE = re.compile("[名号行位址话人编途注言]：$")
_WHOLE_PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}[\-—]{1,2}\d{7,8}|1[3-9]\d{9})$")
#: A branch, whole.
_BRANCH_REST = re.compile(f"[{HAN}]{{1,14}}(?:支行|分行|营业部|分理处|营业室|储蓄所|信用社)")
_BRANCH_WHOLE = re.compile("(?:支行|分行|营业部|分理处|营业室|储蓄所|信用社|联社|银行)$")
_CONTACT_LABEL = re.compile(rf"(?:地址|地点|电话|热线|邮编|联系人|邮政编码|网址|邮箱){_S}*$")


def _is_label(text: str) -> bool:
    """Whether a line begins as a line of an account or a contact does: 户名：…, 通讯地址：…"""
    match = _NUMBERED_WITH_SPACES.match(text)
    if match:
        text = text[match.end() :]
    elif text[0] == "（":
        text = text[1:]
    label = _LABEL_WORDS.match(text)
    return label is not None and bool(
        ACCOUNT_LABEL.match(text) or _CONTACT_LABEL.search(label.group()) or _NUMBER_LABEL.fullmatch(label.group())
    )


def closing_byline(text: str, start: int, end: int) -> int | None:
    """Where a byline begins that closes a paragraph: in brackets after its last sentence, or 文/图：X."""
    text = text[start:end]
    if text[-1:] in ("）", ")", "】"):
        match = _CLOSING_BRACKET.search(text)
        if match and _names_in_brackets(match.group(1)):
            return start + match.start()
    if _CREDIT_SIGN.search(text):
        match = _CLOSING_CREDIT.search(text)
        if match:
            return start + match.start(1)
    if _JOURNALIST_WORD.search(text):
        match = _CLOSING_NAMES.search(text)
        if match:
            return start + match.start(1)
    return None


def _names_in_brackets(text: str) -> bool:
    """Whether words in brackets are a byline: titles with names, or bare names."""
    if re.search(r"记者|通讯员|实习生|评论员|撰稿|文/图|图/文", text) or re.match(
        rf"(?:文|作者|撰文|供稿)[/：]{_S}*[{HAN}·]{{2,4}}", text
    ):
        return True
    tokens = [t for t in re.split(f"[{SPACE}、，/]+", text) if t]
    return (
        bool(tokens)
        and not re.fullmatch(_NEWSPAPER, text)
        and all(re.fullmatch(rf"[{HAN}·]{{1,4}}", t) for t in tokens)
        and not re.search(r"[的了是在有和与为图]|[女男]$|据|摘自|完|续|略|待|草案|扩大|下转|上接|来源|标题|族", text)
        and len("".join(tokens)) >= 2
    )


def cut_page(document: Document) -> Page:
    """Cut a document into its articles.

    Args:
        document: The page.

    Returns:
        The articles in clean text, and every line with its use or the reason why it was ignored.
    """
    return _Cutter(document).build()
