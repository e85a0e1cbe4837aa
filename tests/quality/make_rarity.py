"""Makes compare/matching/data/rarity-LANGUAGE.tsv.gz: how common the stems of a language are.

Source: the wordfreq package (Robyn Speer, data CC BY-SA 4.0; see compare/matching/data/NOTICE.md). Run
``python tests/quality/make_rarity.py``, which takes some minutes. The frequencies of the words of one stem are added;
values are Zipf frequencies (log10 of occurrences in a billion words) times 10. Stems below ``RAREST`` are left out:
weights do not tell them apart.
"""

import gzip
import math
from collections import Counter
from pathlib import Path

import wordfreq

from compare.matching.rarity import RAREST
from compare.matching.words import stem, words

DATA = Path(__file__).parents[2] / "compare" / "matching" / "data"
LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "nl", "pt", "ru", "uk", "zh")


def main() -> None:
    """Writes one table a language."""
    for language in LANGUAGES:
        common: Counter[str] = Counter()
        for word, share in wordfreq.get_frequency_dict(language).items():
            for part, _, _ in words(word):
                common[stem(part, language)] += share
        zipf = {word: math.log10(share) + 9 for word, share in common.items()}
        kept = sorted(
            (word.encode(), round(10 * z)) for word, z in zipf.items() if z > RAREST and not word[0].isdigit()
        )
        lines = b"\n".join(word + f"\t{z}".encode() for word, z in kept)
        path = DATA / f"rarity-{language}.tsv.gz"
        path.write_bytes(gzip.compress(lines, 9, mtime=0))
        print(f"{path.name}: {len(kept)} stems, {path.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
