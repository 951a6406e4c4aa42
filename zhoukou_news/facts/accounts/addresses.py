"""Where a holder is reached by post, or the money is brought."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..contacts import NameAt, name_ending
from ..fields import Field
from ..fields.values import balanced, clean, first_part
from ..stretches import Place, after
from .account import Account
from .goods import is_for_goods
from .serving import apart, holder_before, items_named, served

#: 可到X路Y号捐款: an address in a sentence.
_GO_TO = re.compile(r"(?:前往|到|送至|送到)(?P<address>[^，。；、]{4,40}号[^，。；]{0,30}?)(?:进行|现场)?(?:捐款|捐赠)")
#: 邮局汇款至X路Y, 也可邮寄至X路Y: where money is sent by post.
_POSTED_TO = re.compile(
    r"(?:(?:邮局|邮政)汇款?|邮寄|信汇|(?:来信|来函|信件)(?=请?寄)|请将?(?:回执|回执单|汇款凭证|汇款单|回单)[\u4e00-\u9fff]{0,4}(?=寄))(?:请|可|款)?(?:寄|汇|送)?(?:[到至往]|：)(?P<address>[^，。；、：（）\n]{2,30}?(?:[路街巷]|大道|\d号)[^，。；：（）\n]{0,24}?)(?=[，。；（\n]|$)"
)
_OTHER_ADDRESS = re.compile("物资|捐物|捐书|图书|衣物|仓库|网站|邮箱|网络|收据|发票|证书")
_POSTCODE = re.compile(r"[（(]?(?:邮政编码|邮编)|[（(](?=\d{6}[）)])|(?<!\d)\d{6}$")
#: Where something else is sent, or money by way of a bank.
_NO_POST = re.compile("银行|支行|[账帐][户号]")
_SHORTEST_ADDRESS = 5


def add_addresses(
    text: str, start: int, end: int, accounts: list[Account], fields: Iterable[Field], name_at: NameAt
) -> None:
    """Give the accounts of a body their addresses: each its own, or the one that serves all."""
    addresses = [
        (field.start, place)
        for field in fields
        if field.kind == "address"
        and not _OTHER_ADDRESS.search(text, max(start, field.start - 6, after(text, field.start, "\n")), field.start)
        and not is_for_goods(text, start, field)
        and (place := _address(text, field, name_at)) is not None
    ]
    own = apart(accounts, [position for position, _ in addresses])
    for position, place in addresses:
        owner = holder_before(text, position, accounts)
        items = [owner + 1] if owner is not None else items_named(text, position)
        for account in served(text, position, accounts, items, own):
            if account.address is None:
                account.address = place
    posted = (
        match
        for match in _POSTED_TO.finditer(text, start, end)
        if not _NO_POST.search(match["address"])
        and not _OTHER_ADDRESS.search(text, after(text, match.start(), "，。；\n"), match.start())
    )
    for match in (*posted, *_GO_TO.finditer(text, start, end)):
        for account in served(text, match.start(), accounts):
            if account.address is None:
                account.address = match.span("address")


def _address(text: str, field: Field, name_at: NameAt) -> Place | None:
    """The address of a field, without a postcode and whoever receives what is sent there."""
    place = first_part(text, field.value)
    if place is None:
        return None
    postcode = _POSTCODE.search(text, *place)
    place = balanced(text, clean(text, place[0], postcode.start() if postcode else place[1]))
    if place and text[place[1] - 1] == "收":
        # …柳林村X收: who receives is no part of it.
        name = name_ending(place[1] - 1, name_at)
        place = (place[0], name[0]) if name is not None else place
    return place if place and place[1] - place[0] >= _SHORTEST_ADDRESS else None
