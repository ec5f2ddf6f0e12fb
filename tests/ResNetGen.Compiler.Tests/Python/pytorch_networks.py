"""Runs emitted networks: state dicts, initial weights, scores, statistics and gradients.

  pytorch_networks.py FOLDER OUT.safetensors

FOLDER/networks.json lists them; each is a file there, NAME.py. The names of all tensors begin with the network's. Printed are
the lines of the state dicts, in their order; of networks without an input, which are made without memory, a hash of these lines.
"""
import ast
import contextlib
import hashlib
import importlib.util
import json
import os
import sys

import torch
import torch.distributed
from torch import nn

import safetensors

BUFFERS = ('.running_mean', '.running_var', '.num_batches_tracked')
SEED = 3


def load(folder, name):
    path = os.path.join(folder, name + '.py')
    with open(path, encoding='utf-8') as file:
        ast.parse(file.read(), path, feature_version=(3, 8))
    # TorchScript reads the source of what it compiles, by the module's file.
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def make(folder, entry):
    return getattr(load(folder, entry['module']), entry['class'])()


def lines(network):
    return ['%s\t%s\t%s' % (name, 'x'.join(str(side) for side in tensor.shape), str(tensor.dtype)[6:]) for name, tensor in network.state_dict().items()]


def perturb(network):
    """Values that hide nothing: no scale is 1, no offset 0, no statistics are those of the start."""
    for name, tensor in network.state_dict().items():
        if tensor.dim() == 1:
            tensor.uniform_(0.5, 1.5) if name.endswith(('weight', 'running_var')) else tensor.uniform_(-0.5, 0.5)
        elif name.endswith('num_batches_tracked'):
            tensor.fill_(7)
        elif not tensor.any():
            tensor.normal_(std=0.1)


def compute(network, images):
    """In double precision, where no rounding turns a rectifier's gradient on or off."""
    weights = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    tensors = {'weights/' + name: tensor for name, tensor in weights.items()}
    tensors['input'] = images
    network.double().eval()
    x = images.double()
    with torch.no_grad():
        tensors['eval'] = network(x)
        tensors.update({'features/%d' % i: features for i, features in enumerate(network.forward_features(x))})
    network.train()
    y = network(x)
    tensors['train'] = y
    (y * torch.linspace(-1, 1, y.numel(), dtype=y.dtype).reshape(y.shape)).sum().backward()
    tensors.update({'grad/' + name: parameter.grad.clone() for name, parameter in network.named_parameters()})
    tensors.update({'after/' + name: tensor.clone() for name, tensor in network.state_dict().items() if name.endswith(BUFFERS)})
    network.float().load_state_dict(weights)
    return tensors


def same(network, other, images, training):
    """Another form of the network gives the same, but for rounding."""
    for form in (network, other):
        form.train(training)
    torch.manual_seed(SEED)
    expected = network(images)
    torch.manual_seed(SEED)
    actual = other(images)
    assert torch.allclose(expected, actual, rtol=1e-4, atol=1e-5), (expected - actual).abs().max()


def run(folder, entry):
    torch.manual_seed(SEED)
    network = make(folder, entry)
    printed = ['%s/%s' % (entry['module'], line) for line in lines(network)]
    tensors = {'init/' + name: tensor.double().abs().mean() for name, tensor in network.state_dict().items()}
    tensors['rates'] = torch.tensor([module.rate for module in network.modules() if hasattr(module, 'rate')], dtype=torch.float64)
    with torch.no_grad():
        perturb(network)
    images = torch.rand(entry['input'])
    tensors.update(compute(network, images))
    if entry['script']:
        graph = torch.fx.symbolic_trace(network.eval())
        # Of another size: the graph holds no shape.
        same(network, graph, torch.rand([1] + [side + 5 if i else side for i, side in enumerate(entry['input'][1:])]), training=False)
        script = torch.jit.script(network)
        same(network, script, images, training=False)
        same(network, script, images, training=True)
        parallel = nn.parallel.DistributedDataParallel(network)
        parallel.train()
        parallel(images).sum().backward()
        assert all(parameter.grad is not None for parameter in network.parameters())
    return printed, {'%s/%s' % (entry['module'], name): tensor for name, tensor in tensors.items()}


@contextlib.contextmanager
def without_memory():
    """Tensors that modules make have a shape and no numbers."""
    makers = {name: getattr(torch, name) for name in ('empty', 'ones', 'zeros', 'tensor')}
    starts = {name: start for name, start in vars(nn.init).items() if name.endswith('_') and not name.startswith('_')}

    def on_meta(make):
        return lambda *sizes, **options: make(*sizes, **dict(options, device='meta'))

    try:
        for name, make_tensor in makers.items():
            setattr(torch, name, on_meta(make_tensor))
        for name in starts:
            setattr(nn.init, name, lambda tensor, *_, **__: tensor)
        yield
    finally:
        for name, make_tensor in makers.items():
            setattr(torch, name, make_tensor)
        for name, start in starts.items():
            setattr(nn.init, name, start)


def describe(folder, entry):
    with without_memory():
        network = make(folder, entry)
    return '%s/%s' % (entry['module'], hashlib.sha256(''.join(line + '\n' for line in lines(network)).encode()).hexdigest())


def main():
    folder, out = sys.argv[1:]
    with open(os.path.join(folder, 'networks.json'), encoding='utf-8') as file:
        entries = json.load(file)
    torch.distributed.init_process_group('gloo', init_method='file://' + os.path.join(folder, 'group'), rank=0, world_size=1)
    printed, tensors = [], {}
    for entry in entries:
        try:
            if not entry['input']:
                printed.append(describe(folder, entry))
                continue
            lines_of_network, tensors_of_network = run(folder, entry)
        except Exception as failure:
            raise RuntimeError('%s (%s)' % (entry['module'], entry['title'])) from failure
        printed += lines_of_network
        tensors.update(tensors_of_network)
    safetensors.write(out, tensors)
    print('\n'.join(printed))


if __name__ == '__main__':
    sys.dont_write_bytecode = True
    torch.set_num_threads(2)
    main()
