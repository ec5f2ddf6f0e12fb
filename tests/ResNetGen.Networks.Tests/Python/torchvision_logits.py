"""torchvision's own networks with random weights: weights, input and logits as one .safetensors file.

  torchvision_logits.py MODEL SIDE OUT.safetensors
"""
import sys

import torch
import torchvision

import safetensors


def randomised(name):
    """The constructor's weights; scales, offsets and running statistics that are not the trivial 1 and 0."""
    model = getattr(torchvision.models, name)(weights=None)
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(module.weight, 0.5, 1.0)
            torch.nn.init.normal_(module.bias, std=0.1)
    return model


def main():
    name, side, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    torch.manual_seed(7)
    model = randomised(name)
    with torch.no_grad():
        model.train()(torch.randn(8, 3, side, side))
        model.eval()
        images = torch.randn(2, 3, side, side)
        tensors = {'weights/' + n: t.clone() for n, t in model.state_dict().items()}
        tensors['input'] = images
        tensors['logits'] = model(images)
        tensors['exact'] = model.double()(images.double())
    safetensors.write(out, tensors)


if __name__ == '__main__':
    main()
