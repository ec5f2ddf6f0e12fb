"""Residual networks as plain functions over a dictionary of tensors.

An independent witness: nothing here knows the compiler, its specs or its graphs. A network is described in Python terms
(see Net), run with torch.nn.functional, and measured while it runs: the multiply-adds of each convolution come from the
tensors that it was given and gave.
"""
import math
from dataclasses import dataclass
from typing import Callable, Optional, Sequence

import torch
import torch.nn.functional as F

IMAGENET_STEM = (('conv', 7, 64, 2), ('max', 3, 2))
DEEP_STEM = (('conv', 3, 32, 2), ('conv', 3, 32, 1), ('conv', 3, 64, 1), ('max', 3, 2))


def cifar_stem(channels):
    return (('conv', 3, channels, 1),)


@dataclass(frozen=True)
class Conv:
    """One convolution of a block."""
    kernel: int
    channels: int
    groups: int = 1


@dataclass(frozen=True)
class Split:
    """Paths beside each other, 'sum' or 'concat'; an empty path gives what it takes."""
    join: str
    paths: Sequence[Sequence]


@dataclass(frozen=True)
class Net:
    """block(w, C) lists the convolutions of a block of width w; everything that is a sequence has one value per stage."""
    block: Callable[..., Sequence[Conv]]
    blocks: Sequence[int]
    widths: Sequence[int] = (64, 128, 256, 512)
    strides: Optional[Sequence[int]] = None      # None: 1, then 2
    stem: Sequence[tuple] = IMAGENET_STEM
    input: tuple = (3, 224, 224)
    classes: Optional[int] = 1000
    stride_on_first: bool = False                # on the first convolution instead of the first with a kernel above 1
    shortcut: str = 'B'                          # '', 'A', 'B', 'C' or 'D'
    projection_kernel: int = 1                   # of projections with a stride, and of all in dilated stages
    pre: bool = False
    final_norm: bool = True                      # of a pre-activation network
    merge: str = 'relu(F + x)'
    activation: Callable = F.relu                # or 'prelu', which has parameters
    norm: str = 'batch'                          # 'batch', 'group:32' or ''
    eps: float = 1e-5
    momentum: float = 0.1
    bias: str = ''                               # '', 'all' or 'main'
    # ('se', inner(channels, block input)), ('eca', kernel or None), ('ese', None), ('cbam', (inner, kernel)), ('gc' or 'gc, add', as se)
    attention: Optional[tuple] = None
    attention_after: Optional[int] = None        # index of a convolution; None: behind the last norm
    output_stride: Optional[int] = None
    dilations: Sequence[int] = ()                # one per stage, from the first block on; strides as written
    max_pool_head: bool = False
    # In the place of a block's first 3x3: ('scale', s), ('radix', r, pools before), ('select', ratio, divisor, splits input)
    unit: Optional[tuple] = None
    anti_alias: Optional[object] = None          # kernel of a binomial filter, or 'avg'
    padding: str = ''                            # '', or 'upper' or 'lower': as TensorFlow or CNTK pad, by the size of the map
    standardization: Optional[float] = None      # epsilon; of all convolutions but attention's


def basic(width, expansion=1):
    return (Conv(3, width), Conv(3, width * expansion))


def bottleneck(width, inner=None, groups=1, expansion=4):
    inner = width if inner is None else inner
    return (Conv(1, inner), Conv(3, inner, groups), Conv(1, width * expansion))


