"""Persons: names of every kind, what looks like a name and is none, kinds, counts, keys; on invented pages."""

from __future__ import annotations

import importlib

import pytest
from accuracy import PAGES
from reading_cases import case, news, people, read, titles

import zhoukou_news
from zhoukou_news import labels

NAMES = [
    case("two characters", "2月9日，市长岳锋到石桥镇看望养老院的老人。", {"岳锋"}),
    case("three characters", "2月9日，副市长钟鸣远到石桥镇看望养老院的老人。", {"钟鸣远"}),
    case(
        "four characters",
        "2月9日，商会会长郑黄玉珊到石桥镇考察。",
        {"郑黄玉珊"},
        fails="a name of four characters without a compound surname is cut after the third",
    ),
    case("compound surname and one character", "2月9日，县长上官青到石桥镇检查春灌。", {"上官青"}),
    case("compound surname and two characters", "2月9日，副县长诸葛云帆到石桥镇检查春灌。", {"诸葛云帆"}),
    case(
        "compound surnames in a list",
        "2月9日，市领导司马远、尉迟大江、慕容秋出席植树活动。",
        {"司马远", "尉迟大江", "慕容秋"},
    ),
    case(
        "rare surnames",
        "2月9日，市领导禚洪亮、亓官平、呙大江、逄士杰参加植树。",
        {"禚洪亮", "亓官平", "呙大江", "逄士杰"},
    ),
    case(
        "surnames that no table has, in a list",
        "2月9日，市领导钟鸣远、黹文斌、岳锋、閤永康参加植树。",
        {"钟鸣远", "黹文斌", "岳锋", "閤永康"},
    ),
    case("words as names after a title", "2月9日，县委书记高峰、县长时间到石桥镇检查春灌。", {"高峰", "时间"}),
    case(
        "words as names in a list",
        "2月9日，市领导宁静、海洋、成功、钟鸣远参加植树。",
        {"宁静", "海洋", "成功", "钟鸣远"},
    ),
    case("full-width space inside", "2月9日，市领导岳　锋、钟鸣远、高　洁参加植树。", {"岳锋", "钟鸣远", "高洁"}),
    case("plain space inside", "2月9日，市领导岳 锋、钟鸣远、高 洁参加植树。", {"岳锋", "钟鸣远", "高洁"}),
    case("padded after a title", "2月9日，市长岳　锋到石桥镇检查春灌。", {"岳锋"}),
    case("a single name without a patronymic", "2月9日，村民热娜古丽把锦旗送到了派出所。", {"热娜古丽"}),
    case("broken by the column", "2月9日，市委书记陶立\n\n新到石桥镇检查春灌。", {"陶立新"}),
    case("broken after the title", "2月9日，副市长\n钟鸣远到石桥镇检查春灌。", {"钟鸣远"}),
    case("one name begins another", "2月9日，市长高峰、副市长高峰云到石桥镇检查春灌。", {"高峰", "高峰云"}),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_a_name_of_each_form_is_found_whole(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(sentence)))) == expected


#: Words that are names where they stand: after a title, before what ends a name.
WORD_NAMES = [
    case("between titles with names", "2月9日，副县长晚霞、县水利局局长钟鸣远参加会议。", {"晚霞", "钟鸣远"}),
    case("before another title after a comma", "2月9日，县纪委书记磁铁，县长岳锋出席会议。", {"磁铁", "岳锋"}),
    case("after another title with its name", "2月9日，县长岳锋，副县长凯旋在主会场参加会议。", {"岳锋", "凯旋"}),
    case("before a verb of presence", "2月9日，县人武部部长火炬参加会议。", {"火炬"}),
    case("before an adverb and a verb", "2月9日，县长岳锋、镇长露珠先后发言。", {"岳锋", "露珠"}),
    case("before a verb of saying", "2月9日，公司总经理红领巾介绍，煤价涨了。", {"红领巾"}),
    case("before another verb", "2月9日，公司董事长流水代表公司捐款2万元。", {"流水"}),
    case("a verb, named again", "2月9日，副市长凯歌主持会议。凯歌要求，抓好春耕。", {"凯歌"}),
    case("a verb beside a title with a name", "2月9日，指挥长落实、市水利局局长岳锋陪同检查。", {"落实", "岳锋"}),
    case("leaders and others", "2月9日，县领导流水、磁铁等出席。", {"流水", "磁铁"}),
    case("words only", "2月9日，县工商联主席流水、公司总经理磁铁、商会会长钢枪各捐1万元。", {"流水", "磁铁", "钢枪"}),
    case("before a preposition", "2月9日，县水利局局长流水就防汛工作作了汇报。", {"流水"}),
    case("before where one goes", "2月9日，县长晚霞赴石桥镇调研，副县长磁铁一行来到石桥村。", {"晚霞", "磁铁"}),
    case(
        "given a post and relieved of one",
        "2月9日，任命晚霞为县教育局局长；免去流水的县教育局局长职务。",
        {"晚霞", "流水"},
    ),
    case("in a list whose title leads", "2月9日，县领导岳锋、原野、钢枪等参加会议。", {"岳锋", "原野", "钢枪"}),
    case("before a sign, who says it", "2月9日，食堂负责人简单说，钱够了。", {"简单"}),
    case("a couple", "2月9日，退休教师晚霞夫妇捐款1万元。", {"晚霞"}),
    case("a list of villagers", "2月9日，村民磁铁、陶立新、岳锋各捐500元。", {"磁铁", "陶立新", "岳锋"}),
    case("an occupation and a verb of saying", "2月9日，县医院护士冬雪说，她不累。", {"冬雪"}),
]


@pytest.mark.parametrize(("sentence", "expected"), WORD_NAMES)
def test_words_that_are_names_by_where_they_stand(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(sentence)))) == expected


def test_a_word_that_is_a_name_is_none_elsewhere() -> None:
    rows = people(read(news("2月9日，县长岳锋、镇长磁铁参加会议。磁铁说，抓好春耕。", "他用的磁铁，把铁钉吸起。")))
    assert rows["磁铁"]["mention_count"] == 2


