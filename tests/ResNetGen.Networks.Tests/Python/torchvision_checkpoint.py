"""A network of torchvision's as a training script saves it: a checkpoint by torch.save, and its logits for one input.

  torchvision_checkpoint.py MODEL CHECKPOINT.pth OUT.safetensors
"""
import sys

import torch

import safetensors
from torchvision_logits import randomised


def main():
    name, checkpoint, out = sys.argv[1:4]
    torch.manual_seed(7)
    model = randomised(name)
    with torch.no_grad():
        model.train()(torch.randn(8, 3, 64, 64))
        model.eval()
        images = torch.randn(2, 3, 64, 64)
        torch.save({'epoch': 90, 'state_dict': model.state_dict()}, checkpoint)
        logits = model(images)
        safetensors.write(out, {'input': images, 'logits': logits, 'exact': model.double()(images.double())})


if __name__ == '__main__':
    main()
