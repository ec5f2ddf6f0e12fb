"""The 24 RegNets of arXiv:2003.13678, each from its five numbers.

Widths: w_j = w0 + wa j, rounded in the logarithm to w0 wm^k, then to a multiple of 8; blocks of equal width are a stage;
widths are then made multiples of the group width. Rounding is half to even throughout.
"""
from itertools import groupby
from math import log

from residual import Net, bottleneck

# name: w0, wa, wm, depth, group width
X = {
    '200MF': (24, 36.44, 2.49, 13, 8), '400MF': (24, 24.48, 2.54, 22, 16), '600MF': (48, 36.97, 2.24, 16, 24),
    '800MF': (56, 35.73, 2.28, 16, 16), '1_6GF': (80, 34.01, 2.25, 18, 24), '3_2GF': (88, 26.31, 2.25, 25, 48),
    '4_0GF': (96, 38.65, 2.43, 23, 40), '6_4GF': (184, 60.83, 2.07, 17, 56), '8_0GF': (80, 49.56, 2.88, 23, 120),
    '12GF': (168, 73.36, 2.37, 19, 112), '16GF': (216, 55.59, 2.1, 22, 128), '32GF': (320, 69.86, 2.0, 23, 168),
}
Y = {
    '200MF': (24, 36.44, 2.49, 13, 8), '400MF': (48, 27.89, 2.09, 16, 8), '600MF': (48, 32.54, 2.32, 15, 16),
    '800MF': (56, 38.84, 2.4, 14, 16), '1_6GF': (48, 20.71, 2.65, 27, 24), '3_2GF': (80, 42.63, 2.66, 21, 24),
    '4_0GF': (96, 31.41, 2.24, 22, 64), '6_4GF': (112, 33.22, 2.27, 25, 72), '8_0GF': (192, 76.82, 2.19, 17, 56),
    '12GF': (168, 73.36, 2.37, 19, 112), '16GF': (200, 106.23, 2.48, 18, 112), '32GF': (232, 115.89, 2.53, 20, 232),
}


def stages(w0, wa, wm, depth):
    """(width, blocks) of each stage."""
    widths = []
    for j in range(depth):
        k = round(log((w0 + wa * j) / w0) / log(wm))
        widths.append(8 * round(w0 * wm ** k / 8))
    return [(width, len(list(run))) for width, run in groupby(widths)]


def nearest(width, group):
    return group * round(width / group)


def torchvisions(width, group):
    """Down from a half, and one group more where that is less than nine tenths."""
    rounded = max(group, int(width + group / 2) // group * group)
    return rounded + group if rounded < 0.9 * width else rounded


def build(w0, wa, wm, depth, group_width, attention, rounding=nearest):
    found = stages(w0, wa, wm, depth)
    widths, blocks = [], []
    for width, count in found:
        widths.append(rounding(width, min(group_width, width)))
        blocks.append(count)
    return Net(lambda w: bottleneck(w, groups=w // min(group_width, w), expansion=1), blocks, widths, strides=(2,) * len(blocks),
               stem=(('conv', 3, 32, 2),), attention=attention, attention_after=1 if attention else None)


def regnet():
    quarter = 'se', lambda _, block_input: round(block_input * 0.25)
    yield 'RegNetX_400MF_Torchvision', build(*X['400MF'], attention=None, rounding=torchvisions)
    for size, numbers in (('800MF', Y['800MF']), ('8GF', Y['8_0GF'])):
        yield 'RegNetY_%s_Torchvision' % size, build(*numbers, attention=quarter, rounding=torchvisions)
    for size, numbers in X.items():
        yield 'RegNetX_' + size, build(*numbers, attention=None)
    for size, numbers in Y.items():
        yield 'RegNetY_' + size, build(*numbers, attention=quarter)
