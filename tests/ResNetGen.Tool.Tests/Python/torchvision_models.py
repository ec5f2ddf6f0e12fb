"""torchvision's networks as ONNX, as PyTorch writes them: NAME.folded.onnx as most are exported, and NAME.kept.onnx with norms of their own, for images of any size.

  torchvision_models.py FOLDER MODEL...
"""
import sys

import torch
import torchvision


def main():
    for name in sys.argv[2:]:
        model = getattr(torchvision.models, name)(weights=None).eval()
        images = torch.zeros(1, 3, 64, 64)
        torch.onnx.export(model, torch.zeros(1, 3, 224, 224), '%s/%s.folded.onnx' % (sys.argv[1], name), opset_version=11)
        torch.onnx.export(model, images, '%s/%s.kept.onnx' % (sys.argv[1], name), opset_version=16, training=torch.onnx.TrainingMode.PRESERVE,
                          do_constant_folding=False, input_names=['images'], dynamic_axes={'images': {0: 'N', 2: 'H', 3: 'W'}})


if __name__ == '__main__':
    main()
