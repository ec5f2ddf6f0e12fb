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
                first_dilation = dilation = net.dilations[stage]
            reduction *= stride
            for index in range(blocks):
                first = index == 0
                x = self.run_block('layer%d.%d.' % (stage + 1, index), net.block(net.widths[stage]), x,
                                   stride if first else 1, dilation, first_dilation if first else dilation)
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
            if row[0] == 'max':
                x = F.max_pool2d(x, row[1], row[2], (row[1] - 1) // 2)
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
        at = 0 if net.stride_on_first else next((i for i, c in enumerate(convolutions) if c.kernel > 1), 0)
        channels = convolutions[-1].channels
        y, shortcut_input = x, x
        for i, c in enumerate(convolutions):
            if net.pre:
                y = self.activate(name + 'act%d' % (i + 1), self.norm(name + 'bn%d' % (i + 1), y))
                if i == 0:
                    shortcut_input = y
            d = (first_dilation if i == at else dilation) if c.kernel > 1 else 1
            y = self.conv(name + 'conv%d' % (i + 1), y, c.kernel, c.channels, stride if i == at else 1, c.groups, d, net.bias != '')
            self.depth += 1
            if not net.pre:
                y = self.norm(name + 'bn%d' % (i + 1), y)
                if i < len(convolutions) - 1:
                    y = self.activate(name + 'act%d' % (i + 1), y)
            if i == net.attention_after:
                y = self.attend(name + 'se.', y, x.shape[1])
        if net.attention_after is None:
            y = self.attend(name + 'se.', y, x.shape[1])
        return self.merge(name + 'act%d' % len(convolutions), y, self.run_shortcut(name + 'downsample.', x, shortcut_input, channels, stride, dilation))

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