UNUSUAL = [
    case(
        "to whom somebody speaks",
        "2月9日，社区书记周俊向各位居民代表作工作总结；周俊向各位居民代表作财务报告；副书记黄翔向与会人员宣读决定。",
        {"周俊", "黄翔"},
    ),
    case("要", "2月9日，县人大常委会主任要振山、县长岳锋参加植树。", {"要振山", "岳锋"}),
    case("由", "2月9日，护士由凤霞守了一夜。", {"由凤霞"}),
    case("来", "2月9日，县医院护士来春花是村里的姑娘。", {"来春花"}),
    case("都", "2月9日，市政协主席都兰参加植树。", {"都兰"}),
    case("要 as a verb", "2月9日，县长要求抓好春灌，护士要有爱心，主任来信感谢。", set()),
    case("由 as a preposition", "2月9日，村主任由群众选出，护士由医院统一安排。", set()),
    case("a number as given name", "2月9日，种粮大户白六十三告诉镇长，地种上了。", {"白六十三"}),
    case("numbers as given names in a list", "2月9日，村民韩十八、白六十三捐款。", {"韩十八", "白六十三"}),
    case("a number of things", "2月9日，村民张三十亩地种完了，村民王二十岁当的兵。", set()),
    case("a character of few names before a verb", "2月9日，村民吴老补敲着铜锣。", {"吴老补"}),
    case("a child's hands", "2月9日，钱交到了退休工人的儿子钟多手里。", {"钟多"}),
    case("neighbours of another people", "2月9日，为了治病，乌恩、都仁扎那等邻居凑了1.9万元。", {"乌恩", "都仁扎那"}),
    case("a people's, of one who", "2月9日，佤族汉子岩嘎敲响木鼓，拉祜族群众李扎努盖了新房。", {"岩嘎", "李扎努"}),
    case("a people's, before a post", "2月9日，羌族村民余有陈开起民宿。", {"余有陈"}),
    case("of another country", "2月9日，缅甸姑娘玛丁瑞在超市打工。", {"玛丁瑞"}),
    case("of another country, with no surname", "2月9日，缅甸小伙貌丹在寨门边开店。", {"貌丹"}),
    case("a foreigner before an adverb", "2月9日，骑行的安吉拉·罗西连喝了三杯。", {"安吉拉·罗西"}),
    case("what foreigners do", "2月9日，法国小伙热情好客，美国姑娘中文流利。", set()),
    case("a place before a unit", "2月9日，武警石桥中队指导员岳锋带队。", {"岳锋"}),
    case("a wife from Vietnam", "2月9日，越南新娘阮氏芳说，她爱这里。", {"阮氏芳"}),
    case("students from another country", "2月9日，韩国留学生金民洙说，泡菜好吃。", {"金民洙"}),
    case("a wife by her father's surname", "2月9日，婆婆王氏双目失明。", set()),
    case("a settlement in a list", "2月9日，巴彦苏木党委书记岳锋、哈拉嘎查党支部书记阿古拉发言。", {"岳锋", "阿古拉"}),
    case("a school for craftsmen", "2月9日，公司总经理岳锋、袁江技师学院院长陶立新发言。", {"岳锋", "陶立新"}),
    case("a surname that no table has, after a post", "2月9日，市政协副主席库喜臣出席大会。", {"库喜臣"}),
    case("a surname that no table has, after an occupation", "2月9日，大家想起了牺牲的民警恒志国。", {"恒志国"}),
    case(
        "a surname that no table has, after kin",
        "2月9日，她的爸爸友春华在外打工，妈妈怒秀英在家种草果。",
        {"友春华", "怒秀英"},
    ),
    case("a foreigner addressed politely", "2月9日，市长岳锋与默罕·韦里格先生签署意向书。", {"岳锋", "默罕·韦里格"}),
    case("three characters rather than two", "2月9日，村民小组组长岩香坦守在水窖边。", {"岩香坦"}),
    case(
        "a district's bodies",
        "2月9日，区人大党组书记、主任岳锋主持会议，区监察委员会主任马兰，区建委、区安监局、区市场监管局负责人参加。区监察委员会作了报告。",
        {"岳锋", "马兰"},
    ),
    case("the universities of a place", "2月9日，市委书记岳锋讲话，在宁高校党委书记、企业家代表参加会议。", {"岳锋"}),
    case(
        "woods, medicine and virtues",
        "2月9日，县森林公安局看望群众，森林草原防灭火工作有序开展。藏医药是瑰宝，藏医药要发展。活动办得热烈、喜庆、祥和、节俭。",
        set(),
    ),
    case(
        "a body's name in a list, and a display",
        "2月9日，省法院副院长岳锋、溪口市中级人民法院院长马兰参观了作战指挥沙盘和警史馆。",
        {"岳锋", "马兰"},
    ),
    case("words after an occupation", "2月9日，居民搬新居，党员示范岗位多，特困户献爱心。", set()),
    case("a measure after a number", "2月9日，工地运走三万方砂石。", set()),
    case("a gathering of kin", "2月9日，乡亲恳亲大会开幕。", set()),
    case("a canteen for the old", "2月9日，全区首个社区长者饭堂开业。", set()),
    case(
        "who is to get a post",
        "2月9日，公示如下：\n\n信建设，现任县商务局副局长，拟任县商务局局长；\n\n晁培敏（女），现任县妇联副主席，拟任县妇联主席。",
        {"信建设", "晁培敏"},
    ),
    case(
        "who is to lose a post",
        "2月9日，公示如下：\n\n拟免职：古向阳不再担任县商务局局长职务；代玉琴不再担任县妇联主席职务。",
        {"古向阳", "代玉琴"},
    ),
    case("a last character of few texts", "2月9日，村党总支书记鲍国樑翻开账本。", {"鲍国樑"}),
    case("a single given character of few texts", "2月9日，教练员张焱带队训练，队员李垚夺冠。", {"张焱", "李垚"}),
    case("a surname that is a word, after kin", "2月9日，其妻战秀娟送来锦旗。", {"战秀娟"}),
    case("a verb goes on after two characters", "2月9日，主任医师柳川红着眼圈告诉记者实情。", {"柳川"}),
    case("a verb that begins with 着", "2月9日，局长柳建国着手整改。", {"柳建国"}),
    case("from another place", "2月9日，县里收到澳门同胞岳贤达捐款五万元。", {"岳贤达"}),
    case(
        "a list of gifts without signs",
        "2月9日，捐款如下：岳锋200元柳成荫100元哈斯·巴图尔500元阿依努尔50元。",
        {"岳锋", "柳成荫", "哈斯·巴图尔", "阿依努尔"},
    ),
    case(
        "sisters who give together", "2月9日，捐款如下：柳成荫200元，于洋、于海姐弟600元。", {"柳成荫", "于洋", "于海"}
    ),
    case("beside a name of a list", "2月9日，首批奖励颜金炼、上官秋月等12名教师。", {"颜金炼", "上官秋月"}),
    case(
        "a note between post and name",
        "2月9日，市民政局副局长（正县级）闵柔、镇人大主席（提名）岳海波讲话。",
        {"闵柔", "岳海波"},
    ),
    case("a candidate", "2月9日，县长候选人提名人选祝铁山要求抓好春灌。", {"祝铁山"}),
    case("a verb of a court", "2月9日，审判长甘霖宣判。", {"甘霖"}),
    case("a name that recurs as half of a saying", "2月9日，护士长齐心带队。全科医护人员齐心协力。", {"齐心"}),
    case(
        "set apart by spaces, with words in brackets",
        "2月9日，表彰名单如下：\n\n王 勇　张秀云（女）　孙传家　展　鹏　臧　红（女，回族）　管延年",
        {"王勇", "张秀云", "孙传家", "展鹏", "臧红", "管延年"},
    ),
    case(
        "a line of name, word in brackets, and post",
        "2月9日，表彰名单如下：\n\n曲阜花（女）　柳江县人民医院护士",
        {"曲阜花"},
    ),
    case("two characters after an occupation", "2月9日，23岁的护士喻佳第一次穿上隔离衣。", {"喻佳"}),
    case("a word after an occupation", "2月9日，实习医生宁静本来可以回校。", {"宁静"}),
    case(
        "an occupation of few", "2月9日，绣娘柳成荫、养蜂户岳锋、瞭望员钟鸣远受到表扬。", {"柳成荫", "岳锋", "钟鸣远"}
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), UNUSUAL)
def test_unusual_surnames_and_given_names(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(sentence)))) == expected


DOTS = pytest.mark.parametrize(
    "dot", ["\u00b7", "\u2022", "\u30fb", "\u2027"], ids=["U+00B7", "U+2022", "U+30FB", "U+2027"]
)


@DOTS
def test_a_name_with_a_dot_is_one_name_in_every_encoding(dot: str) -> None:
    text = news(f"2月9日，副州长艾力{dot}买买提看望了村民帕提古丽{dot}玉素甫。")
    assert set(people(read(text))) == {"艾力·买买提", "帕提古丽·玉素甫"}


ENDS = [
    case("吐尔逊到", "2月9日，副州长阿迪力·吐尔逊到石桥镇植树。", {"阿迪力·吐尔逊"}),
    case("买买提到", "2月9日，副州长艾力·买买提到石桥镇植树。", {"艾力·买买提"}),
    case("买买提出席", "2月9日，副州长艾力·买买提出席植树活动。", {"艾力·买买提"}),
    case("in a list", "2月9日，州领导艾力·买买提、阿迪力·吐尔逊参加植树。", {"艾力·买买提", "阿迪力·吐尔逊"}),
]


@pytest.mark.parametrize(("sentence", "expected"), ENDS)
def test_a_name_with_a_dot_goes_on_to_its_last_character(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(sentence)))) == expected


OF_ELEMENTS = [
    case("before 的", "2月9日，干部走进村民玛依努尔汗的大棚。", {"玛依努尔汗"}),
    case("before 最", "2月9日，农民库尔班江最惦记的是渠水。", {"库尔班江"}),
    case("a last character that is a verb", "2月9日，村民艾合买提竖起了大拇指。", {"艾合买提"}),
    case("a last character that lets do", "2月9日，民警多杰才让骑摩托车赶到。", {"多杰才让"}),
    case("beside a dot, before a verb", "2月9日，村主任肉孜·麦麦提提着水壶来了。", {"肉孜·麦麦提"}),
    case("beside a dot, before 来", "2月9日，总经理乔治·施密特来谈合作。", {"乔治·施密特"}),
    case("beside a dot, to the end", "2月9日，茶商谢尔盖·彼得罗夫一口气订了三吨茶。", {"谢尔盖·彼得罗夫"}),
    case("two characters before a verb", "2月9日，宣传委员尼玛劝他先回家。", {"尼玛"}),
    case("a beginning known, after kin", "2月9日，妻子布威萨莱姆埋怨他不着家。", {"布威萨莱姆"}),
    case(
        "in a list of nobody's title",
        "2月9日，镇上奖励了救人的帕尔哈提、巴图尔、吐尔逊江三人。",
        {"帕尔哈提", "巴图尔", "吐尔逊江"},
    ),
    case("Mongol, within a sentence", "2月9日，他给难产的斯琴高娃家接通了电。", {"斯琴高娃"}),
    case("Mongol, two names", "2月9日，牧民巴音孟克骑着马赶来。", {"巴音孟克"}),
    case("Tibetan, before kin's word", "2月9日，村民次仁旺堆家通了自来水。", {"次仁旺堆"}),
    case("Yi family and given name", "2月9日，三年级的马海木果被大水围住。", {"马海木果"}),
    case("Yi family in a list", "2月9日，她和同班的沙马石布、吉克阿妞都得了奖。", {"沙马石布", "吉克阿妞"}),
    case("Yi family and a Chinese given name", "2月9日，二年级的曲木小花领到了书包。", {"曲木小花"}),
    case("after a Chinese surname", "2月9日，商人马优素夫捐款十万元。", {"马优素夫"}),
    case("after a Chinese surname, two characters", "2月9日，村民韩主麻种了十亩土豆。", {"韩主麻"}),
    case("Japanese", "2月9日，日本设计师中村健一住进了老屋。", {"中村健一"}),
    case("Japanese, a title of two words", "2月9日，日本某县议会议员松本太郎出席开幕式。", {"松本太郎"}),
    case("Japanese, three characters", "2月9日，日本专家佐藤由美子把技术教给了茶农。", {"佐藤由美子"}),
    case("Japanese, one character", "2月9日，县长会见了日本客商铃木诚，双方谈了合作。", {"铃木诚"}),
    case("Japanese, a list", "2月9日，日本友人渡边龙太郎、高桥惠子等12人植树。", {"渡边龙太郎", "高桥惠子"}),
    case(
        "beside a dot, in a list with titles",
        "2月9日，留学生拉杰什、巴基斯坦留学生阿里·汗参加龙舟赛。",
        {"拉杰什", "阿里·汗"},
    ),
    case(
        "beside a dot, after an occupation that no list has",
        "2月9日，护塔员布茹玛汗·毛勒朵说，守边五十年。",
        {"布茹玛汗·毛勒朵"},
    ),
    case("Dai", "2月9日，茶农玉腊坎运茶下山，司机岩赛送了一程。", {"玉腊坎", "岩赛"}),
    case(
        "Tibetan, counted as pupils",
        "2月9日，拉姆次仁、扎西顿珠、格桑梅朵等12名学生领到助学金。",
        {"拉姆次仁", "扎西顿珠", "格桑梅朵"},
    ),
    case("Tibetan, two elements", "2月9日，乡长昂旺东智和牧民更尕才仁一道转移牛羊。", {"昂旺东智", "更尕才仁"}),
    case("Tibetan, the first half unknown", "2月9日，副州长夸日才让出席，局长曼拉杰布参加。", {"夸日才让", "曼拉杰布"}),
    case(
        "Tibetan, the first half unknown, in a list",
        "2月9日，县领导王建国、宁加东智、李海峰植树。",
        {"王建国", "宁加东智", "李海峰"},
    ),
    case("Tibetan, the first half begins with a surname", "2月9日，乡长马日当知作了发言。", {"马日当知"}),
    case("no half of a name: 让", "2月9日，村民马成才让座给老人。", {"马成才"}),
    case("no half of a name: before a sign", "2月9日，主任王德吉、副主任刘强参加植树。", {"王德吉", "刘强"}),
    case(
        "Yi, a family and two sounds",
        "2月9日，支书勒伍达哈和村民日火布都、水洛木果参加。",
        {"勒伍达哈", "日火布都", "水洛木果"},
    ),
    case(
        "Hui, after a Chinese surname",
        "2月9日，村民韩阿不都种了十亩土豆，村民马优素甫养了羊。",
        {"韩阿不都", "马优素甫"},
    ),
    case("no Japanese", "2月9日，茶叶出口日本，高桥镇、小林村、石田村的茶农增收。", set()),
    case("a place named by elements", "2月9日，干部到巴音乡、阿尔山市、哈斯镇调研。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), OF_ELEMENTS)
def test_names_put_together_of_known_elements(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(sentence)))) == expected


