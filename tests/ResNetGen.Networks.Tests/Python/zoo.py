"""The zoo in Python terms, and what an independent implementation measures of it.

  zoo.py OUT.json      parameters, multiply-adds, depth, shapes and state dict of every network
"""
import hashlib
import json
import sys

import torch
import torch.nn.functional as F

from regnet import regnet
from residual import (DEEP_STEM, IMAGENET_STEM, Conv, Net, Split, aggregated, basic, bottleneck, cifar_stem, measure)

R18, R34, R50, R101, R152, R200 = (2, 2, 2, 2), (3, 4, 6, 3), (3, 4, 6, 3), (3, 4, 23, 3), (3, 8, 36, 3), (3, 24, 36, 3)
RESNET_RS_STEM = DEEP_STEM[:3] + (('conv', 3, 64, 2),)


def squeeze(divisor):
    """Inner channels of squeeze-and-excitation, rounded to a multiple of 8 as timm does."""
    return 'se', lambda channels, _: max(8, int(channels / divisor + 4) // 8 * 8)


def exact_squeeze(divisor):
    return 'se', lambda channels, _: channels // divisor


def cifar(n, stages=(16, 32, 64), block=basic, **settings):
    settings.setdefault('stem', cifar_stem(16))
    return Net(block, (n,) * len(stages), stages, input=(3, 32, 32), classes=10, **settings)


def wide(depth, k, block=basic):
    """Wide ResNet on CIFAR: 6n + 4 counts the stem's convolution and three shortcuts', and two convolutions to any block."""
    return cifar((depth - 4) // 6, (16 * k, 32 * k, 64 * k), block, pre=True)


def kernels(*sizes):
    """B(3, 1, 3) and its like: all convolutions of one width."""
    return lambda width: tuple(Conv(k, width) for k in sizes)


def backbone(blocks, output_stride):
    return Net(bottleneck, blocks, input=(3, 256, 256), classes=None, output_stride=output_stride)


def resnet_rs(side, *blocks):
    return Net(bottleneck, blocks, stem=RESNET_RS_STEM, shortcut='D', attention=squeeze(4), input=(3, side, side))


def cifar18(activation):
    return Net(basic, R18, stem=cifar_stem(64), input=(3, 32, 32), classes=10, activation=activation)


def inverted(groups_of):
    return lambda w: (Conv(1, 4 * w), Conv(3, 4 * w, groups_of(4 * w)), Conv(1, w))


def multi_scale(base_width, scale, cardinality=1):
    """Res2Net: the first 1x1 makes all parts, each of the width that the block would have without them."""
    def block(width):
        inner = width * base_width // 64 * cardinality
        return Conv(1, inner * scale), Conv(3, inner, cardinality), Conv(1, 4 * width)
    return dict(block=block, unit=('scale', scale))


def split_attention(blocks, radix=2, before=False, cardinality=1, base_width=64, stem=DEEP_STEM):
    return Net(aggregated(cardinality, base_width), blocks, stem=stem, shortcut='D', unit=('radix', radix, before))


def inception_a(width, third, last):
    paths = (Conv(1, 32),), (Conv(1, 32), Conv(3, 32)), (Conv(1, 32), Conv(3, third), Conv(3, last))
    return Net(lambda w: (Split('concat', paths), Conv(1, w)), (5,), (width,), stem=(('conv', 3, 32, 2), ('conv', 3, 64, 1), ('max', 3, 2)), input=(3, 140, 140))


def ts_stem(*channels):
    return tuple(('conv', 3, c, 2 if i == 0 else 1) for i, c in enumerate(channels)) + (('max', 3, 2),)


def every_network():
    zoo = {}

    def add(**networks):
        for name, net in networks.items():
            assert name not in zoo, name
            zoo[name] = net

    add(ResNet18=Net(basic, R18), ResNet34=Net(basic, R34), ResNet50=Net(bottleneck, R50), ResNet101=Net(bottleneck, R101),
        ResNet152=Net(bottleneck, R152), ResNet200=Net(bottleneck, R200))
    add(**{'ResNet%dV1' % d: Net(bottleneck, b, stride_on_first=True) for d, b in ((50, R50), (101, R101), (152, R152))})
    add(Plain18=Net(basic, R18, shortcut=''), Plain34=Net(basic, R34, shortcut=''))
    add(**{'ResNet18Option%s' % o: Net(basic, R18, shortcut=o) for o in 'ABC'})
    add(**{'ResNet34Option%s' % o: Net(basic, R34, shortcut=o) for o in 'ABC'})

    add(**{'ResNet%d' % (6 * n + 2): cifar(n, shortcut='A') for n in (3, 5, 7, 9, 18, 200)})
    add(**{'Plain%d' % (6 * n + 2): cifar(n, shortcut='') for n in (3, 9)})
    add(**{'ResNet%dOption%s' % (6 * n + 2, o): cifar(n, shortcut=o) for n in (3, 9, 18) for o in 'ABC'})

    for name, cardinality, width in (('1x64d', 1, 64), ('2x40d', 2, 40), ('4x24d', 4, 24), ('8x14d', 8, 14), ('32x4d', 32, 4)):
        add(**{'ResNeXt50_' + name: Net(aggregated(cardinality, width), R50),
               'ResNeXt101_' + name: Net(aggregated(cardinality, width), R101)})
    for name, cardinality, width in (('1x100d', 1, 100), ('2x64d', 2, 64), ('64x4d', 64, 4), ('32x8d', 32, 8)):
        add(**{'ResNeXt101_' + name: Net(aggregated(cardinality, width), R101)})
    for cardinality in (8, 16):
        add(**{'ResNeXt29_%dx64d' % cardinality: cifar(3, (64, 128, 256), aggregated(cardinality, 64), stem=cifar_stem(64))})

    add(WideResNet50_2=Net(aggregated(1, 128), R50), WideResNet101_2=Net(aggregated(1, 128), R101))
    for depth, blocks, factors in ((18, R18, (1, 1.5, 2, 3)), (34, R34, (1, 1.5, 2))):
        for k in factors:
            name = 'WideResNet%d_%s' % (depth, ('%g' % k).replace('.', '_'))
            add(**{name: Net(basic, blocks, [int(w * k) for w in (64, 128, 256, 512)])})
    for depth, k in ((40, 1), (40, 2), (40, 4), (40, 8), (28, 10), (28, 12), (22, 8), (22, 10), (16, 8), (16, 10)):
        add(**{'WideResNet%d_%d' % (depth, k): wide(depth, k)})
    add(WideResNet28_10Dropout=wide(28, 10), WideResNet16_4Dropout=wide(16, 4))
    for sizes, depth in (((1, 3, 1), 40), ((3, 1), 40), ((1, 3), 40), ((3, 1, 1), 40), ((3, 3), 28), ((3, 1, 3), 22)):
        add(**{'WideResNet%d_2_B%s' % (depth, ''.join(map(str, sizes))): wide(depth, 2, kernels(*sizes))})

    add(PreActResNet110=cifar(18, pre=True), PreActResNet164=cifar(18, block=bottleneck, pre=True, stride_on_first=True),
        PreActResNet1001=cifar(111, block=bottleneck, pre=True, stride_on_first=True),
        ResNet164=cifar(18, block=bottleneck, stride_on_first=True), ResNet1001=cifar(111, block=bottleneck, stride_on_first=True))
    add(PreActResNet18=Net(basic, R18, pre=True), PreActResNet34=Net(basic, R34, pre=True))
    add(**{'PreActResNet%d' % d: Net(bottleneck, b, pre=True) for d, b in ((50, R50), (101, R101), (152, R152), (200, R200))})

    add(ResNet50C=Net(bottleneck, R50, stem=DEEP_STEM))
    add(**{'ResNet%dD' % d: Net(block, b, stem=DEEP_STEM, shortcut='D') for d, block, b in
           ((18, basic, R18), (34, basic, R34), (26, bottleneck, R18), (50, bottleneck, R50), (101, bottleneck, R101),
            (152, bottleneck, R152))})

    add(SEResNet18=Net(basic, R18, attention=exact_squeeze(16)), SEResNet34=Net(basic, R34, attention=exact_squeeze(16)))
    for depth, blocks in ((50, R50), (101, R101), (152, R152)):
        add(**{'SEResNet%d' % depth: Net(bottleneck, blocks, attention=exact_squeeze(16)),
               'SEResNet%dV1' % depth: Net(bottleneck, blocks, attention=exact_squeeze(16), stride_on_first=True)})
        if depth < 152:
            add(**{'SEResNeXt%d_32x4d' % depth: Net(aggregated(32, 4), blocks, attention=exact_squeeze(16))})

    add(ECAResNet18=Net(basic, R18, attention=('eca', None)), ECAResNet34=Net(basic, R34, attention=('eca', None)))
    add(**{'ECAResNet%d' % d: Net(bottleneck, b, attention=('eca', None)) for d, b in ((50, R50), (101, R101), (152, R152))})
    add(ECAResNet50D=Net(bottleneck, R50, stem=DEEP_STEM, shortcut='D', attention=('eca', None)))

    add(ResNet50GN=Net(bottleneck, R50, norm='group:32'), ResNet101GN=Net(bottleneck, R101, norm='group:32'))

    add(ResNetRS50=resnet_rs(160, *R50), ResNetRS101=resnet_rs(192, *R101), ResNetRS152=resnet_rs(256, *R152),
        ResNetRS200=resnet_rs(256, *R200), ResNetRS270=resnet_rs(256, 4, 29, 53, 4), ResNetRS350=resnet_rs(288, 4, 36, 72, 4),
        ResNetRS420=resnet_rs(320, 4, 44, 87, 4))

    add(**{'ResNet%dStride%d' % (d, s): backbone(b, s) for d, b in ((50, R50), (101, R101)) for s in (8, 16)})

    add(CifarResNet18=cifar18(F.relu), CifarResNet18LeakyReLU=cifar18(F.leaky_relu), CifarResNet18Sigmoid=cifar18(torch.sigmoid),
        CifarResNet18Tanh=cifar18(torch.tanh))

    add(ResNet110ActivationBeforeAddition=cifar(18, shortcut='A', merge='relu(F) + x'),
        ResNet164ActivationBeforeAddition=cifar(18, block=bottleneck, stride_on_first=True, merge='relu(F) + x'),
        ResNet20SquaredShortcut=cifar(3, shortcut='A', merge='relu(F + x^2)'),
        ResNet56SquaredShortcut=cifar(9, shortcut='A', merge='relu(F + x^2)'),
        InvertedResNet50=Net(inverted(lambda channels: 1), R50, (24, 48, 96, 192)),
        InvertedResNet50Depthwise=Net(inverted(lambda channels: channels), R50))

    for base_width, scale in ((26, 4), (26, 6), (26, 8), (14, 8), (48, 2)):
        add(**{'Res2Net50_%dw%ds' % (base_width, scale): Net(blocks=R50, **multi_scale(base_width, scale))})
    add(Res2Net101_26w4s=Net(blocks=R101, **multi_scale(26, 4)), Res2NeXt50=Net(blocks=R50, **multi_scale(4, 4, 8)))

    wide_stem = ts_stem(64, 64, 128)
    add(ResNeSt14=split_attention((1, 1, 1, 1)), ResNeSt26=split_attention(R18), ResNeSt50=split_attention(R50),
        ResNeSt101=split_attention(R101, stem=wide_stem), ResNeSt200=split_attention(R200, stem=wide_stem),
        ResNeSt269=split_attention((3, 30, 48, 8), stem=wide_stem),
        ResNeSt50_1s4x24d=split_attention(R50, 1, True, 4, 24), ResNeSt50_4s2x40d=split_attention(R50, 4, True, 2, 40))

    add(SKNet18=Net(basic, R18, unit=('select', 1 / 8, 16, True)), SKNet34=Net(basic, R34, unit=('select', 1 / 8, 16, True)),
        SKNet50=Net(bottleneck, R50, unit=('select', 1 / 16, 8, True)),
        SKNeXt50_32x4d=Net(aggregated(32, 4), R50, unit=('select', 1 / 16, 32, False)))

    for depth, blocks in ((50, R50), (101, R101)):
        add(**{'ResNetBlur%d' % depth: Net(bottleneck, blocks, anti_alias=3),
               'ResNetAA%dD' % depth: Net(bottleneck, blocks, stem=DEEP_STEM, shortcut='D', anti_alias='avg')})

    add(SENet154=Net(lambda w: (Conv(1, 2 * w), Conv(3, 4 * w, 64), Conv(1, 4 * w)), R152, stem=wide_stem, attention=exact_squeeze(16), projection_kernel=3),
        FirstSEResNet50=Net(bottleneck, R50, attention=exact_squeeze(16), stride_on_first=True),
        FirstSEResNeXt50_32x4d=Net(aggregated(32, 4), R50, attention=exact_squeeze(16)),
        SEResNeXt26T_32x4d=Net(aggregated(32, 4), R18, stem=ts_stem(24, 32, 64), shortcut='D', attention=squeeze(16)),
        GCResNeXt50TS=Net(lambda w: bottleneck(w, groups=w // 32), R50, stem=ts_stem(24, 32, 64), activation=F.silu,
                          attention=('gc, add', lambda channels, _: int(channels / 8 + 0.5)), attention_after=1))

    add(**{'BiT%dx1' % d: Net(bottleneck, b, pre=True, norm='group:32', standardization=1e-8) for d, b in ((50, R50), (101, R101))})
    for depth, blocks, factor in ((50, R50, 3), (101, R101, 3), (152, R152, 2), (152, R152, 4)):
        add(**{'BiT%dx%d' % (depth, factor): Net(bottleneck, blocks, [w * factor for w in (64, 128, 256, 512)], stem=(('conv', 7, 64 * factor, 2), ('max', 3, 2)), pre=True,
                                                 norm='group:32', standardization=1e-8)})
    add(KerasResNet34=Net(basic, R34, classes=10, padding='upper'), KerasResNet34Biased=Net(basic, R34, classes=10, padding='upper', bias='all'))
    add(CntkResNet20=cifar(3, padding='lower'), CntkResNet110=cifar(18, padding='lower'), CntkResNet18=Net(basic, R18, padding='lower'))
    add(InceptionResNetV1A=inception_a(256, 32, 32), InceptionResNetV2A=inception_a(384, 48, 64))
    add(CifarPreActResNet50=Net(bottleneck, R50, stem=cifar_stem(64), input=(3, 32, 32), classes=10, pre=True, final_norm=False))
    add(PreActResNet50D=Net(bottleneck, R50, pre=True, stem=DEEP_STEM, shortcut='D'))

    for name, net in regnet():
        add(**{name: net})
    return zoo


def measured(net):
    counts, state = measure(net)
    lines = ['%s\t%s\t%s\n' % (n, 'x'.join(map(str, t.shape)), str(t.dtype).replace('torch.', '')) for n, t in state.items()]
    return {**counts, 'state': hashlib.sha256(''.join(lines).encode()).hexdigest()}


def main():
    with open(sys.argv[1], 'w', encoding='utf-8') as out:
        json.dump({name: measured(net) for name, net in every_network().items()}, out, indent=1)


if __name__ == '__main__':
    main()
