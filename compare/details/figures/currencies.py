"""Currencies as reports print them, before or after a number. Codes are those of ISO 4217."""

from dataclasses import dataclass

from compare.details.tokens import Token, glued, low

_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₺": "TRY"}
_SIGNS |= {"₪": "ILS", "₦": "NGN", "฿": "THB", "₱": "PHP", "₫": "VND", "₸": "KZT", "₡": "CRC"}
SIGNS = frozenset(_SIGNS)
_DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD"}
_DOLLARS |= {"r": "BRL", "nt": "TWD", "mx": "MXN"}
_CODES = {"usd", "eur", "gbp", "jpy", "cny", "rmb", "chf", "inr", "rub", "uah", "aud", "cad", "nzd", "hkd", "sgd"}
_CODES |= {"sek", "nok", "dkk", "pln", "czk", "huf", "try", "zar", "krw", "ils", "brl", "mxn", "aed", "sar", "pkr"}
_CROWNS = {"dkr": "DKK", "skr": "SEK", "nkr": "NOK", "ikr": "ISK"}
OPENERS = frozenset({*_DOLLARS, *_CODES, *_CROWNS, "rs"})
"""Words that may stand for a currency before its number."""
_WORDS = {
    "dollar": "USD",
    "buck": "USD",
    "euro": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rouble": "RUB",
    "ruble": "RUB",
    "rupee": "INR",
    "hryvnia": "UAH",
    "shekel": "ILS",
    "rand": "ZAR",
    "baht": "THB",
    "naira": "NGN",
    "zloty": "PLN",
    "forint": "HUF",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "dong": "VND",
    "lira": "TRY",
    "reais": "BRL",
    # These name several currencies: the words alone do not say which.
    "peso": "peso",
    "franc": "franc",
    "krona": "krona",
    "kronor": "krona",
    "krone": "krone",
    "kroner": "krone",
    "dirham": "dirham",
    "dinar": "dinar",
    "riyal": "riyal",
    "rial": "rial",
    "shilling": "shilling",
    "crown": "crown",
}
_MAY_BE = {
    "peso": frozenset({"MXN", "ARS", "COP", "CLP", "PHP", "UYU", "CUP", "DOP"}),
    "franc": frozenset({"CHF", "XAF", "XOF", "RWF", "GNF"}),
    "krona": frozenset({"SEK", "ISK", "crown"}),
    "krone": frozenset({"NOK", "DKK", "crown"}),
    "crown": frozenset({"SEK", "NOK", "DKK", "ISK", "CZK"}),
    "dirham": frozenset({"AED", "MAD"}),
    "riyal": frozenset({"SAR", "QAR", "YER"}),
    "rial": frozenset({"IRR", "OMR"}),
    "shilling": frozenset({"KES", "UGX", "TZS", "SOS"}),
    "dinar": frozenset({"KWD", "RSD", "IQD", "JOD", "DZD", "TND", "LYD", "BHD"}),
}
"""What a word that names several currencies may stand for."""
_NATIONS = {
    "us": "USD",
    "american": "USD",
    "australian": "AUD",
    "canadian": "CAD",
    "zealand": "NZD",
    "kong": "HKD",
    "singapore": "SGD",
    "swiss": "CHF",
    "mexican": "MXN",
    "pakistani": "PKR",
    "indian": "INR",
    "swedish": "SEK",
    "norwegian": "NOK",
    "danish": "DKK",
    "turkish": "TRY",
    "egyptian": "EGP",
}
_SMALL = {"cent": ("USD", 0.01), "pence": ("GBP", 0.01), "penny": ("GBP", 0.01), "kopeck": ("RUB", 0.01)}
_MAY_FOLLOW = frozenset({*_SIGNS, *_CODES, *_NATIONS, *_WORDS, *_SMALL, "p", "pound", "new", "hong", "u"})
_MAY_FOLLOW |= {f"{word}s" for word in (*_WORDS, *_SMALL, "pound")}
"""How a currency after its number begins, but for a capital of a nation that is not listed."""
_MONEY_VERBS = {
    "paid",
    "pay",
    "pays",
    "cost",
    "costs",
    "fined",
    "worth",
    "raised",
    "spent",
    "earned",
    "price",
    "priced",
}
_MONEY_VERBS |= {
    "fine",
    "bill",
    "salary",
    "loan",
    "debt",
    "charged",
    "won",
    "donated",
    "saved",
    "owed",
    "owe",
    "reward",
}


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency printed beside a number: its code, what one such unit is worth in it, and where its words end."""

    code: str
    worth: float
    after: int


def before(tokens: list[Token], at: int) -> Currency | None:
    """The currency that begins at token ``at`` and stands before a number: "$", "US$", "Rs", "EUR"."""
    here = tokens[at].low
    if here in _SIGNS:
        return Currency(_SIGNS[here], 1.0, at + 1)
    if here in _DOLLARS and low(tokens, at + 1) == "$" and glued(tokens, at + 1):
        return Currency(_DOLLARS[here], 1.0, at + 2)
    if here in {"rs", "inr"}:
        return Currency("INR", 1.0, at + 2 if low(tokens, at + 1) == "." else at + 1)
    if here in _CROWNS and tokens[at].capital:
        return Currency(_CROWNS[here], 1.0, at + 1)
    if here in _CODES and tokens[at].text.isupper():
        return Currency("CNY" if here == "rmb" else here.upper(), 1.0, at + 1)
    return None


def after(tokens: list[Token], at: int, *, scaled: bool, digits: bool) -> Currency | None:
    """The currency that begins at token ``at`` and stands after a number: "euros", "-dollar", "€", "Swiss francs".

    ``scaled`` says that the number has a "million" or the like: that tells pounds of money from pounds of weight.
    ``digits``: printed in figures, as the "p" of "50p" must follow.
    """
    start = at + 1 if low(tokens, at) == "-" and glued(tokens, at) else at
    here = low(tokens, start)
    if here not in _MAY_FOLLOW and not (start < len(tokens) and tokens[start].capital):
        return None  # as after nearly every number
    if here in _SIGNS and digits:
        return Currency(_SIGNS[here], 1.0, start + 1)
    if here in _CODES and tokens[start].text.isupper():
        return Currency(here.upper(), 1.0, start + 1)
    if here == "p" and digits and glued(tokens, start) and start == at and len(tokens[at - 1].text) < 4:
        return Currency("GBP", 0.01, start + 1)
    nation, word_at = _nation(tokens, start)
    word = low(tokens, word_at)
    word = word if word in _WORDS else word.removesuffix("s")
    if word in _WORDS:
        return Currency(nation or _WORDS[word], 1.0, word_at + 1)
    if word in _SMALL:
        code, worth = _SMALL[word]
        return Currency(nation or code, worth, word_at + 1)
    if word == "pound":
        return _pounds(tokens, word_at, nation, scaled=scaled)
    return None


def _nation(tokens: list[Token], at: int) -> tuple[str | None, int]:
    """The adjective before a currency's word, and where that word stands."""
    here = low(tokens, at)
    if here in {"new", "hong"} and low(tokens, at + 1) in _NATIONS:
        return _NATIONS[low(tokens, at + 1)], at + 2
    if here == "u" and low(tokens, at + 2) == "s" and low(tokens, at + 3) == ".":
        return "USD", at + 4
    if here in _NATIONS:
        return _NATIONS[here], at + 1
    named = at + 1 < len(tokens) and tokens[at].capital and low(tokens, at + 1).removesuffix("s") in _WORDS
    return None, at + 1 if named else at


def _pounds(tokens: list[Token], at: int, nation: str | None, *, scaled: bool) -> Currency | None:
    """Pounds as money: "sterling" says so, a million or a verb of paying before them does; else they are a weight."""
    if low(tokens, at + 1) == "sterling":
        return Currency("GBP", 1.0, at + 2)
    weighs = low(tokens, at + 1) == "of"
    pays = any(token.low in _MONEY_VERBS for token in tokens[max(0, at - 6) : at])
    if nation or (scaled and not weighs) or (pays and not weighs):
        return Currency(nation or "GBP", 1.0, at + 1)
    return None


def may_be_one(a: str, b: str) -> bool:
    """Whether two currencies are one, or one is named by a word that may stand for the other: kronor and SEK."""
    return a == b or b in _MAY_BE.get(a, ()) or a in _MAY_BE.get(b, ())