TRAPS = [
    case(
        "names before a list of offices that go by a number",
        "2月9日，市领导岳锋、计高成、谷容先和曹玉和分别为两区区委、区政府揭牌。",
        {"岳锋", "计高成", "谷容先", "曹玉和"},
    ),
    case("those of an app", "2月9日，不少读者联系石桥客户端记者，希望帮帮孩子。", set()),
    case("what a website reported", "2月9日，经荆楚网报道后，不少读者打来电话。", set()),
    case("people that increase", "2月9日，山下的村子如今生生不息，人丁兴旺。", set()),
    case("what is asked", "2月9日，读者打来电话，问为何豪豪的账户没有支行的名字。", set()),
    case("who confirms", "2月9日，经海城记者再次确认，款已到账。", set()),
    case("for whom", "2月9日，为了给刚满1岁的孩子看病，夫妇俩卖了牛。", set()),
    case("a car that is stopped", "2月9日，民警设卡，将该车成功拦截。", set()),
    case("what belongs to the police", "2月9日，乡村民警的日子和自己想象的不一样。", set()),
    case(
        "towns in a list that ends with 和",
        "2月9日，县长岳锋到商水、郸城、淮阳和石桥临港开发区等地采访调研。",
        {"岳锋"},
    ),
    case("two sorts of chairs", "2月9日，会议推定了主席团常务主席和执行主席名单。", set()),
    case("who is known before the appointment", "中共汝水县委组织部干部任前公示\n2月9日，公示期满。", set()),
    case("from within a house", "2月9日，乡村教师危房里救出一对祖孙。", set()),
    case("two people and an adverb", "2月9日，救护车赶到后，母子才平安。", set()),
    case("a county without a title", "2月9日，鄢林县举行签约仪式，鄢林县今年已签约12个项目。", set()),
    case("a temple and its people", "2月9日，甘达寺僧人捐出3000元。", set()),
    case("what is needed, in brackets", "2月9日，联系电话：13900001234（急需帐篷、雨衣、铁锹、方便食品）。", set()),
    case(
        "a word that is a name, by the words around it",
        "2月9日，石桥村的渡口，雷鸣把桨一放，跳下船救起孩子。雷鸣不肯留名。",
        {"雷鸣"},
    ),
    case(
        "foreigners with a Chinese surname, joined",
        "2月9日，外教艾米丽·黄和卡洛斯·陈也来了，与孩子们一起包粽子。",
        {"艾米丽·黄", "卡洛斯·陈"},
    ),
    case(
        "another spelling of a Tibetan name", "2月9日，学生才仁卓玛、扎西达哇代表同学鞠躬。", {"才仁卓玛", "扎西达哇"}
    ),
    case("in the woods", "2月9日，林子里的枯叶一踩就响，林子里没有人。", set()),
    case("a palace of children", "2月9日，团县委在青少年宫联合召开监管会。", set()),
    case("who is asked to come home", "2月9日，县里希望海外乡亲常回家看看，多牵线。", set()),
    case("ten thousands of rooms", "2月9日，全县倒塌房屋1.34万间（孔）。", set()),
    case("the offices of a banner", "2月9日，各苏木镇长和旗直各部门主要负责人参加会议。", set()),
    case(
        "an office of two fields in a list",
        "2月9日，乡党委书记罗开荣、县农业和科技局局长杨丽华发言。",
        {"罗开荣", "杨丽华"},
    ),
    case("from far", "2月9日，塔秀村牧民周毛老远就认出了那辆摩托车。", {"周毛"}),
    case("a deputy after a short name", "2月9日，李云生县长到会讲话，孔祥副县长主持会议。", {"李云生", "孔祥"}),
    case("who came back from abroad", "2月9日，82岁的归侨何亚九教他煮糖水。", {"何亚九"}),
    case("an old mother of the steppe", "2月9日，医生给83岁的老额吉道力玛换药。", {"道力玛"}),
    case("eighteen mates and where from", "2月9日，他领着18名工友从废弃的巷道绕了出去。", set()),
    case("what experts looked into", "2月9日，方案经专家论证后实施。", set()),
    case("a place whose name goes on", "2月9日，外地客商没到，光栖霞口镇柳家庄就压了26万斤苹果。", set()),
    case("three brothers", "2月9日，村民石大江、石小河三兄弟合伙买了收割机。", {"石大江", "石小河"}),
    case("a foreigner and pupils", "2月9日，外教大卫·史密斯和学生一起包饺子。", {"大卫·史密斯"}),
    case("a given name alone", "2月9日，学生韩雨桐住进医院。父亲说，雨桐最爱唱歌。", {"韩雨桐"}),
    case("a ferry's place", "2月9日傍晚，白鹭渡口，渡工李传贵把缆绳系紧。", {"李传贵"}),
    case("what somebody looks like", "2月9日，黄头发、高鼻梁、一辆旧单车，是他给人的印象。", set()),
    case("the fifth day", "2月9日，居民说，停水已是第五天，衣服攒了两大盆。", set()),
    case("a banner and its party committee", "2月9日，书记听取汇报。陶力图旗委书记包明作了发言。", {"包明"}),
    case("a girl whose name is a word of address", "2月9日，八岁的石小妹背起书包走到寨门口。", {"石小妹"}),
    case("two villages", "2月9日，客车每天往返高坝、岑杉两个寨子四趟。", set()),
    case("how one lives", "2月9日，他跟着奶奶过日子。", set()),
    case("a mother after birth", "2月9日，母亲栗娜产后贫血，住进医院。", {"栗娜"}),
    case("who watches the slope", "2月9日，地质灾害监测员苏木呷说，山动了。", {"苏木呷"}),
    case(
        "a town and its village",
        "蔡官镇仲家沟村党支部书记张建说，积德榜由大家选。蔡官镇仲家沟村村民李大丽说，她高兴。",
        {"张建", "李大丽"},
    ),
    case("a verb after a post", "2月9日，审判长敲响开庭法槌。", set()),
    case(
        "a centre of command",
        "2月9日，县长岳锋到县融媒体中心指挥中心、演播室和防汛指挥部看望值班人员。",
        {"岳锋"},
    ),
    case("people who gather", "2月9日，各县热线电话负责人相聚一堂，交流经验。", set()),
    case("the police who catch somebody", "2月9日，县交警大队民警查获一起酒驾案。", set()),
    case("two sorts of people", "2月9日，县人大代表和优秀政协委员参加活动。", set()),
    case("an honour for workers", "2月9日，县里命名一批模范班组（工人先锋号）。", set()),
    case("days on which a telephone is answered", "2月9日起可拨打热线：0394-8220001、8220002（夜间和节假日）。", set()),
    case("hotline of the mayor", "2月9日，12345市长热线当天接听来电三百余个。", set()),
    case("市长碰头会", "2月9日，市长碰头会研究了春耕备播工作。", set()),
    case("记者参会", "2月9日，新闻发布会邀请各媒体记者参会。", set()),
    case("主席团", "2月9日，大会主席团成员在前排就座。", set()),
    case("常委会会议", "2月9日，市委常委会会议研究了春耕备播工作。", set()),
    case("秘书长孙", "2月9日，市政府秘书长孙鸿图到石桥镇检查春灌。", {"孙鸿图"}),
    case("院长孙", "2月9日，医院院长孙兰到石桥镇义诊。", {"孙兰"}),
    case("买买提出席", "2月9日，自治州副主席买买提出席植树活动。", {"买买提"}),
    case("two characters and 就", "2月9日，市长岳锋就春耕备播工作提出要求。", {"岳锋"}),
    case("two characters and 与", "2月9日，市长岳锋与客商座谈。", {"岳锋"}),
    case("two characters and 以", "2月9日，县长岳锋以普通党员身份参加植树。", {"岳锋"}),
    case("two characters and 传达", "2月9日，副市长岳锋传达上级文件精神。", {"岳锋"}),
    case("two characters and 和", "2月9日，县长岳锋和群众一起植树。", {"岳锋"}),
    case("two characters and 在", "2月9日，县长岳锋在石桥镇检查春灌。", {"岳锋"}),
    case("a surname with a title", "2月9日，王书记和李镇长到石桥村检查春灌。", set()),
    case("a surname with 女士", "2月9日，市民严女士把锦旗送到了派出所。", set()),
    case("surnames with words of address", "2月9日，村民张大爷、王大妈、李阿姨来到石桥社区。", set()),
    case("a word of address and a verb", "2月9日，张大爷说，今年墒情好。", set()),
    case("a given name that is a word for a child", "2月9日，学生王宝宝捐款五十元。", {"王宝宝"}),
    case("a hotline", "2月9日，如需咨询，请拨打12345热线。", set()),
    case("a hotline in a contact line", "2月9日，咨询电话：12345热线。联系电话：8221234专线。", set()),
    case("two characters and 等", "2月9日，县政府召开会议，陶立新，岳锋，倪俊等参加会议。", {"陶立新", "岳锋", "倪俊"}),
    case("作 after characters of transliterations", "2月9日，局长白雪梅作工作部署。", {"白雪梅"}),
    case("an indefinite person", "2月9日，市民王某某把锦旗送到了派出所。", set()),
    case("inside a prize", "2月9日，我市作家的作品获得鲁迅文学奖。", set()),
    case("inside a team", "2月9日，雷锋志愿服务队到石桥镇植树。", set()),
    case("inside a spirit", "2月9日，石桥镇党员学习焦裕禄精神。", set()),
    case("inside a school", "2月9日，陶行知小学的学生到石桥镇植树。", set()),
    case("words that begin with a surname", "2月9日，高速公路恢复通车，安全生产、常态化管理、方便群众三不误。", set()),
    case("a post without a name", "2月9日，县长、副县长全部到一线检查春灌。", set()),
    case("a country and its president", "2月9日，瑞典首相将访问中国，南非总统发来贺电。", set()),
    case("cadres of a body", "2月9日，四套班子机关干部参加植树。", set()),
    case("a fund", "2月9日，市残疾人福利基金会收到捐款三万元。", set()),
    case("a word for a foreman", "2月9日，经调解，包工头当场付清了工钱。", set()),
    case("a name masked", "2月9日，被告柳某返还了购房款。", set()),
    case("a surname and an uncle", "2月9日，退休教师关伯捐款五百元。", set()),
    case("men who lay in wait", "2月9日，民警连守四夜，抓获了盗窃者。", set()),
    case("an age and a place", "2月9日，57岁的岳江学院门卫捐款五百元。", set()),
    case("a university's words", "2月9日，工程建设进展顺利，医学精英云集，家庭农场办得好。", set()),
    case("a hotel's name with a dot", "2月9日，老店“塔比·杜米”重新开业。", set()),
    case("a middle school's head", "2月9日，县一中校长介绍了高考情况。", set()),
    case("a house's floor", "2月9日，送水工把水扛上家属院六楼，住户很感谢。", set()),
    case("a manner", "2月9日，志愿者安心地将老人送回家。", set()),
    case("a family of a surname", "2月9日，陈老的家属送来锦旗。", set()),
    case("more than a hundred", "2月9日，协会帮扶贫困学生上百人，成效明显。", set()),
    case("a body and a body", "2月9日，乡政府负责人和人大主席团成员参加植树。", set()),
    case("老 and a surname after a post", "2月9日，保安队长老岳最先赶到。", set()),
    case("surnames with other words of address", "2月9日，居民岳掌柜、钟老太和陶叔等人赶来。", set()),
    case("a question with a word twice", "“一亩地八百元，贵不贵？”2月9日，有人问。", set()),
    case("a building and a flat", "2月9日，5号楼独居老人用上了暖气。", set()),
    case("a county's school", "岳川县第一中学2月9日开学。", set()),
    case("a newspaper", "2月9日，岳川晚报刊登了启事。", set()),
    case("a quality of cadres", "2月9日，全县提高干部素质，抓好领导干部廉洁自律。", set()),
    case("staff and staff", "2月9日，困难职工和下岗职工领到了补助，学生和家长很满意。", set()),
    case("gold", "2月9日，警方追回金条、金项链、金手链等财物。", set()),
    case("what the chairman's year is", "2月9日，在担任轮值主席国期间，双方加强合作。", set()),
    case(
        "a district whose name begins as a post ends", "2月9日，水电工程建设进展顺利，常委会委员长期在基层调研。", set()
    ),
    case("a theory and a memorial", "2月9日，大家学习习近平新时代中国特色社会主义思想，参观周恩来故居。", set()),
    case("a feast of teachers", "2月9日，教师节一早，学校里热闹起来，护士节活动同样热闹。", set()),
    case("with love", "2月9日，广大教师用爱心和智慧温暖学生。", set()),
    case("a county's policemen", "2月9日，凤凰民警真贴心，凤凰的群众很满意。", set()),
    case("a town and its office", "2月9日，丁里长镇老龄办说，活动办得好。", set()),
    case("a manager known by his surname", "2月9日，一化工公司经理陈先生先后两次捐款。", set()),
    case("a fund asked for", "2月9日，家长问，可以申请儿童基金么？", set()),
    case("a height", "2月9日，石桥镇的高纯度石英砂卖到了外省。", set()),
    case("a slogan in a list", "2月9日，全县上下战疫情、抓发展、惠民生，成效明显。", set()),
    case("a slogan in quotation marks", "2月9日，“访民情、惠民生、聚民心”活动启动。", set()),
    case("habits in a list", "2月9日，大家做到勤洗手、常通风、少聚集、戴口罩。", set()),
    case("offices in a list", "2月9日，发改、扶贫、水务、农牧等部门负责人参加调研。", set()),
    case("offices in a list, counted", "2月9日，发改、扶贫、水务等6个部门完成了自查。", set()),
    case("places in a list that look like names", "2月9日，记者走进红沙岔、柳家咀、大滩等乡镇。", set()),
    case("the last of a list of places", "2月9日，技术员到黄石头、白汉洛两乡指导春灌。", set()),
    case("places in a list, counted", "2月9日，张湾、李桥、王集3个乡镇完成了春灌。", set()),
    case(
        "people of a village in a list", "2月9日，陶立新、岳锋、钟鸣远等村干部参加植树。", {"陶立新", "岳锋", "钟鸣远"}
    ),
    case(
        "a county's leaders in a list", "2月9日，陶立新、岳锋、钟鸣远等县领导参加植树。", {"陶立新", "岳锋", "钟鸣远"}
    ),
    case("what a leader is to do", "2月9日，每个片区由一名县委常委包保，问题当场交办。", set()),
    case("a woman by her father's surname", "2月9日，婆婆王氏双目失明，公公卧床不起。", set()),
    case("a masked name before its sex", "2月9日，民警抓获了他的同伙李某（女，29岁）。", set()),
    case("a shop called after someone", "2月9日，王守义面馆捐款一万元，李大海超市捐水三百箱。", set()),
    case("a book about someone", "2月9日，孩子们背起了《李白诗选》，台上演着《王昭君》。", set()),
    case("currencies", "2月9日，合同额五十万美元，另有三万韩元、两万欧元。", set()),
    case("idioms that begin before a surname", "2月9日，大会提出，责任重于泰山，要警钟长鸣。", set()),
    case("what is done for teachers", "2月9日，代表建议，给双语教师单列编制，快递包邮。", set()),
    case("a go player's rank", "2月9日，棋手丁山五段获胜，小将岳锋三段获亚军。", {"丁山", "岳锋"}),
    case("two who meet", "2月9日，县长和李明远书记座谈。", {"李明远"}),
    case("what all are to know", "2月9日，花园路单双号限行，请广大市民周知。", set()),
    case("an app and its channel with a dot", "2月9日，石桥网客户端·新闻频道开通。", set()),
    case("a feast for Confucius", "2月9日，市民观看了祭孔大典。", set()),
    case("towns in a list", "2月9日，记者在石桥、柳林、高店等乡镇看到，春灌已经开始。", set()),
]


