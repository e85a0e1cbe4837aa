"""Makes compare/matching/data/synonyms-en.tsv and irregular-en.tsv.gz from WordNet 3.0.

Source: the files of WordNet (Fellbaum 1998; its licence allows shipping, see compare/matching/data/NOTICE.md) as
Debian's ``wordnet-base`` installs them, and the word frequencies of wordfreq, which choose the words worth keeping.
Run ``python tests/quality/make_synonyms.py [/usr/share/wordnet]``.

Two stems are related by the strongest relation of any of their senses, less for senses that are seldom meant.
"""

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import wordfreq
from Stemmer import Stemmer

from compare.matching.tables import table
from compare.matching.words import stem

DATA = Path(__file__).parents[2] / "compare" / "matching" / "data"
PARTS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
SAME_SYNSET = 0.8
# WordNet's pointer symbols (wninput(5WN)): derivation, pertainym, hypernym and instance, verb group, similar, entails.
RELATION = {"+": 0.9, "\\": 0.9, "@": 0.45, "@i": 0.45, "$": 0.6, "&": 0.5, "*": 0.4, ">": 0.4}
LEXICAL = {"+", "\\"}  # these join two words, the others two synsets
LEAST = 0.3
RAREST = 2.5  # Zipf frequency below which a word is not worth its bytes
MOST = 24  # relations kept for one stem
PLACES = "15"  # WordNet's lexicographer file noun.location
AMBIGUOUS = {"wound", "lay", "bore", "ground", "bound", "bent"}  # more often a word of their own
OFTEN = 3.3  # Zipf frequency from which an adjective of a place is kept


class Synset(NamedTuple):
    """One line of a data file: its words and its pointers (symbol, part of speech, offset, source, target)."""

    field: str
    words: list[str]
    pointers: list[tuple[str, str, int, int, int]]


def synsets(folder: Path) -> dict[tuple[str, int], Synset]:
    """All synsets by part of speech and offset."""
    found = {}
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text().splitlines():
            if line.startswith("  "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            names = [w.split("(")[0] for w in fields[4 : 4 + 2 * count : 2]]
            at = 4 + 2 * count
            pointers = []
            for k in range(int(fields[at])):
                symbol, offset, pos, ends = fields[at + 1 + 4 * k : at + 5 + 4 * k]
                source, target = divmod(int(ends, base=16), 256)
                pointers.append((symbol, PARTS[pos], int(offset), source, target))
            found[part, int(fields[0])] = Synset(fields[1], names, pointers)
    return found


def sense_weights(folder: Path) -> dict[tuple[str, str, int], float]:
    """(word, part, offset) -> 1 for the first sense, falling to 0.4 for the fifth and later ones."""
    weights = {}
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"index.{part}").read_text().splitlines():
            if line.startswith("  "):
                continue
            fields = line.split()
            for rank, offset in enumerate(fields[-int(fields[2]) :]):
                weights[fields[0], part, int(offset)] = max(0.4, 1 - 0.15 * rank)
    return weights


def relations(folder: Path) -> Iterator[tuple[str, str, float]]:
    """Pairs of words and how closely they are related, both ways round left to the caller."""
    known, senses = synsets(folder), sense_weights(folder)
    for (part, offset), synset in known.items():

        def weight(word: str, where: tuple[str, int]) -> float:
            return senses.get((word.lower(), *where), 0.4)

        here = (part, offset)
        for k, one in enumerate(synset.words):
            for other in synset.words[k + 1 :]:
                yield one, other, SAME_SYNSET * min(weight(one, here), weight(other, here))
        for symbol, pos, target, source, aim in synset.pointers:
            if symbol not in RELATION:
                continue
            there = (pos, target)
            others = known[there].words
            ones = [synset.words[source - 1]] if symbol in LEXICAL and source else synset.words
            others = [others[aim - 1]] if symbol in LEXICAL and aim else others
            for one in ones:
                for other in others:
                    near = 1.0 if symbol in LEXICAL else min(weight(one, here), weight(other, there))
                    yield one, other, RELATION[symbol] * near


def common(word: str) -> bool:
    """Whether a word is single and frequent enough to keep."""
    return word.replace("-", "").isalpha() and wordfreq.zipf_frequency(word.lower(), "en") >= RAREST


def write(name: str, lines: dict[str, str]) -> None:
    """Writes a table of sorted lines, packed if its name says so."""
    path = DATA / name
    block = "\n".join(f"{key}\t{value}" for key, value in sorted(lines.items(), key=lambda kv: kv[0].encode()))
    path.write_bytes(gzip.compress(block.encode(), 9, mtime=0) if path.suffix == ".gz" else block.encode())
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size / 1024:.0f} KB")


def irregular(folder: Path) -> dict[str, str]:
    """Forms that a stemmer does not bring to their base ("ran", "men") -> base."""
    plain = Stemmer("english").stemWord
    forms = {}
    for part in ("noun", "verb"):
        for line in (folder / f"{part}.exc").read_text().splitlines():
            form, base = line.split()[:2]
            if form not in AMBIGUOUS and common(form) and common(base) and plain(form) != plain(base):
                forms[form] = base
    return forms


def peoples(folder: Path) -> dict[str, str]:
    """Adjectives of countries and places ("russian") -> the place ("russia")."""
    known, places = synsets(folder), {}
    for (part, _), synset in known.items():
        for symbol, pos, target, source, aim in synset.pointers:
            if part != "adj" or symbol != "\\" or known[pos, target].field != PLACES:
                continue
            word, place = synset.words[source - 1], known[pos, target].words[aim - 1].split("_")[-1]
            if word[0].isupper() and place[0].isupper() and wordfreq.zipf_frequency(word, "en") >= OFTEN:
                places.setdefault(word.lower(), place.lower())
    return places


def main() -> None:
    """Writes both tables, the stemmer's first: the other is written in stems."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    write("irregular-en.tsv.gz", irregular(folder) | peoples(folder))
    table.cache_clear()
    stem.cache_clear()
    related: dict[str, dict[str, float]] = defaultdict(dict)
    for one, other, value in relations(folder):
        if value < LEAST or not (common(one) and common(other)):
            continue
        a, b = stem(one), stem(other)
        if a != b:
            related[a][b] = max(value, related[a].get(b, 0))
            related[b][a] = related[a][b]
    # A relation is kept where it is among the closest of both words, so that it reads the same either way.
    best = {a: dict(sorted(near.items(), key=lambda kv: (-kv[1], kv[0]))[:MOST]) for a, near in related.items()}
    kept = {a: [(b, v) for b, v in near.items() if a in best[b]] for a, near in best.items()}
    lines = {a: " ".join(f"{b}:{round(v * 10)}" for b, v in near) for a, near in kept.items() if near}
    write("synonyms-en.tsv", lines)


if __name__ == "__main__":
    main()
