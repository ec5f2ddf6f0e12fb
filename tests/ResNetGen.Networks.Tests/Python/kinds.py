"""One small network of each kind, run by plain functions: weights, input, logits, statistics and gradients.

  kinds.py OUT.safetensors      every tensor's name begins with its network's

The names are those of Specs/kinds.resnet.yaml, which describes the same networks in the project's language.
"""
import sys
from dataclasses import replace

import torch
import torch.nn.functional as F

import safetensors
from residual import BUFFERS, Conv, Net, Randomised, Split, aggregated, basic, bottleneck, cifar_stem
from zoo import RESNET_RS_STEM, exact_squeeze, squeeze

SMALL = Net(basic, (2, 2), (8, 16), stem=cifar_stem(8), input=(3, 32, 32), classes=10)
NARROW = replace(SMALL, block=bottleneck)


def depthwise_inverted(width):
    return Conv(1, 4 * width), Conv(3, 4 * width, 4 * width), Conv(1, width)


KINDS = {
    'PlainKind': replace(SMALL, shortcut=''),
    'ZeroPadKind': replace(SMALL, shortcut='A'),
    'ProjectionAllKind': replace(SMALL, shortcut='C'),
    'FirstStrideKind': replace(NARROW, stride_on_first=True),
    'SummedPathsKind': replace(SMALL, block=lambda w: (Split('sum', ((Conv(1, w // 2), Conv(3, w // 2), Conv(1, 2 * w)),) * 2),)),
    'ConcatenatedPathsKind': replace(SMALL, block=lambda w: (Split('concat', ((Conv(1, w // 2),), (Conv(3, w // 2), Conv(3, w // 2)))), Conv(1, 2 * w))),
    'NestedPathsKind': replace(SMALL, bias='all', block=lambda w: (
        Conv(3, w), Split('sum', ((Split('concat', ((Conv(1, w // 2),), (Conv(3, w // 2),))),), ())), Conv(1, 2 * w))),
    'PreActivationPathsKind': replace(SMALL, pre=True, block=lambda w: (Split('concat', ((Conv(3, w // 2),), (Conv(1, w // 2), Conv(3, w // 2)))), Conv(1, 2 * w))),
    'MultiScaleKind': replace(NARROW, block=lambda w: (Conv(1, 4 * w), Conv(3, w), Conv(1, 4 * w)), unit=('scale', 4)),
    'SplitAttentionKind': replace(NARROW, shortcut='D', unit=('radix', 2, False)),
    'OneMapAttentionKind': replace(NARROW, block=lambda w: bottleneck(w, groups=2), unit=('radix', 1, True)),
    'GroupedSplitAttentionKind': replace(NARROW, block=lambda w: bottleneck(w, groups=2), unit=('radix', 2, False)),
    # A batch norm over two images of one pixel would make 1 and -1 of any numbers.
    'SelectKind': replace(NARROW, norm='group:2', unit=('select', 1 / 16, 8, True)),
    'WholeSelectKind': replace(SMALL, norm='group:2', unit=('select', 1 / 4, 8, False)),
    'BlurKind': replace(NARROW, anti_alias=3),
    'BlurredPoolKind': replace(SMALL, stem=(('conv', 3, 8, 2), ('max', 3, 2)), anti_alias=5, input=(3, 64, 64)),
    'AveragingFilterKind': replace(SMALL, shortcut='D', anti_alias='avg'),
    'AggregatedKind': replace(NARROW, block=aggregated(4, 32), widths=(8, 16)),
    'PreActivationKind': replace(NARROW, pre=True),
    'NoFinalNormKind': replace(NARROW, pre=True, final_norm=False),
    'WideProjectionKind': replace(NARROW, shortcut='C', projection_kernel=3),
    'PreActivationZeroPadKind': replace(SMALL, pre=True, shortcut='A'),
    'ActivationBeforeAdditionKind': replace(SMALL, merge='relu(F) + x'),
    'SquaredShortcutKind': replace(SMALL, merge='relu(F + x^2)'),
    'SqueezeKind': replace(NARROW, attention=squeeze(4)),
    'ExactSqueezeKind': replace(NARROW, attention=exact_squeeze(16), pre=True),
    'EcaKind': replace(NARROW, widths=(8, 64), attention=('eca', None)),
    'CbamKind': replace(NARROW, blocks=(1,), widths=(8,), attention=('cbam', (8, 5))),
    'GlobalContextKind': replace(NARROW, attention=('gc', lambda channels, _: channels // 8)),
    'AddedContextKind': replace(NARROW, attention=('gc, add', lambda channels, _: channels // 4), attention_after=1),
    'EffectiveSqueezeKind': replace(NARROW, attention=('ese', None)),
    'SqueezeOfInputKind': replace(NARROW, attention=('se', lambda _, block_input: round(block_input / 3)), attention_after=1),
    'GroupNormKind': replace(NARROW, norm='group:4'),
    'BatchNormSettingsKind': replace(SMALL, eps=1e-3, momentum=0.01),
    'NoNormBiasKind': replace(SMALL, norm='', bias='all'),
    'MainPathBiasKind': replace(SMALL, bias='main'),
    'DeepStemKind': replace(NARROW, stem=RESNET_RS_STEM[:3] + (('max', 3, 2),), shortcut='D', input=(3, 64, 64)),
    'ReplacedPoolKind': replace(NARROW, stem=RESNET_RS_STEM, shortcut='D', attention=squeeze(4), input=(3, 64, 64)),
    'AveragePoolStemKind': replace(SMALL, stem=(('conv', 5, 8, 2), ('avg', 3, 2)), input=(3, 64, 64)),
    'ZeroPoolStemKind': replace(NARROW, stem=(('conv', 5, 8, 2), ('max of zeros', 3, 2)), pre=True, norm='group:4', standardization=1e-8, input=(3, 64, 64)),
    'OddMapKind': replace(NARROW, blocks=(1, 1, 1), widths=(8, 8, 16), shortcut='D', input=(3, 30, 30)),
    'RegNetKind': Net(lambda w: bottleneck(w, groups=w // 8, expansion=1), (1, 2), (8, 16), (2, 2), (('conv', 3, 32, 2),), (3, 32, 32), 10,
                      attention=('se', lambda _, block_input: round(block_input / 4)), attention_after=1),
    'OutputStrideKind': replace(NARROW, blocks=(1, 1, 1, 2, 2), widths=(8, 8, 8, 8, 16), stem=(('conv', 3, 8, 2),), input=(3, 64, 64),
                                output_stride=8),
    'DilationKind': replace(SMALL, dilations=(1, 2)),
    'MultiGridKind': replace(SMALL, dilations=(1, (3, 2))),
    'BackboneKind': replace(SMALL, classes=None, pre=True),
    'InvertedKind': replace(SMALL, block=depthwise_inverted),
    'DepthwiseKind': replace(SMALL, block=depthwise_inverted),
    'StandardizedKind': replace(NARROW, pre=True, norm='group:4', standardization=1e-8),
    'StandardizedSqueezeKind': replace(SMALL, standardization=1e-6, attention=squeeze(4), shortcut='D'),
    'SamePaddingKind': replace(NARROW, blocks=(1, 1, 2), widths=(8, 8, 16), strides=(1, 3, 2), stem=(('conv', 7, 8, 2), ('max', 3, 2)), shortcut='D',
                               padding='upper', input=(3, 77, 90)),
    'SameLowerPaddingKind': replace(SMALL, blocks=(1, 1), strides=(2, 4), stem=(('conv', 4, 8, 1), ('avg', 3, 2)), dilations=(2, 1), shortcut='D', padding='lower', input=(3, 41, 46)),
    'DropoutKind': replace(SMALL, pre=True),
    'DropPathKind': SMALL,
    'MaxPoolHeadKind': replace(SMALL, max_pool_head=True),
    'LeakyReluKind': replace(SMALL, activation=lambda x: F.leaky_relu(x, 0.1)),
    'Relu6Kind': replace(SMALL, activation=F.relu6),
    'SigmoidKind': replace(SMALL, activation=torch.sigmoid),
    'TanhKind': replace(SMALL, activation=torch.tanh),
    'SiluKind': replace(SMALL, activation=F.silu),
    'GeluKind': replace(SMALL, activation=F.gelu),
    'EluKind': replace(SMALL, activation=F.elu),
    'MishKind': replace(SMALL, activation=F.mish),
    'PreluKind': replace(SMALL, activation='prelu'),
    'PreActivationPreluKind': replace(SMALL, activation='prelu', pre=True),
    'HardswishKind': replace(SMALL, activation=F.hardswish),
}


def compute(name, net):
    torch.manual_seed(len(name))
    state = {}
    with torch.no_grad():
        for _ in range(3):
            Randomised(net, state, training=True)(torch.randn((4,) + net.input, dtype=torch.float64))
    images = torch.randn((2,) + net.input)
    single = {n: t if n.endswith('num_batches_tracked') else t.float() for n, t in state.items()}
    tensors = {'weights/' + n: t.clone() for n, t in single.items()}
    tensors['input'] = images
    for mode, training in (('eval', False), ('train', True)):
        # A training pass changes the running statistics, so each pass has its own copy.
        for precision, x in (('', images), ('_exact', images.double())):
            copy = {n: t.clone() if t.dtype == torch.int64 else t.to(x.dtype, copy=True) for n, t in single.items()}
            parameters = {n: t.requires_grad_() for n, t in copy.items() if not n.endswith(BUFFERS)}
            y = Randomised(net, copy, training)(x)
            tensors[mode + precision] = y
            if training:
                (y * torch.linspace(-1, 1, y.numel(), dtype=y.dtype).reshape(y.shape)).sum().backward()
                tensors.update({'grad%s/%s' % (precision, n): p.grad for n, p in parameters.items()})
                tensors.update({'after%s/%s' % (precision, n): t for n, t in copy.items() if n.endswith(BUFFERS)})
    return {'%s/%s' % (name, n): t for n, t in tensors.items()}


def main():
    tensors = {}
    for name, net in KINDS.items():
        tensors.update(compute(name, net))
    safetensors.write(sys.argv[1], tensors)


if __name__ == '__main__':
    main()