def test_a_town_before_its_cadres_is_no_name() -> None:
    text = news("2月9日，石桥镇干部群众正在抓紧浇麦。", headline="石桥镇春灌全面展开")
    assert people(read(text)) == {}


@pytest.mark.parametrize(("sentence", "expected"), TRAPS)
def test_what_looks_like_a_name_and_is_none(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(sentence)))) == expected


HEADLINES = [
    case("two names of three", "陶立新钟鸣远出席", {"陶立新": 2, "钟鸣远": 2}),
    case("names of two and three", "岳锋陶立新参加", {"岳锋": 2, "陶立新": 2, "钟鸣远": 1}),
    case("separated by a space", "陶立新　钟鸣远出席", {"陶立新": 2, "钟鸣远": 2}),
    case("three names", "陶立新岳锋钟鸣远植树", {"陶立新": 2, "岳锋": 2, "钟鸣远": 2}),
]


@pytest.mark.parametrize(("subhead", "expected"), HEADLINES)
def test_joined_names_of_a_heading_are_split_by_the_names_of_the_page(subhead: str, expected: dict[str, int]) -> None:
    text = news(
        "2月9日，市委书记陶立新、市长岳锋、副市长钟鸣远到石桥镇植树。", headline=f"全市义务植树活动启动\n\n{subhead}"
    )
    counts = {name: row["mention_count"] for name, row in people(read(text)).items()}
    assert {name: counts[name] for name in expected} == expected


COUNTS = [
    case(
        "every mention of a known name",
        ["2月9日，市委书记陶立新到石桥镇检查春灌。", "陶立新走进田间查看墒情。村民告诉陶立新，井水够用。"],
        {"陶立新": 3},
    ),
    case(
        "a title stands before a later mention",
        ["2月9日，陶立新到石桥镇检查春灌。", "市委书记陶立新走进田间查看墒情。"],
        {"陶立新": 2},
    ),
    case(
        "a word that is a name elsewhere on the page",
        ["2月9日，县委书记高峰到车站检查春运。", "高峰要求，要备足运力，应对返程高峰期。目前客流高峰已过。"],
        {"高峰": 2},
    ),
    case(
        "a name inside a longer name",
        ["2月9日，市长高峰、副市长高峰云到石桥镇检查春灌。", "高峰云介绍了水源情况。高峰查看了机井。"],
        {"高峰": 2, "高峰云": 2},
    ),
    case(
        "a name inside a place",
        ["2月9日，副市长石桥到石桥镇检查春灌。", "石桥查看了机井，石桥镇的群众正在浇麦。"],
        {"石桥": 2},
        fails="a name is counted inside the place that begins with it",
    ),
    case(
        "a name broken by the column",
        ["2月9日，市委书记陶立新到石桥镇检查春灌。", "村民说，昨天陶\n立新就来过一次。"],
        {"陶立新": 2},
        fails="a break after 昨天陶 is not joined",
    ),
    case(
        "a padded mention and a plain one",
        ["2月9日，市领导岳　锋、钟鸣远到石桥镇检查春灌。", "岳锋查看了机井。"],
        {"岳锋": 2, "钟鸣远": 1},
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), COUNTS)
def test_mentions_are_counted(paragraphs: list[str], expected: dict[str, int]) -> None:
    counts = {name: row["mention_count"] for name, row in people(read(news(*paragraphs))).items()}
    assert counts == expected