def aggregated(cardinality, base_width, expansion=4):
    """ResNeXt's C x d."""
    return lambda width: bottleneck(width, width * base_width // 64 * cardinality, cardinality, expansion)


def is_spatial(item):
    return item.kernel > 1 if isinstance(item, Conv) else any(is_spatial(inner) for path in item.paths for inner in path)


class Walk:
    """One pass over a network. Parameters that the state does not hold yet are made as they are met."""

    def __init__(self, net, state, training=False):
        self.net, self.state, self.training = net, state, training
        self.multiply_adds = 0
        self.depth = 0
        self.stages = []

    def __call__(self, x):
        net = self.net
        x = self.run_stem(x)
        self.stem_shape = tuple(x.shape[1:])
        reduction = math.prod(row[-1] for row in net.stem)
        dilation = 1
        for stage, blocks in enumerate(net.blocks):
            stride = net.strides[stage] if net.strides else min(stage, 1) + 1
            first_dilation = dilation
            if net.output_stride and reduction * stride > net.output_stride:
                dilation, stride = dilation * stride, 1
            elif net.dilations:
                first_dilation = dilation = net.dilations[stage]    # or one for each block
            reduction *= stride
            for index in range(blocks):
                first = index == 0
                own = dilation if isinstance(dilation, int) else dilation[index]
                x = self.run_block('layer%d.%d.' % (stage + 1, index), net.block(net.widths[stage]), x,
                                   stride if first else 1, own, first_dilation if first and isinstance(dilation, int) else own)
            self.stages.append(tuple(x.shape[1:]))
        if net.pre and net.final_norm:
            x = self.activate('act', self.norm('norm', x))
        if net.classes is None:
            return x
        x = F.adaptive_max_pool2d(x, 1) if net.max_pool_head else F.adaptive_avg_pool2d(x, 1)
        return self.linear('fc', x.flatten(1), net.classes)

    def run_stem(self, x):
        net = self.net
        convolutions = sum(row[0] == 'conv' for row in net.stem)
        pooled = any(row[0] != 'conv' for row in net.stem)
        trunk = 3 if convolutions == 4 and not pooled else convolutions   # ResNet-RS: the fourth replaces the pool
        index = 0
        for row in net.stem:
            if net.padding and row[0] != 'conv':
                x = self.pool(row[0], x, row[1], row[2])
                continue
            if row[0] == 'max' and net.anti_alias is not None:
                x = x if net.anti_alias == 'avg' else F.max_pool2d(x, row[1], 1, (row[1] - 1) // 2)
                x = self.filter(x, row[2])
                continue
            if row[0] == 'max':
                x = F.max_pool2d(x, row[1], row[2], (row[1] - 1) // 2)
                continue
            if row[0] == 'max of zeros':
                x = F.max_pool2d(F.pad(x, (row[1] // 2,) * 4), row[1], row[2])     # BiT: the padding is seen
                continue
            if row[0] == 'avg':
                x = F.avg_pool2d(x, row[1], row[2], (row[1] - 1) // 2)
                continue
            _, kernel, channels, stride = row
            last = index == convolutions - 1
            if index >= trunk:
                names = 'maxpool.0', 'maxpool.1', 'maxpool.2'
            elif trunk == 1:
                names = 'conv1', 'bn1', 'act1'
            else:
                names = 'conv1.%d' % (3 * index), 'bn1' if index == trunk - 1 else 'conv1.%d' % (3 * index + 1), 'act1' if index == trunk - 1 else 'conv1.%d' % (3 * index + 2)
            x = self.conv(names[0], x, kernel, channels, stride, bias=net.bias != '')
            self.depth += 1
            if not (net.pre and last):
                x = self.activate(names[2], self.norm(names[1], x))
            index += 1
        return x

    def run_block(self, name, convolutions, x, stride, dilation, first_dilation):
        net = self.net
        channels = convolutions[-1].channels if isinstance(convolutions[-1], Conv) else None
        changes = stride > 1 or x.shape[1] != channels
        self.is_separate = stride > 1 or (net.shortcut in 'BCD' and (changes or net.shortcut == 'C') and net.shortcut != '')
        self.shortcut_input, self.block_input = x, x
        y = self.run_path(name, convolutions, x, stride, dilation, first_dilation, 'norm', True)
        if net.attention_after is None:
            y = self.attend(name + 'se.', y, x.shape[1])
        return self.merge(name + 'act%d' % len(convolutions), y,
                          self.run_shortcut(name + 'downsample.', x, self.shortcut_input, y.shape[1], stride, dilation))

    def run_path(self, name, items, y, stride, dilation, first_dilation, end, is_block=False):
        """Convolutions and splits in a row. What follows the last one is 'activation' (and norm), 'norm' or 'nothing'."""
        net = self.net
        at = 0 if net.stride_on_first else next((i for i, item in enumerate(items) if is_spatial(item)), 0)
        convolutions = splits = 0
        for i, item in enumerate(items):
            if isinstance(item, Split):
                splits += 1
                own, norm = name + 'split%d' % splits, name + 'split%d.bn' % splits
            else:
                convolutions += 1
                own, norm = name + 'conv%d' % convolutions, name + 'bn%d' % convolutions
                if net.unit and net.unit[0] == 'select':
                    own, norm = own + '.conv', own + '.bn'
            if net.pre and (i > 0 or is_block):
                owner = own + '.' if isinstance(item, Split) and not is_block and net.norm else name
                y = self.activate(owner + 'act%d' % (i + 1), self.norm(norm, y))
                if i == 0:
                    self.shortcut_input = y
            after = 'activation' if i < len(items) - 1 else end
            step = stride if i == at else 1
            if isinstance(item, Split):
                y = self.run_split(own, item, y, step, dilation, first_dilation, after, name + 'act%d' % (i + 1))
            else:
                d = (first_dilation if i == at else dilation) if item.kernel > 1 else 1
                if net.unit and item.kernel == 3 and i == at:
                    y = self.run_unit(name, convolutions, item, y, step, d)
                else:
                    filtered = net.anti_alias is not None and step > 1
                    y = self.conv(own, y, item.kernel, item.channels, 1 if filtered else step, item.groups, d, net.bias != '' and after != 'nothing')
                    self.depth += 1
                    if not net.pre and after != 'nothing':
                        y = self.norm(norm, y)
                    if not net.pre and after == 'activation':
                        y = self.activate(name + 'act%d' % (i + 1), y)
                    if filtered:
                        y = self.filter(y, step)
            if is_block and i == net.attention_after:
                y = self.attend(name + 'se.', y, self.block_input.shape[1])
        return y

    def run_split(self, name, split, x, stride, dilation, first_dilation, after, activation):
        net, adds, depth = self.net, split.join == 'sum', self.depth
        outputs, depths = [], []
        for index, path in enumerate(split.paths):
            self.depth = depth
            outputs.append(self.run_path('%s.%d.' % (name, index), path, x, stride, dilation, first_dilation, 'nothing' if adds else after))
            depths.append(self.depth)
        self.depth = max(depths)
        if not adds:
            return torch.cat(outputs, 1)
        y = sum(outputs[1:], outputs[0])
        if after == 'nothing':
            return y
        if net.bias != '':
            y = y + self.tensor(name + '.bias', (y.shape[1],)).reshape(1, -1, 1, 1)
        if net.pre:
            return y
        y = self.norm(name + '.bn', y)
        return self.activate(activation, y) if after == 'activation' else y

    def run_unit(self, name, number, item, x, stride, dilation):
        kind = self.net.unit[0]
        if kind == 'scale':
            return self.multi_scale(name, item, x, stride, dilation)
        name += 'conv%d.' % number
        return (self.split_attention if kind == 'radix' else self.selective_kernel)(name, item, x, stride, dilation)

    def multi_scale(self, name, item, x, stride, dilation):
        """Res2Net: each part but the first sees the result before it."""
        biased, parts = self.net.bias != '', x.split(item.channels, 1)
        outputs = []
        for i in range(len(parts) - 1):     # all convolutions come before all norms in the state
            self.tensor(name + 'convs.%d.weight' % i, (item.channels, item.channels // item.groups, 3, 3))
            if biased:
                self.tensor(name + 'convs.%d.bias' % i, (item.channels,))
        for i, part in enumerate(parts[:-1]):
            seen = part if i == 0 or self.is_separate else part + outputs[-1]
            y = self.conv(name + 'convs.%d' % i, seen, 3, item.channels, stride, item.groups, dilation, biased)
            outputs.append(self.activate(name + 'act', self.norm(name + 'bns.%d' % i, y)))
            self.depth += 1
        return torch.cat(outputs + [F.avg_pool2d(parts[-1], 3, stride, 1) if self.is_separate else parts[-1]], 1)

    def split_attention(self, name, item, x, stride, dilation):
        """ResNeSt: maps beside each other, each weighed against the others channel by channel."""
        _, radix, before = self.net.unit
        v, groups = item.channels, item.groups
        inner = max(32, int(x.shape[1] * radix / 4 + 4) // 8 * 8)
        if stride > 1 and before:
            x = F.avg_pool2d(x, 3, stride, 1)
        y = self.conv(name + 'conv', x, 3, radix * v, 1, groups * radix, dilation, self.net.bias != '')
        self.depth += 1
        maps = torch.stack(self.activate(name + 'act0', self.norm(name + 'bn0', y)).split(v, 1))
        means = maps.sum(0).mean((2, 3), keepdim=True)
        hidden = F.relu(self.norm(name + 'bn1', self.conv(name + 'fc1', means, 1, inner, groups=groups, bias=True, standardization=None)))
        logits = self.conv(name + 'fc2', hidden, 1, radix * v, groups=groups, bias=True, standardization=None)
        # Channel k of group g of map r is number (g * radix + r) * v / groups + k.
        logits = logits.reshape(-1, groups, radix, v // groups, 1, 1)
        shares = torch.sigmoid(logits) if radix == 1 else torch.softmax(logits, 2)
        y = (maps * shares.permute(2, 0, 1, 3, 4, 5).reshape(radix, -1, v, 1, 1)).sum(0)
        return F.avg_pool2d(y, 3, stride, 1) if stride > 1 and not before else y

    def selective_kernel(self, name, item, x, stride, dilation):
        """SKNet: two convolutions of different reach."""
        _, ratio, divisor, splits_input = self.net.unit
        wanted = item.channels * ratio
        inner = max(divisor, int(wanted + divisor / 2) // divisor * divisor)
        inner += divisor if inner < 0.9 * wanted else 0
        seen = x.chunk(2, 1) if splits_input else (x, x)
        maps = []
        for i, part in enumerate(seen):
            path = name + 'paths.%d.' % i
            y = self.conv(path + 'conv', part, 3, item.channels, stride, item.groups, dilation * (i + 1), self.net.bias != '')
            maps.append(self.activate(path + 'act', self.norm(path + 'bn', y)))
            self.depth += 1
        means = (maps[0] + maps[1]).mean((2, 3), keepdim=True)
        hidden = F.relu(self.norm(name + 'attn.bn', self.conv(name + 'attn.fc_reduce', means, 1, inner, standardization=None)))
        first, second = self.conv(name + 'attn.fc_select', hidden, 1, 2 * item.channels, standardization=None).chunk(2, 1)
        share = torch.sigmoid(first - second)     # the softmax of two numbers
        return maps[0] * share + maps[1] * (1 - share)

    def filter(self, x, stride):
        kernel = self.net.anti_alias
        if kernel == 'avg':
            return F.avg_pool2d(x, stride)
        if x.is_meta:
            return x.new_empty(x.shape[:2] + tuple(-(-side // stride) for side in x.shape[2:]))
        row = torch.tensor([math.comb(kernel - 1, i) for i in range(kernel)], dtype=x.dtype) / 2 ** (kernel - 1)
        weight = (row[:, None] * row[None, :]).expand(x.shape[1], 1, kernel, kernel)
        return F.conv2d(F.pad(x, (kernel // 2,) * 4, mode='reflect'), weight, stride=stride, groups=x.shape[1])

    def run_shortcut(self, name, raw, activated, channels, stride, dilation):
        net = self.net
        if net.shortcut == '':
            return None
        changes = stride != 1 or raw.shape[1] != channels
        if not changes and net.shortcut != 'C':
            return raw
        x = activated
        if net.shortcut == 'A':
            return F.pad(x[:, :, ::stride, ::stride], (0, 0, 0, 0, 0, channels - x.shape[1]))
        at, kernel = 0, net.projection_kernel if stride > 1 or dilation > 1 else 1
        if net.shortcut == 'D':
            at, kernel = 1, 1
            if stride > 1 and net.padding:
                x, stride = self.pool('avg', x, stride, stride), 1
            elif stride > 1:
                x, stride = F.avg_pool2d(x, stride, stride, ceil_mode=True, count_include_pad=False), 1
        x = self.conv('%s%d' % (name, at), x, kernel, channels, stride, bias=net.bias == 'all')
        return x if net.pre else self.norm('%s%d' % (name, at + 1), x)

    def merge(self, name, y, x):
        net = self.net
        if x is None:
            return y if net.pre else self.activate(name, y)
        if net.pre:
            return y + x
        return {'relu(F + x)': lambda: self.activate(name, y + x),
                'relu(F) + x': lambda: self.activate(name, y) + x,
                'relu(F + x^2)': lambda: self.activate(name, y + x * x)}[net.merge]()

    def activate(self, name, x):
        if self.net.activation == 'prelu':
            return F.prelu(x, self.tensor(name + '.weight', (x.shape[1],)))
        return self.net.activation(x)

    def attend(self, name, x, block_input):
        if self.net.attention is None:
            return x
        kind, size = self.net.attention
        pooled = x.mean((2, 3), keepdim=True)
        if kind == 'se':
            inner = size(x.shape[1], block_input)
            hidden = F.relu(self.conv(name + 'fc1', pooled, 1, inner, bias=True, standardization=None))
            return x * torch.sigmoid(self.conv(name + 'fc2', hidden, 1, x.shape[1], bias=True, standardization=None))
        if kind == 'ese':
            return x * F.hardsigmoid(self.conv(name + 'fc', pooled, 1, x.shape[1], bias=True))
        if kind == 'cbam':
            return self.attend_channels_and_pixels(name, x, *size)
        if kind == 'gc':
            return self.attend_context(name, x, size(x.shape[1], block_input))
        if kind == 'gc, add':
            return self.attend_context(name, x, size(x.shape[1], block_input), adds=True)
        t = int((math.log2(x.shape[1]) + 1) / 2)
        kernel = size or max(t if t % 2 else t + 1, 3)
        weight = self.tensor(name + 'conv.weight', (1, 1, kernel))
        row = pooled.flatten(1).unsqueeze(1)
        scores = F.conv1d(row, weight, padding=kernel // 2)
        self.multiply_adds += scores[0].numel() * kernel
        return x * torch.sigmoid(scores).reshape(pooled.shape)

    def attend_channels_and_pixels(self, name, x, inner, kernel):
        """CBAM: average and maximum of each channel through one pair of layers, then average and maximum of each pixel."""
        def squeezed(pooled):
            hidden = F.relu(self.conv(name + 'channel.fc1', pooled, 1, inner))
            return self.conv(name + 'channel.fc2', hidden, 1, x.shape[1])
        x = x * torch.sigmoid(squeezed(x.mean((2, 3), keepdim=True)) + squeezed(x.amax((2, 3), keepdim=True)))
        maps = torch.cat((x.mean(1, keepdim=True), x.amax(1, keepdim=True)), 1)
        return x * torch.sigmoid(self.norm(name + 'spatial.conv.bn', self.conv(name + 'spatial.conv.conv', maps, kernel, 1)))

    def attend_context(self, name, x, inner, adds=False):
        """Global context: a mean of all pixels by weights of their own, two layers with a layer norm between."""
        shares = torch.softmax(self.conv(name + 'conv_attn', x, 1, 1, bias=True).flatten(1), 1)
        context = torch.einsum('ncp,np->nc', x.flatten(2), shares)[:, :, None, None]
        name += 'mlp_add.' if adds else 'mlp_scale.'
        hidden = self.conv(name + 'fc1', context, 1, inner, bias=True).flatten(1)
        hidden = F.layer_norm(hidden, (inner,), self.tensor(name + 'norm.weight', (inner,)), self.tensor(name + 'norm.bias', (inner,)), 1e-6)
        made = self.conv(name + 'fc2', F.relu(hidden)[:, :, None, None], 1, x.shape[1], bias=True)
        return x + made if adds else x * torch.sigmoid(made)

    def conv(self, name, x, kernel, channels, stride=1, groups=1, dilation=1, bias=False, standardization='as the net'):
        weight = self.tensor(name + '.weight', (channels, x.shape[1] // groups, kernel, kernel))
        offset = self.tensor(name + '.bias', (channels,)) if bias else None
        epsilon = self.net.standardization if standardization else None
        if epsilon is not None:
            variance, mean = torch.var_mean(weight, (1, 2, 3), unbiased=False, keepdim=True)
            weight = (weight - mean) / torch.sqrt(variance + epsilon)
        if self.net.padding:
            y = F.conv2d(self.pad(x, kernel, stride, dilation), weight, offset, stride, 0, dilation, groups)
        else:
            y = F.conv2d(x, weight, offset, stride, dilation * (kernel - 1) // 2, dilation, groups)
        self.multiply_adds += y[0].numel() * weight[0].numel()
        return y

    def pad(self, x, kernel, stride, dilation=1, value=0.0):
        """What is missing for one window at every stride-th pixel; half of it on each side."""
        lengths = []
        for size in (x.shape[3], x.shape[2]):
            missing = max(0, (size - 1) // stride * stride + dilation * (kernel - 1) + 1 - size)
            half = missing // 2
            lengths += (half, missing - half) if self.net.padding == 'upper' else (missing - half, half)
        return F.pad(x, lengths, value=value)

    def pool(self, kind, x, kernel, stride):
        if kind == 'max':
            return F.max_pool2d(self.pad(x, kernel, stride, value=-math.inf), kernel, stride)
        total = F.avg_pool2d(self.pad(x, kernel, stride), kernel, stride)
        return total / F.avg_pool2d(self.pad(torch.ones_like(x), kernel, stride), kernel, stride)

    def linear(self, name, x, features):
        weight, offset = self.tensor(name + '.weight', (features, x.shape[1])), self.tensor(name + '.bias', (features,))
        self.multiply_adds += weight.numel()
        self.depth += 1
        return F.linear(x, weight, offset)

    def norm(self, name, x):
        net = self.net
        if net.norm == '':
            return x
        channels = (x.shape[1],)
        scale, offset = self.tensor(name + '.weight', channels), self.tensor(name + '.bias', channels)
        if net.norm.startswith('group:'):
            return F.group_norm(x, int(net.norm[6:]), scale, offset, net.eps)
        mean, variance = self.tensor(name + '.running_mean', channels), self.tensor(name + '.running_var', channels)
        count = self.tensor(name + '.num_batches_tracked', ())
        if x.is_meta:
            return x
        if self.training:
            count += 1
        return F.batch_norm(x, mean, variance, scale, offset, self.training, net.momentum, net.eps)

    def tensor(self, name, shape):
        if name not in self.state:
            self.state[name] = self.make(name, shape)
        assert tuple(self.state[name].shape) == tuple(shape), name
        return self.state[name]

    def make(self, name, shape):
        """Values that hide nothing: no scale is 1, no offset 0, and a pass keeps its numbers' magnitude."""
        raise KeyError(name)


class Measure(Walk):
    """Shapes and counts only: tensors without memory."""

    def make(self, name, shape):
        return torch.empty(shape, device='meta', dtype=torch.int64 if name.endswith('num_batches_tracked') else torch.float32)


class Randomised(Walk):
    """Random parameters, double precision. Values hide nothing: no scale is 1, no offset 0."""

    def make(self, name, shape):
        kind = name.rsplit('.', 1)[1]
        if kind == 'num_batches_tracked':
            return torch.zeros((), dtype=torch.int64)
        if kind == 'running_var' or (kind == 'weight' and len(shape) == 1):
            return torch.empty(shape, dtype=torch.float64).uniform_(0.5, 1.5)
        if kind != 'weight':
            return torch.randn(shape, dtype=torch.float64) * 0.1
        return torch.randn(shape, dtype=torch.float64) * math.sqrt(2 / max(1, math.prod(shape[1:])))


BUFFERS = ('.running_mean', '.running_var', '.num_batches_tracked')


def measure(net):
    state = {}
    with torch.no_grad():
        walk = Measure(net, state)
        walk(torch.empty((1,) + net.input, device='meta'))
    return {
        'parameters': sum(t.numel() for n, t in state.items() if not n.endswith(BUFFERS)),
        'macs': walk.multiply_adds,
        'depth': walk.depth,
        'entries': len(state),
        'stages': [list(walk.stem_shape)] + [list(s) for s in walk.stages],
    }, state
