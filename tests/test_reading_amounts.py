"""Amounts of yuan: every way to print one, and what is none; on invented pages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading_cases import article, case, news

AMOUNTS = [
    case("元", "共收到捐款600元。", [("600元", "600")]),
    case("decimals", "共收到捐款600.50元。", [("600.50元", "600.5")]),
    case("万元", "共收到捐款50万元。", [("50万元", "500000")]),
    case("万元 with decimals", "共收到捐款123.456789万元。", [("123.456789万元", "1234567.89")]),
    case("亿元", "项目总投资3.5亿元。", [("3.5亿元", "350000000")]),
    case("万亿元", "全国总投资1.2万亿元。", [("1.2万亿元", "1200000000000")]),
    case("千元", "每户补助5千元。", [("5千元", "5000")]),
    case("余万元", "共收到捐款50余万元。", [("50余万元", "500000")]),
    case("多万元", "共收到捐款50多万元。", [("50多万元", "500000")]),
    case("万余元", "共收到捐款50万余元。", [("50万余元", "500000")]),
    case("万多元", "共收到捐款50万多元。", [("50万多元", "500000")]),
    case("余元", "共收到捐款600余元。", [("600余元", "600")]),
    case("亿多元", "项目总投资3亿多元。", [("3亿多元", "300000000")]),
    case("Chinese numerals", "共收到捐款五十万元。", [("五十万元", "500000")]),
    case("Chinese numerals with hundreds", "共收到捐款三百二十元。", [("三百二十元", "320")]),
    case("Chinese numerals with 余", "共收到捐款十余万元。", [("十余万元", "100000")]),
    case("formal numerals", "共收到捐款贰万壹仟叁佰元整。", [("贰万壹仟叁佰元", "21300")]),
    case("formal numerals with 万", "共收到捐款伍拾万元整。", [("伍拾万元", "500000")]),
    case("formal numerals of small sums", "先捐叁仟贰佰元，再捐壹佰元。", [("叁仟贰佰元", "3200"), ("壹佰元", "100")]),
    case("formal numerals with 角", "共收到捐款叁拾元伍角。", [("叁拾元伍角", "30.5")]),
    case("圆整", "共收到捐款人民币贰万圆整。", [("贰万圆", "20000")]),
    case("a surname that is a formal numeral", "陆元庆到石桥镇植树。", []),
    case("两", "共收到捐款两万元。", [("两万元", "20000")]),
    case("亿 and 万", "项目总投资1亿2000万元。", [("1亿2000万元", "120000000")]),
    case("thousands separator", "共收到捐款1,234,567.89元。", [("1,234,567.89元", "1234567.89")]),
    case("full-width digits", "共收到捐款６００元。", [("６００元", "600")]),
    case("full-width yen sign", "门票￥600。", [("￥600", "600")]),
    case("yen sign", "门票¥600。", [("¥600", "600")]),
    case("人民币", "共收到捐款人民币600元。", [("600元", "600")]),
    case("亿 without 元 where money is meant", "全县存款余额达190.2亿。", [("190.2亿", "19020000000")]),
    case("万 without 元 where money is meant", "全村共捐款8.6万。", [("8.6万", "86000")]),
    case("spaces inside", "共收到捐款 645 万余元。", [("645万余元", "6450000")]),
    case("broken by the column", "共收到爱心捐款64\n\n5万元。", [("645万元", "6450000")]),
    case("约 stays outside", "共收到捐款约50万元。", [("50万元", "500000")]),
    case("超 stays outside", "共收到捐款超50万元。", [("50万元", "500000")]),
    case("近 stays outside", "共收到捐款近50万元。", [("50万元", "500000")]),
    case("several", "马兰捐款200元，岳锋捐款300元。", [("200元", "200"), ("300元", "300")]),
    case("per unit", "小麦每斤1.25元。", [("1.25元", "1.25")]),
    case("a range", "每户补助500元至800元。", [("500元", "500"), ("800元", "800")]),
    case("块 where money is meant", "打砂纸，一天能挣85块。", [("85块", "85")]),
    case("块钱 of a few", "茶青一斤只卖3块钱，绿茶卖十二块钱。", [("3块钱", "3"), ("十二块钱", "12")]),
    case("块 and a digit", "他一个月拿97块5。", [("97块5", "97.5")]),
    case("万多 that is lost", "本钱就丢了7万多。", [("7万多", "70000")]),
    case("Chinese numerals of 万 that is given", "半天捐出十六万。", [("十六万", "160000")]),
    case("万 that is borrowed", "我把房子押上，贷了12万，第二天就去上班。", [("12万", "120000")]),
    case("元多", "一包尿素贵了6元多，村民犯了愁。", [("6元多", "6")]),
    case("块钱 without a number", "几块钱的事。", []),
    case("块 and an area", "分了3块5亩的地。", []),
    case("块钱", "一亩地打药花了85块钱。", [("85块钱", "85")]),
    case("万块钱", "一位企业家捐了20万块钱。", [("20万块钱", "200000")]),
    case("万 that is paid", "自己掏不到3万。", [("3万", "30000")]),
    case("角 of a price", "每斤涨了8角。", [("8角", "0.8")]),
    case("角 and 分", "每斤涨了三角五分钱。", [("三角五分钱", "0.35")]),
    case("毛钱", "一张小票5毛钱。", [("5毛钱", "0.5")]),
    case("分钱", "电价降了2分钱。", [("2分钱", "0.02")]),
    # None.
    case("角 of a place", "三角湖边立着五角星，村民在八角，也在三角。", []),
    case("一分钱 that says how little", "账目公开，一分钱也不能乱花。", []),
    case("分 of a score", "女队以3分，男队以5分取胜。", []),
    case("数十万 and 几百 name no amount", "村里花了数十万元，邻村花了几百元。", []),
    case("块 of land", "村里改造了85块。", []),
    case("万元 of Hong Kong dollars", "共收到捐款3万元港币。", []),
    case("US dollars", "共收到捐款2000美元。", []),
    case("万美元", "出口创汇50万美元。", []),
    case("Hong Kong dollars before", "共收到捐款港币12万元。", []),
    case("港元", "共收到捐款12万港元。", []),
    case("欧元", "共收到捐款8000欧元。", []),
    case("日元", "共收到捐款8000日元。", []),
    case("a percentage", "同比增长50%。", []),
    case("a count", "全县浇麦50万亩。", []),
    case("persons", "石桥镇有3万人。", []),
    case("a unit without a numeral, 亿元", "亿元以上项目全部开工。", []),
    case("a unit without a numeral, 千亿级", "打造千亿级产业集群。", []),
    case("万元 without a numeral", "万元增加值能耗下降。", []),
    case("a word that ends in 元", "元宵节期间，石桥镇举行庙会。", []),
    case("单元", "石桥小区3单元的居民参加植树。", []),
    case("公元", "公元2026年2月9日，石桥镇举行庙会。", []),
    case("tons", "储备小麦1.2亿斤。", []),
]


@pytest.mark.parametrize(("sentence", "expected"), AMOUNTS)
def test_amounts(sentence: str, expected: list[tuple[str, str]]) -> None:
    amounts = article(news(sentence))["amounts"]
    assert [(one["text"], one["yuan"]) for one in amounts] == [(text, Decimal(yuan)) for text, yuan in expected]


def test_amounts_of_headline_subheads_and_body_in_printed_order() -> None:
    text = news(
        "2月9日，县慈善总会公布，共收到捐款123.4万元。",
        "其中石桥镇捐款8万元。",
        headline="县慈善总会收到捐款120余万元\n\n石桥镇捐出8万元",
    )
    amounts = article(text)["amounts"]
    assert [one["text"] for one in amounts] == ["120余万元", "8万元", "123.4万元", "8万元"]
    assert [text[one["char_start"] : one["char_end"]] for one in amounts] == [one["text"] for one in amounts]
    assert [one["char_start"] for one in amounts] == sorted(one["char_start"] for one in amounts)


def test_an_amount_with_a_break_inside_stretches_over_it() -> None:
    text = news("共收到爱心捐款 64\n\n5 万元。")
    (one,) = article(text)["amounts"]
    assert text[one["char_start"] : one["char_end"]] == "64\n\n5 万元"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case("in order, repeats included", "要做到“三到位”“两不误”，确保“三到位”。", ["三到位", "两不误", "三到位"]),
        case("none", "要抓紧浇麦。", []),
        case("half-width marks are none", '要做到"三到位"。', []),
        case("broken by the column", "全县各乡镇都要做到“三到\n\n位”。", ["三到位"]),
        case("with punctuation inside", "他说：“今年墒情好，麦子壮。”", ["今年墒情好，麦子壮。"]),
    ],
)
def test_quoted_phrases(sentence: str, expected: list[str]) -> None:
    assert [one["text"] for one in article(news(sentence))["quoted_phrases"]] == expected


def test_the_end_of_a_name_is_no_amount() -> None:
    row = article(news("县政协副主席于一元及有关部门负责人参加会议，会议听取了2万元捐款的使用情况。"))
    assert [one["text"] for one in row["amounts"]] == ["2万元"]