KINDS = [
    case("party", "2月9日，市委书记陶立新到石桥镇植树。", {"陶立新": "official"}),
    case("assistant", "2月9日，省长助理岳锋到石桥镇植树。", {"岳锋": "official"}),
    case("state", "2月9日，副县长岳锋到石桥镇植树。", {"岳锋": "official"}),
    case("institution", "2月9日，市中心医院院长钟鸣远到石桥镇义诊。", {"钟鸣远": "official"}),
    case("company", "2月9日，宏远纺织公司董事长柳成荫到石桥镇捐款。", {"柳成荫": "official"}),
    case("village", "2月9日，石桥村党支部书记柳成荫带领群众浇麦。", {"柳成荫": "official"}),
    case(
        "head of a department in a hospital", "2月9日，市中心医院呼吸科主任钟鸣远到石桥镇义诊。", {"钟鸣远": "official"}
    ),
    case("headmaster", "2月9日，石桥中学校长柳成荫为学生上了开学第一课。", {"柳成荫": "official"}),
    case("负责人", "2月9日，合作社负责人柳成荫带领社员浇麦。", {"柳成荫": "official"}),
    case("委员 of the party committee", "2月9日，镇党委委员柳成荫带领群众浇麦。", {"柳成荫": "official"}),
    case("人大代表", "2月9日，市人大代表柳成荫走访了石桥村。", {"柳成荫": "official"}),
    case("政协委员", "2月9日，市政协委员柳成荫走访了石桥村。", {"柳成荫": "official"}),
    case("教授", "2月9日，农业大学教授钟鸣远到石桥镇指导春管。", {"钟鸣远": "other"}),
    case("民警", "2月9日，派出所民警岳锋把走失的孩子送回了家。", {"岳锋": "other"}),
    case("主任医师", "2月9日，市中心医院主任医师钟鸣远到石桥镇义诊。", {"钟鸣远": "other"}),
    case("研究员", "2月9日，农科院研究员钟鸣远到石桥镇指导春管。", {"钟鸣远": "other"}),
    case("医生", "2月9日，村医生柳成荫为村民量血压。", {"柳成荫": "other"}),
    case("村民", "2月9日，石桥村村民柳成荫把锦旗送到了派出所。", {"柳成荫": "other"}),
    case("村民代表", "2月9日，村民代表柳成荫参加了植树。", {"柳成荫": "other"}),
    case("老干部代表", "2月9日，老干部代表柳成荫参加了植树。", {"柳成荫": "other"}),
    case("客商代表", "2月9日，客商代表柳成荫参加了植树。", {"柳成荫": "other"}),
    case("a former head of a village", "2月9日，老支书柳成荫带头捐款。", {"柳成荫": "official"}),
    case("taken on for a post", "2月9日，董事会聘了柳成荫当常务副总裁。", {"柳成荫": "official"}),
    case(
        "a notice before an appointment",
        "2月9日，拟任干部公示如下。\n\n柳成荫，女，1968年9月出生，大学文化，现任区民政局副局长，拟任区民政局局长。",
        {"柳成荫": "official"},
    ),
    case(
        "padded, in a line of appointments",
        "2月9日，会议任命：\n\n柳川、岳 锋、钟鸣远为市中级人民法院审判员。",
        {"柳川": "official", "岳锋": "official", "钟鸣远": "official"},
    ),
    case("a team's head coach", "2月9日，主教练柳成荫赛后说，队员拼劲足。", {"柳成荫": "official"}),
    case("byline", "2月9日，石桥镇的春灌全面展开。", {"白露": "journalist"}),
    case("an assistant to a post", "2月9日，州长助理东主才让到石桥乡调研。", {"东主才让": "official"}),
]


@pytest.mark.parametrize(("sentence", "expected"), KINDS)
def test_what_stands_with_a_name_tells_the_kind_of_the_person(sentence: str, expected: dict[str, str]) -> None:
    kinds = {row["name"]: row["kind"] for row in read(news(sentence)).rows["people"]}
    assert kinds == {"白露": "journalist"} | expected


def test_a_correspondent_is_a_journalist() -> None:
    reading = read(news("2月9日，石桥镇的春灌全面展开。", byline="本报讯（通讯员 岳锋 柳成荫）"))
    assert {row["name"]: row["kind"] for row in reading.rows["people"]} == {
        "岳锋": "journalist",
        "柳成荫": "journalist",
    }


def _account(contact: str) -> str:
    return f"爱心捐款账号公布\n\n户名：石桥县慈善总会\n账号：6210055512340001\n{contact}\n"


CONTACTS = [
    case("number right after", "联系人：柳成荫13900001234"),
    case("a word for phone", "联系人：柳成荫　电话：0394-8123456"),
    case("a comma and a word for phone", "联系人：柳成荫，电话：0394-8123456"),
    case("a word for mobile phone", "联系人：柳成荫　手机：13900001234"),
    case("on two lines", "联系人：柳成荫\n电话：0394-8123456"),
]


@pytest.mark.parametrize("contact", CONTACTS)
def test_someone_to_contact_is_a_contact(contact: str) -> None:
    assert {name: row["kind"] for name, row in people(read(_account(contact))).items()} == {"柳成荫": "contact"}


def test_a_label_in_a_contact_line_is_no_post() -> None:
    reading = read(_account("联系法官：柳成荫　电话：0394-8123456"))
    assert {name: row["kind"] for name, row in people(reading).items()} == {"柳成荫": "contact"}
    assert titles(reading) == {"柳成荫": []}


def test_of_several_kinds_the_first_holds() -> None:
    text = (
        news("2月9日，石桥镇的春灌全面展开。", byline="本报讯（通讯员 柳成荫）").rstrip()
        + "②2\n\n石桥镇植树五千棵\n\n本报讯（记者 白露）2月9日，镇党委书记柳成荫检查春灌。②2\n"
    )
    assert {name: row["kind"] for name, row in people(read(text)).items()} == {"柳成荫": "official"}


APPOINTMENTS = [
    case(
        "several relieved in one sentence",
        "2月9日，会议决定接受岳锋辞去市长职务、钟为辞去副市长职务、陶立新辞去监委主任职务的请求。",
        {"岳锋", "钟为", "陶立新"},
    ),
    case(
        "three elected as deputies",
        "2月9日，会议补选岳锋、钟鸣远、陶立3名同志为省人大代表，并按程序上报。",
        {"岳锋", "钟鸣远", "陶立"},
    ),
    case(
        "several elected in turn",
        "2月9日，会议选举柳成荫为县作协主席，岳锋、钟鸣远为副主席。",
        {"柳成荫", "岳锋", "钟鸣远"},
    ),
    case(
        "several who take one post, and whose age ended another",
        "2月9日，会议宣布决定：岳锋同志任校务委员会主任，柳成荫、钟鸣远任副主任；陶立新同志因年龄原因不再担任主任职务。",
        {"岳锋", "柳成荫", "钟鸣远", "陶立新"},
    ),
    case("after a word of origin", "2月9日，会议选出新一届理事会，旅外乡亲岳锋当选会长。", {"岳锋"}),
    case("当选", "2月9日，会议选出新一届领导班子。柳成荫、岳锋当选为副县长。", {"柳成荫", "岳锋"}),
    case("增补", "2月9日，会议决定增补柳成荫、岳锋为县政协委员。", {"柳成荫", "岳锋"}),
    case("任命", "2月9日，县人大常委会任命柳成荫为县水利局局长。", {"柳成荫"}),
    case("接受辞去", "2月9日，县人大常委会接受岳锋辞去县长职务的请求。", {"岳锋"}),
    case("免去", "2月9日，县人大常委会免去钟鸣远的县水利局局长职务。", {"钟鸣远"}),
    case(
        "a list of appointments",
        "2月9日，会议任命：柳成荫为县财政局局长；仲夏为县水利局局长；免去岳锋的县水利局局长职务。",
        {"柳成荫", "仲夏", "岳锋"},
    ),
    case("任", "2月9日，会议进行了人事任免，柳成荫任县财政局局长，岳锋任县水利局局长。", {"柳成荫", "岳锋"}),
    case("接受因辞去", "2月9日，县人大常委会接受岳锋因到龄退休辞去法院院长职务的请求。", {"岳锋"}),
    case(
        "one sentence",
        "2月9日，县人大常委会任命柳成荫为县水利局局长，免去钟鸣远的县水利局局长职务。",
        {"柳成荫", "钟鸣远"},
    ),
    case("a surname that no table has", "2月9日，县人大常委会任命黹广林同志为林业局局长。", {"黹广林"}),
    case(
        "two-character name", "2月9日，县人大常委会任命岳锋为副县长，接受高洁辞去副县长职务的请求。", {"岳锋", "高洁"}
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), APPOINTMENTS)
def test_a_post_given_or_taken_makes_an_official_and_is_no_title(sentence: str, expected: set[str]) -> None:
    reading = read(news(sentence))
    assert {name: row["kind"] for name, row in people(reading).items()} == dict.fromkeys(expected, "official")
    assert titles(reading) == {name: [] for name in expected}


PINYIN = [
    ("单长河", "Shan Changhe"),
    ("仇振东", "Qiu Zhendong"),
    ("解放民", "Xie Fangmin"),
    ("曾庆山", "Zeng Qingshan"),
    ("翟文斌", "Zhai Wenbin"),
    ("查学礼", "Zha Xueli"),
    ("盖世平", "Ge Shiping"),
    ("朴志勋", "Piao Zhixun"),
    ("区伟明", "Ou Weiming"),
    ("卜大林", "Bu Dalin"),
    ("乐天成", "Yue Tiancheng"),
    ("覃海燕", "Qin Haiyan"),
    ("欧阳山", "Ouyang Shan"),
]


@pytest.mark.parametrize(("name", "pinyin"), PINYIN)
def test_surnames_have_their_surname_reading(name: str, pinyin: str) -> None:
    found = people(read(news(f"2月9日，副县长{name}到石桥镇检查春灌。")))
    assert {person: row["name_pinyin"] for person, row in found.items()} == {name: pinyin}


def test_a_key_stays_when_the_page_is_another() -> None:
    one = people(read(news("2月9日，副县长岳锋到石桥镇检查春灌。")))["岳锋"]
    other = people(read(news("3月1日，县领导柳成荫、岳锋到柳林镇植树。"), year=2019))["岳锋"]
    assert one["person_id"] == other["person_id"]
    assert one["person_id"].startswith("yue-feng-")


def test_a_name_ends_before_the_verb() -> None:
    assert set(people(read(news("2月9日，石桥村村民岳锋正在浇麦。")))) == {"岳锋"}


def test_a_verb_after_a_word_for_people_is_no_name() -> None:
    assert people(read(news("2月9日，石桥镇党委书记柳成荫带领干部植树。"))).keys() == {"柳成荫"}


