"""Holds TorchScript that the command has written against the modules that it writes in Python.

  torchscript.py make FOLDER      random weights and statistics for each FOLDER/NAME.py, as FOLDER/NAME.pth
  torchscript.py compare FOLDER   prints a line for each FOLDER/NAME.pt: its name, the number of images' sizes, the largest difference of scores by the largest score, names that differ
"""
import glob
import importlib.util
import os
import sys

import torch

SIZES = (32, 32), (40, 36)


def network(path):
    name = os.path.basename(path)[:-len('.py')]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return name, getattr(module, name)()


def make(folder):
    torch.manual_seed(3)
    for path in sorted(glob.glob(folder + '/*.py')):
        name, made = network(path)
        state = made.state_dict()
        for key, value in state.items():
            if value.is_floating_point():
                state[key] = torch.rand_like(value) + 0.5 if key.endswith('running_var') or value.dim() == 1 and key.endswith('weight') else torch.randn_like(value) * 0.2
        torch.save(state, '%s/%s.pth' % (folder, name))


def compare(folder):
    for path in sorted(glob.glob(folder + '/*.pt')):
        name, made = network(path[:-len('.pt')] + '.py')
        state = torch.load(folder + '/%s.pth' % name)
        made.load_state_dict(state)
        script = torch.jit.load(path).eval()
        largest = 0.0
        with torch.no_grad():
            for size in SIZES:
                images = torch.randn(2, 3, *size)
                expected = made.eval()(images)
                assert expected.isfinite().all() and expected.std() > 0, name
                largest = max(largest, float((script(images) - expected).abs().max() / expected.abs().max()))
        shapes = [{(key, tuple(value.shape), value.dtype) for key, value in held.items()} for held in (script.state_dict(), state)]
        other = {key for key, _, _ in shapes[0] ^ shapes[1]}
        print(name, len(SIZES), largest, ','.join(sorted(other)), sep='\t')


{'make': make, 'compare': compare}[sys.argv[1]](sys.argv[2])
