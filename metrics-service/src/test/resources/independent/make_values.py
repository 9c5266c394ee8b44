"""Writes values.csv: intervals and p-values by implementations that are not ours.

Debian 12: apt-get install python3-scipy python3-statsmodels; python3 make_values.py > values.csv
The versions used are in the first line of the file. Not needed to build or to test.

wilson    statsmodels.stats.proportion.proportion_confint, method "wilson"
newcombe  statsmodels.stats.proportion.confint_proportions_2indep, compare "diff", method "newcomb"
katz      the same, compare "ratio", method "log"
woolf     statsmodels.stats.contingency_tables.Table2x2, oddsratio_confint
fisher    scipy.stats.fisher_exact, two-sided
chi       scipy.stats.chi2_contingency without continuity correction
"""

import random
import warnings

import scipy
import scipy.stats
import statsmodels
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

warnings.simplefilter("ignore")

# Published tables first: Newcombe 1998, Agresti, Fisher; then WRES-like counts.
CASES = [
    (56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20),
    (10, 10, 0, 20), (189, 11034, 104, 11037), (3, 4, 1, 4), (2, 17, 10, 13),
    (2590, 3089, 1882, 4292), (288, 3089, 79, 4292), (990, 7422, 6307, 7422), (5, 284, 30, 284),
    (1, 1, 0, 1), (1, 2, 1, 3), (0, 5, 5, 5), (4, 400, 9, 250), (12, 6000, 30, 2400),
]


def draw(random_source):
    for largest in (12, 60, 400, 5000, 200000):
        for _ in range(40):
            n = random_source.randint(1, largest)
            m = random_source.randint(1, largest)
            share = random_source.choice((0.002, 0.02, 0.2, 0.5, 0.9))
            x = sum(random_source.random() < share for _ in range(min(n, 20000)))
            y = sum(random_source.random() < share * 0.8 for _ in range(min(m, 20000)))
            yield x, n, y, m


def text(value):
    return "" if value is None else repr(float(value))


def row(x, n, y, m):
    wilson = proportion_confint(x, n, alpha=0.05, method="wilson")
    newcombe = confint_proportions_2indep(x, n, y, m, compare="diff", method="newcomb")
    katz = (None, None)
    if x > 0 and y > 0:
        katz = confint_proportions_2indep(x, n, y, m, compare="ratio", method="log")
    woolf = (None, None)
    if 0 < x < n and 0 < y < m:
        woolf = Table2x2([[x, n - x], [y, m - y]]).oddsratio_confint()
    fisher = scipy.stats.fisher_exact([[x, n - x], [y, m - y]])[1]
    chi = None
    if 0 < x + y < n + m:
        chi = scipy.stats.chi2_contingency([[x, n - x], [y, m - y]], correction=False)[1]
    figures = [*wilson, *newcombe, *katz, *woolf, fisher, chi]
    return ",".join([str(x), str(n), str(y), str(m), *map(text, figures)])


print(f"# scipy {scipy.__version__}, statsmodels {statsmodels.__version__}")
print("x,n,y,m,wilsonLower,wilsonUpper,newcombeLower,newcombeUpper,katzLower,katzUpper,"
      "woolfLower,woolfUpper,fisher,chi")
for case in [*CASES, *draw(random.Random(2025))]:
    print(row(*case))