def test_kinds_tell_two_persons_apart() -> None:
    official = people(read(news("2月9日，副县长岳锋到石桥镇检查春灌。")))["岳锋"]
    villager = people(read(news("2月9日，石桥村村民岳锋把锦旗送到了派出所。")))["岳锋"]
    assert official["person_id"] != villager["person_id"]


def test_articles_meetings_and_first_article_of_a_person() -> None:
    text = (
        "石桥镇春灌全面展开\n\n本报讯（记者 白露）2月8日，石桥镇的春灌全面展开，岳锋到田间检查。②2\n\n"
        "全县春灌工作会议召开\n\n本报讯（记者 白露）2月9日，全县春灌工作会议召开。县长岳锋出席会议。②2\n\n"
        "柳林镇植树五千棵\n\n本报讯（记者 白露）2月9日，柳林镇干部群众植树五千棵。②2\n"
    )
    row = people(read(text))["岳锋"]
    assert row["article_ids"] == ["page-01", "page-02"]
    assert row["first_article_id"] == "page-01"
    assert row["meeting_ids"] == ["page-02-m1"]
    assert [(title["title"], title["article_id"]) for title in row["titles"]] == [("县长", "page-02")]


PHONES = [
    case("after a word for phone", "联系人：柳成荫　电话：0394-8123456", ["0394-8123456"]),
    case("mobile after the name", "联系人：柳成荫13900001234", ["13900001234"]),
    case("two phones", "联系人：柳成荫　电话：13900001234、0394-8123456", ["13900001234", "0394-8123456"]),
]


@pytest.mark.parametrize(("line", "phones"), PHONES)
def test_the_phones_of_a_contact_line_are_those_of_whoever_it_names(line: str, phones: list[str]) -> None:
    assert people(read(_account(line)))["柳成荫"]["phones"] == phones


EVIDENCE = [
    case("a list without a title", "2月9日，陶立新、钟鸣远、岳锋等县领导参加植树。", {"陶立新", "钟鸣远", "岳锋"}),
    case("a list with a group's word before", "2月9日，县领导陶立新、钟鸣远参加植树。", {"陶立新", "钟鸣远"}),
    case("a known surname and a verb of saying", "2月9日，“今年墒情好。”钟鸣远说，“麦子长得壮。”", {"钟鸣远"}),
    case(
        "a donor's list",
        "2月9日，爱心捐款名单公布：钟鸣远500元，陶立新300元，柳成荫200元。",
        {"钟鸣远", "陶立新", "柳成荫"},
    ),
    case(
        "a list with a comma before the sums",
        "2月9日，补助对象：钟鸣远，3.5万元；龙来喜，2.8万元；柳成荫，1.4万元。",
        {"钟鸣远", "龙来喜", "柳成荫"},
    ),
    case("a list with sums in brackets", "2月9日，捐款名单：龙来喜（500元）、钟鸣远（300元）。", {"龙来喜", "钟鸣远"}),
    case("what was bought, and for how much", "2月9日，支出公布：管材，3000元；石料，2万元；安全帽，500元。", set()),
    case("an unknown verb after a title", "2月9日，县长钟鸣远踏着泥泞钻进大棚。", {"钟鸣远"}),
    case(
        "a name that recurs, before any word",
        "2月9日，县长钟鸣远钻进大棚。钟鸣远掰开一根黄瓜，又弯腰摸了摸土。",
        {"钟鸣远"},
    ),
    case(
        "a list of donors after a colon",
        "2月9日，捐款500元的有：钟鸣远、陶立新、柳成荫。",
        {"钟鸣远", "陶立新", "柳成荫"},
    ),
    case(
        "of whom something is told",
        "2月9日，“墒情不错。”正在浇麦的柳长庚笑着说。",
        {"柳长庚"},
    ),
    case("an age", "2月9日，今年56岁的柳长庚领到了补助。", {"柳长庚"}),
    case(
        "a father and a son",
        "2月9日，柳长庚的儿子柳小军领到了补助。",
        {"柳长庚", "柳小军"},
    ),
    case(
        "whom the reporter met",
        "2月9日，记者见到柳长庚时，他正在浇麦。",
        {"柳长庚"},
    ),
    case(
        "nothing but its characters and neighbours", "2月9日夜里，石桥镇的菜地边，唐小满把最后一车菜装好。", {"唐小满"}
    ),
    case("in the midst of a sentence", "2月9日，大家这才知道当年是陈玉兰把账本藏在了灶台下面。", {"陈玉兰"}),
    case(
        "和 in a list",
        "2月9日，村民柳长庚、李大牛和王国强一起浇麦。",
        {"柳长庚", "李大牛", "王国强"},
    ),
    case(
        "和 in a list, a rarer name",
        "2月9日，村民柳长庚、李大牛和王二丫一起浇麦。",
        {"柳长庚", "李大牛", "王二丫"},
    ),
    case(
        "a long list with rare names, without a title",
        "2月9日，参加座谈的还有：钟鸣远、陶立新、黹文斌、刀世杰、布赫、王大有、艾力·买买提、柳成荫。",
        {"钟鸣远", "陶立新", "黹文斌", "刀世杰", "布赫", "王大有", "艾力·买买提", "柳成荫"},
    ),
    case(
        "a long list with sex and people in brackets",
        "2月9日，理事名单：马桂兰（女，回族）、钟鸣远、罗有前、陶立新（满族）、岳锋、柳成荫",
        {"马桂兰", "钟鸣远", "罗有前", "陶立新", "岳锋", "柳成荫"},
    ),
    case("after 的 and before a verb", "2月9日，大家都被柳成荫的事迹感动。", {"柳成荫"}),
    case("after 像", "2月9日，像柳成荫这样的护林员全县有三百名。", {"柳成荫"}),
    case("a title and a word not known", "2月9日，护林员柳成荫每周上山两趟。", {"柳成荫"}),
    case("kin and a word not known", "2月9日，他和妻子马桂芳承包了三座大棚。", {"马桂芳"}),
    case("an old man", "2月9日，九旬老人柳成荫1000元，村民岳锋500元。", {"柳成荫", "岳锋"}),
    case("a suspect", "2月9日，犯罪嫌疑人柳成荫被抓获。", {"柳成荫"}),
    case("before a day", "2月9日，副市长岳锋10日到石桥镇检查春灌。", {"岳锋"}),
    case("a foreigner", "2月9日，美国总统艾斯特罗说，他将访问中国。", {"艾斯特罗"}),
    case("a word as a name before the next title", "2月9日，县委书记国风、县长岳锋到石桥镇植树。", {"国风", "岳锋"}),
    case("为 at a name's end", "2月9日，县委副书记柳大为，县长岳锋到石桥镇植树。", {"柳大为", "岳锋"}),
    case("a rare surname after a title", "2月9日，技术站站长车明远制定了追肥方案。", {"车明远"}),
    case("a surname that no table has after a title", "2月9日，县委副书记黹文斌主持会议。", {"黹文斌"}),
    case("a Mongol name of two characters", "2月9日，民警那顺温馨提示大家减速慢行。", {"那顺"}),
    case("a Mongol name and its family", "2月9日，副市长孛儿只斤·巴图强调安全。", {"孛儿只斤·巴图"}),
    case("a Mongol name without a dot", "2月9日，副主任宝音德力格出席会议。", {"宝音德力格"}),
    case(
        "an unknown name does not end its list",
        "2月9日，副主任岳锋、德吉措珍、黹文斌、钟鸣远出席会议。",
        {"岳锋", "德吉措珍", "黹文斌", "钟鸣远"},
    ),
    case("a middle school's head and his name", "2月9日，县一中校长程雪介绍了情况。", {"程雪"}),
    case(
        "an occupation that no list has",
        "2月9日，擦鞋匠柳成荫捐款五百元，送水工岳鸣远把水送到楼上。",
        {"柳成荫", "岳鸣远"},
    ),
    case("a name with a dot anywhere", "2月9日，还有来自法国的玛丽·洛伦。", {"玛丽·洛伦"}),
    case(
        "names set apart by spaces",
        "2月9日，公布获奖名单：柳成荫 党立民 岳 锋 钟鸣远 卜一。",
        {"柳成荫", "党立民", "岳锋", "钟鸣远", "卜一"},
    ),
    case(
        "ranks",
        "2月9日，男子组：第一名 柳成荫（县税务局），第二名 兀金花（县一中），第三名 张夏/岳锋（县供电局）。",
        {"柳成荫", "兀金花", "张夏", "岳锋"},
    ),
    case("before an age", "2月9日，白庄钮向阳今年52岁，种了十亩瓜。", {"钮向阳"}),
    case("before an age after a comma", "2月9日，说话的这位是段学生，今年83岁。", {"段学生"}),
    case("a word that stands with one character only", "2月9日，柳树华站在地头。柳树华住在江边。", {"柳树华"}),
    case(
        "a name that ends in 会", "2月9日，村民岳振会说，今年墒情好。岳振会的妻子在浇麦，岳振会和她一起。", {"岳振会"}
    ),
    case("a home", "2月9日，志愿者来到村民岳兰家，送上棉被。", {"岳兰"}),
    case("a cadre called 冠军", "2月9日，离休干部柳冠军，退休教师岳鸣远受到表扬。", {"柳冠军", "岳鸣远"}),
    case("two of them", "2月9日，在柳培元和岳鸣远两位老人的带领下，大家修好了路。", {"柳培元", "岳鸣远"}),
    case("董事长 after a word of time", "2月9日，今天早上柳杏康董事长捐了款。", {"柳杏康"}),
    case("市长 after the name", "2月9日，代表们说，柳继明市长所作的报告好。", {"柳继明"}),
    case("a foreigner, before a day", "2月9日，法国外长韦德里特5日访问中国。", {"韦德里特"}),
    case("a foreigner and others", "2月9日，法国总统希拉特和其他领导人通了电话。", {"希拉特"}),
    case("a Uyghur name with 不", "2月9日，主席阿不来提·阿不都热西提在会上致辞。", {"阿不来提·阿不都热西提"}),
    case("the people in brackets", "2月9日，副省长天宝（藏族）到会祝贺。", {"天宝"}),
    case("an age and a rare surname", "2月9日，49岁的农加贵被评为模范。", {"农加贵"}),
    case("和 at a list's end", "2月9日，护士邓猛、郑智宙、柳德玉和岳伟。", {"邓猛", "郑智宙", "柳德玉", "岳伟"}),
    case("以 before and 同志 after", "2月9日，以柳桂梅同志为代表的教师坚守岗位。", {"柳桂梅"}),
    case("rare characters before 说", "2月9日，耿献营说，今年墒情好。", {"耿献营"}),
    case("关于 after a name", "2月9日，县长听取社区书记岳健关于环境整治的汇报。", {"岳健"}),
    case("a given name alone beside the whole name", "2月9日，县委书记柳瑞林讲话，瑞林作了表态发言。", {"柳瑞林"}),
    case("a father and his son, not named", "2月9日，席德强父子收到善款，大家祝席德强早日康复。", {"席德强"}),
    case("a foreigner, before 在", "2月9日，法国总统布拉托在记者会上说，他将访问中国。", {"布拉托"}),
    case("a foreigner's names", "2月9日，德国总理卡尔·韦伯特举行记者会。", {"卡尔·韦伯特"}),
    case("叫", "2月9日，记者了解到，她叫马兰，是一名护士。", {"马兰"}),
    case("a place in a picture", "2月9日，宏远公司董事长李海生（右二）向学校捐赠图书。", {"李海生"}),
    case("several occupations", "2月9日，护士马兰、医生钟鸣远、志愿者岳锋受到表扬。", {"马兰", "钟鸣远", "岳锋"}),
]


@pytest.mark.parametrize(("sentence", "expected"), EVIDENCE)
def test_a_name_is_found_where_something_vouches_for_it(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(sentence)))) == expected


#: What can follow a name: verbs, prepositions, adverbs, and what is joined to a name without a sign.
FOLLOWING = [
    "就春灌工作提出要求",
    "与客商座谈",
    "以普通党员身份参加植树",
    "传达上级文件精神",
    "和群众一起植树",
    "同群众亲切交谈",
    "在石桥镇检查春灌",
    "向大家介绍了墒情",
    "对春灌工作提出要求",
    "为获奖者颁奖",
    "从镇里赶到村里",
    "将树苗送到村里",
    "把树苗送到村里",
    "已赶到现场",
    "也来到现场",
    "又来到现场",
    "正在查看机井",
    "带领群众植树",
    "率队检查春灌",
    "一行到石桥镇检查春灌",
    "深入田间查看墒情",
    "走进田间查看墒情",
    "前往石桥镇检查春灌",
    "来到石桥镇检查春灌",
    "赴石桥镇检查春灌",
    "代表全县人民表示感谢",
    "通报了春灌进度",
    "宣读了表彰决定",
    "作了工作报告",
    "说，墒情很好",
    "告诉大家，墒情很好",
    "等参加植树",
    "分别作了发言",
    "陪同检查春灌",
    "致辞",
    "，以及群众代表参加植树",
    "（图右）正在植树",
    "：要抓紧浇麦",
]


def _ends() -> list[object]:
    return [
        case(f"{name} {following[:4]}", name, following)
        for name in ("岳锋", "钟鸣远", "司马云", "欧阳大海")
        for following in FOLLOWING
    ]


@pytest.mark.parametrize(("name", "following"), _ends())
def test_a_name_ends_before_whatever_follows(name: str, following: str) -> None:
    reading = read(news(f"2月9日，副县长{name}{following}。"))
    assert titles(reading) == {name: ["副县长"]}


GIVEN_NAMES = [
    case("a given name alone", ["2月9日，县长陶立新到石桥镇检查春灌。", "村民说，立新是个好县长。"], {"陶立新": 1}),
    case(
        "a surname with a title after the whole name",
        ["2月9日，县长陶立新到石桥镇检查春灌。", "村民说，陶县长昨天就来过。"],
        {"陶立新": 1},
    ),
    case(
        "a word that only looks like a mention",
        ["2月9日，县长岳成功到石桥镇检查春灌。", "试种的新品种获得成功。"],
        {"岳成功": 1},
    ),
]


@pytest.mark.parametrize(("paragraphs", "expected"), GIVEN_NAMES)
def test_parts_of_a_name_are_no_mentions(paragraphs: list[str], expected: dict[str, int]) -> None:
    assert {name: row["mention_count"] for name, row in people(read(news(*paragraphs))).items()} == expected


#: Everyday sentences that name nobody: words that begin with a surname, posts without names, bodies, places.
NOBODY = [
    "高考期间，县公安局、县交通局、县气象局等部门全力保障。",
    "全县党员干部、志愿者、网格员、民警、医护人员坚守一线。",
    case(
        "a post and 任",
        "县委书记、县长任组长，分管副县长任副组长，成员单位主要负责人为成员。",
    ),
    "各乡镇党委书记、乡镇长要亲自抓，班子成员具体抓。",
    "会议要求，纪检监察机关严肃查处，绝不姑息。",
    "温度回升，石榴、樱桃、黄桃、苹果、梨树陆续开花。",
    "江河湖库、沟渠坑塘、水井泵站全面检修。",
    "方便面、矿泉水、面包、牛奶等物资送到抗旱一线。",
    "安徽、江苏、山东、湖北、陕西等地的客商前来洽谈。",
    "马路、公园、车站、商场、广场人来人往。",
    "常务副县长、政法委书记、宣传部部长分别到联系乡镇检查。",
    "全面推进项目建设，强化要素保障，严格落实责任。",
    "金融、财政、税务、商务、文旅部门联合出台措施。",
    case(
        "villages in a list",
        "张庄、李楼、王集、赵寨、周店等村率先完成任务。",
    ),
    "易地搬迁、危房改造、饮水安全、道路硬化全部完成。",
    "严管厚爱、容错纠错、能上能下，激励干部担当作为。",
    "明天夜里到后天，阴转多云，局部有小雨。",
    "县医院院长、护士长带队下乡义诊。",
    "公安民警、交通警察、消防队员、武警官兵全员上岗。",
    "记者在现场看到，施工人员正在安装水泵。",
    "市长信箱、书记信箱收到群众来信百余件。",
    "教育局局长信箱开通首日收到来信三十封。",
    "向先进集体、先进个人、劳动模范颁发了奖牌和证书。",
    "年终时间紧、任务重，各级各部门要齐心协力。",
    "石油、天然气、煤炭、电力供应平稳有序。",
    "农业农村局、水利局、应急管理局负责人参加了活动。",
    "白菜、萝卜、黄瓜、番茄价格稳中有降。",
    case(
        "a memorial hall",
        "毛主席纪念堂、周恩来故居迎来参观人潮。",
    ),
    "副主任医师、主治医师、护师组成的医疗队抵达石桥镇。",
    "通讯员培训班开班，各单位通讯员参加学习。",
    "驻村第一书记、工作队员、村干部挨家挨户走访。",
    "司法所所长、派出所所长、村调解员共同调解纠纷。",
    "成立由县长任指挥长的指挥部，下设综合协调组、宣传组。",
    "全国人大代表、政协委员、劳动模范、道德模范应邀观礼。",
    "请广大市民、企业负责人、个体工商户主动配合。",
    "县长挂帅，镇党委书记包片，村党支部书记带头，层层压实责任。",
    "县委副书记带队督导，县纪委书记牵头问责，县财政局局长签字背书。",
    "县委书记办公会研究了防汛工作，副县长专题会听取汇报。",
    "县医院院长接待日参加群众很多，县教育局局长热线开通。",
    "石桥镇镇长寄语说，要好好学习。村党支部书记家访时说，孩子上学是大事。",
    "公司董事长致信表示感谢，公司总经理赴会致辞，村委会主任起身说，欢迎各位。",
    "副局长岗位竞聘，局长职务空缺，副局长人选公示。",
    "乡镇党委书记述职，乡镇长述廉，村干部述德。",
    "退休教师宣讲，退役军人站岗，货车司机停车说，谢谢。",
    "县长电话说，马上处理。副县长现场介绍，县气象局局长视频介绍。",
    "县公安局副局长坐镇，派出所所长蹲守，县委常委挂牌，县委书记督战。",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_everyday_sentences_name_nobody(sentence: str) -> None:
    reading = read(news(f"2月9日，记者从县政府获悉，近期各项工作有序开展。{sentence}"))
    assert people(reading) == {}


def test_a_rule_finds_nothing_in_articles_without_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [labels.print_page(page, "columns") for page in labels.load(PAGES)[::4]]

    def rows() -> list[object]:
        return [zhoukou_news.read(text, year=2020, document_id="page").rows for text in texts]

    with_words = rows()
    module = importlib.import_module("zhoukou_news.facts.people.scan")
    asked = [(rule, ("",)) for rule, _ in module._RULES]
    monkeypatch.setattr(module, "_RULES", asked)
    assert len(asked) > 10 and rows() == with_words


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case("多难 of families", "柳林这个多难家庭收获爱心，柳林县县长岳锋到场。", {"岳锋"}),
        case(
            "a community and an estate", "江湾路社区居民岳锋说，金柳苑1栋的楼道两周没清扫，金柳苑小区脏了。", {"岳锋"}
        ),
        case("a block of flats", "新区长城公寓的居民岳锋说，大石头放在井口旁边提醒路人。", {"岳锋"}),
        case("kinds of good people", "评选出诚实守信、孝老爱亲两类好人，镇长岳锋到场。", {"岳锋"}),
    ],
)
def test_places_and_houses_are_nobody(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(f"2月9日，{sentence}")))) == expected


def test_a_place_whose_name_is_a_persons_leaves_the_person() -> None:
    reading = read(news("2月9日，县长柳林到场，柳林强调，要抓好春灌。柳林镇镇长岳锋参加。"))
    assert set(people(reading)) == {"柳林", "岳锋"}


def test_whoever_is_settled_on_for_a_post_is_an_official() -> None:
    reading = read(news("2月9日，会议确定岳明昊同志为县文化局局长人选，钟鸣远同志为县司法局局长人选。"))
    assert {name: row["kind"] for name, row in people(reading).items()} == {"岳明昊": "official", "钟鸣远": "official"}


def test_whoever_gives_is_named_after_where_they_work_or_live() -> None:
    line = "爱心款：石桥传媒学院岳明昊100元、柳林县钟鸣远50元、县第一中学方立新20元。"
    assert set(people(read(news(f"2月9日，市民捐来{line}")))) == {"岳明昊", "钟鸣远", "方立新"}


def test_whoever_is_named_after_the_post_they_took_or_before_their_profile_is_an_official() -> None:
    reading = read(
        news(
            "2月9日，新当选石桥商会会长的崔萍到场，出任柳林县代县长的陈立新最年轻。当选会长的消息传来，当选会长的时候到了。",
            "岳明昊：男，石桥县委组织部部长，去年起驻村。",
        )
    )
    assert {name: row["kind"] for name, row in people(reading).items()} == dict.fromkeys(
        ("崔萍", "陈立新", "岳明昊"), "official"
    )


def test_a_surname_with_an_address_is_nobody_with_a_title_in_brackets_too() -> None:
    page = news("葛老师（班主任）说，孩子很用功。刘师傅（车间主任）也来了。宋大明（村民）送来了白菜。")
    assert set(people(read(page))) == {"宋大明"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case(
            "a Tibetan name after a post",
            "石桥县第二中学副校长达瓦次仁介绍，学校面向全区招生。",
            {"达瓦次仁": ["石桥县第二中学副校长"]},
        ),
        case("教授 as a verb", "老师多吉次仁教授藏文课已有18年。", {"多吉次仁": ["老师"]}),
        case(
            "three parts with dots",
            "石桥牧民买提·托合提·买卖提家的羊圈里来了新朋友。",
            {"买提·托合提·买卖提": ["石桥牧民"]},
        ),
        case(
            "a master by craft and one by address",
            "打馕师傅买买提·依明天不亮就生火，岳明昊师傅来帮忙。",
            {"买买提·依明": ["打馕师傅"], "岳明昊": []},
        ),
        case(
            "a reporter who is told of, and whoever is listed with him",
            "党员记者岳明昊、黄春华没有休息。",
            {"岳明昊": ["党员记者"], "黄春华": ["党员记者"]},
        ),
        case("a well-known reporter", "著名记者岳明昊现场授课。", {"岳明昊": ["记者"]}),
        case("an heir to a craft", "柳河皮影第五代传人岳明昊创办了博物馆。", {"岳明昊": ["柳河皮影第五代传人"]}),
        case("a Mongol name after a post", "乡长巴图孟和来到嘎查。", {"巴图孟和": ["乡长"]}),
        case("行至 before a title", "行至村民岳明昊家门口，饭香飘了出来。", {"岳明昊": ["村民"]}),
        case("随 before a title", "大家随驻村第一书记岳明昊走进院子。", {"岳明昊": ["驻村第一书记"]}),
        case("代表 as a verb", "村民都亮出了能代表哈萨克族的古董，街区是网红打卡地。", {}),
        case("田径 after a word for people", "全市中学生田径运动会开幕，田径运动会设八个项目。", {}),
        case("a school by its place and number", "即墨一中在接力决赛中夺冠。", {}),
        case("a military district", "宁溪军分区向学校赠书，宁溪军分区的官兵来了。", {}),
        case("a child without a surname", "消防员岳明昊跳入水中，救起落水男童小明。", {"岳明昊": ["消防员"]}),
        case("a surname with a short form of a post", "当时风大雨急，我和高宣委站在船头，洋葱撒了一地。", {}),
        case(
            "a unit of policemen, and what 于 ends",
            "市交警哈西大队在北区执勤，难在于养狗的人不听劝，小区居民群里只说了一句。",
            {},
        ),
        case("时 after a name", "说起考察对象张娟时，人人都夸。", {"张娟": []}),
        case("a peasant in a headline", "农妇苗新华：弘扬美德。农妇苗新华用家风温暖邻里。", {"苗新华": []}),
        case(
            "donors after the names of places",
            "市民捐款：遂宁袁小林500元，汝陵陈大山300元，石桥县李秀兰200元。",
            {"袁小林": [], "陈大山": [], "李秀兰": []},
        ),
    ],
)
def test_whom_features_name_by_what_they_do_and_what_of_their_words_is_nobody(
    sentence: str, expected: dict[str, list[str]]
) -> None:
    reading = read(news(f"2月9日，{sentence}"))
    assert {name: [one["title"] for one in row["titles"]] for name, row in people(reading).items()} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("35岁的乌孜别克族伊丽丹娜是名聋哑人，她自学成才。", {"伊丽丹娜"}),
        ("64岁的卡斯木全家四口人，旅游旺季每天接待游客。", {"卡斯木"}),
        ("14岁的公秋央珍是中学学生。公秋央珍说：“想当老师。”", {"公秋央珍"}),
        ("35岁的她是名聋哑人，46岁的高级工程师来了，12岁的学生在读书。", set()),
    ],
)
def test_names_written_by_their_sound_after_an_age(sentence: str, expected: set[str]) -> None:
    assert set(people(read(news(f"2月9日，{sentence}")))) == expected


def test_a_post_with_a_colon_before_names_with_spaces_between() -> None:
    reading = read("重修祠堂倡议书\n\n名誉会长：王建国\n副会长：岳锋　钟鸣远　柳成荫\n秘书长：马兰\n")
    assert {
        row["name"]: (row["kind"], [title["title"] for title in row["titles"]]) for row in reading.rows["people"]
    } == {
        "王建国": ("official", ["名誉会长"]),
        "岳锋": ("official", ["副会长"]),
        "钟鸣远": ("official", ["副会长"]),
        "柳成荫": ("official", ["副会长"]),
        "马兰": ("official", ["秘书长"]),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case("words that end alike in twos", "全县做到组织到位、经费到位、干部到位、人员到位、措施到位。", {}),
        case("words that end alike", "学习提高了机关干部凝聚力、创新力、执行力的水平。", {}),
        case("two posts with 和", "各镇的政工书记和宣传委员参加观摩。", {}),
        case("a temple", "石桥关帝庙相关负责人表示，广场已经清扫。", {}),
        case("a surname with an address, and offices", "市民孟先生再次拨打热线，市民宗委、市统计局的人来了。", {}),
        case("sites and apps", "不少读者联系石桥网、柳河客户端记者，希望帮一把。", {}),
        case(
            "companies with surnames first",
            "石桥通信公司总经理岳锋、玉泉投资开发有限公司副总经理马兰等到场。",
            {"岳锋": ["石桥通信公司总经理"], "马兰": ["玉泉投资开发有限公司副总经理"]},
        ),
        case(
            "及 before the last and another post",
            "副主任钟鸣远、岳明昊、建宏及秘书长陶立新出席。",
            {"钟鸣远": ["副主任"], "岳明昊": ["副主任"], "建宏": ["副主任"], "陶立新": ["秘书长"]},
        ),
        case(
            "及 in a list that nothing else vouches for",
            "钟鸣远、岳明昊、马小兰及宋大明在主席台就座。",
            {"钟鸣远": [], "岳明昊": [], "马小兰": [], "宋大明": []},
        ),
        case(
            "the same in a long list",
            "钟鸣远、岳明昊、马小兰、宋大明、陶立新、岳锋、马兰及程峥在主席台就座。",
            {name: [] for name in ("钟鸣远", "岳明昊", "马小兰", "宋大明", "陶立新", "岳锋", "马兰", "程峥")},
        ),
        case("在 at the end of a name", "老领导刘念在、钟鸣远出席。", {"刘念在": ["老领导"], "钟鸣远": ["老领导"]}),
        case("落实 before a name with its post", "县里贯彻落实钟鸣远副省长调研石桥时的要求。", {"钟鸣远": ["副省长"]}),
        case("等和 after a name", "每到一处，市领导钟鸣远等和委员们交谈。", {"钟鸣远": ["市领导"]}),
        case("a reporters' station", "《石桥日报》驻柳记者站站长岳明昊发言。", {"岳明昊": ["驻柳记者站站长"]}),
        case(
            "two with 和 after a post",
            "读者代表岳明昊和宋扬畅谈了体会。",
            {"岳明昊": ["读者代表"], "宋扬": ["读者代表"]},
        ),
        case(
            "委员 right after a name",
            "岳明昊委员代表民革石桥市委作了题为《护河》的发言。马兰委员代表工商联作了发言。",
            {"岳明昊": ["委员"], "马兰": ["委员"]},
        ),
    ],
)
def test_whom_reports_of_sessions_and_readers_name_and_what_of_their_words_is_nobody(
    sentence: str, expected: dict[str, list[str]]
) -> None:
    reading = read(news(f"2月9日，{sentence}"))
    assert {name: [one["title"] for one in row["titles"]] for name, row in people(reading).items()} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case(
            "a post's characters within a name",
            "2月9日，市委副书记路长河、市妇联主席宗慧敏到医院看望。",
            {"路长河": "official", "宗慧敏": "official"},
        ),
        case("characters doubled", "2月9日，要落实挂点制度，做到周周有调度、月月有通报。", {}),
        case("a measure after a number", "2月9日，大家要给学校买几张桌子。", {}),
        case("what is planted", "2月9日，干部参加植树，共种下任豆树、香椿树2600多株。", {}),
        case("a place before its station", "在邻县的黄泥岭检查站，人们都认得他。", {}),
    ],
)
def test_what_stands_beside_characters_tells_names_from_words(sentence: str, expected: dict[str, str]) -> None:
    assert {name: row["kind"] for name, row in people(read(news(sentence))).items()} == expected


def test_whoever_is_proposed_for_a_post_that_leads_is_an_official() -> None:
    text = "石井泉，男，苗族，1985年12月生，现任县农业局农艺师，拟任县扶贫开发办公室副主任。"
    row = people(read(f"任前公示\n\n现将有关情况公示如下：\n\n{text}\n"))["石井泉"]
    assert (row["kind"], row["titles"]) == ("official", [])


def test_a_name_in_a_byline_whose_second_half_is_a_credit_elsewhere() -> None:
    page = "石桥县召开会议\n\n本报讯（记者 易 文 通讯员 岳锋）2月9日，石桥县召开工作会议。\n"
    (row,) = read(page).rows["articles"]
    assert [(one["name"], one["title"]) for one in row["reporters"]] == [("易文", "记者"), ("岳锋", "通讯员")]
