"""Writes what all sides of a comparison start from: export.py FOLDER. A folder for each network, read by Exported.cs and worker.py."""
import copy
import os
import sys

import torch
import torchvision

from quantize import quantize

# Only their weights are written, for the exports that the sides make themselves.
WEIGHTS = {"ResNet152": "resnet152"}
NETWORKS = {"ResNet18": "resnet18", "ResNet50": "resnet50", "ResNeXt50_32x4d": "resnext50_32x4d"}
BATCHES = 1, 8


def make(name, images):
    """With the statistics of a batch in its norms: with the initial ones the numbers of a deep network grow from block to block."""
    network = getattr(torchvision.models, name)().train()
    norms = [module for module in network.modules() if isinstance(module, torch.nn.BatchNorm2d)]
    for norm in norms:
        norm.momentum = 1.0
    network(images)
    for norm in norms:
        norm.momentum = 0.1
    return network.eval()


def training_loss(network, images):
    """Of the first step, as Training.cs and worker.py make it."""
    scores = copy.deepcopy(network).train()(images)
    return torch.nn.functional.cross_entropy(scores, torch.arange(len(images))).item()


def export(network, images, folder):
    os.makedirs(folder)

    def path(name):
        return os.path.join(folder, name)

    torch.save(network.state_dict(), path("weights.pth"))
    images.numpy().tofile(path("images.bin"))
    network(images).numpy().tofile(path("scores.bin"))
    with open(path("losses.txt"), "w") as file:
        file.writelines(f"{training_loss(network, images[:batch])}\n" for batch in BATCHES)
    image = images[:1]
    torch.onnx.export(
        network, image, path("model.onnx"), input_names=["images"], output_names=["scores"],
        dynamic_axes={"images": {0: "batch"}, "scores": {0: "batch"}})
    quantize(network, images, path("model.onnx"), path("int8.onnx"))
    # What optimize_for_inference makes cannot be saved: weights in oneDNN's layout are left out, and loading ends the process.
    freeze(network, image, path("frozen.pt"))
    freeze(network.to(memory_format=torch.channels_last), image.to(memory_format=torch.channels_last), path("frozen_channels_last.pt"))


def freeze(network, image, path):
    torch.jit.freeze(torch.jit.trace(network, image, check_trace=False)).save(path)


torch.manual_seed(1)
with torch.no_grad():
    for ours, theirs in WEIGHTS.items():
        os.makedirs(os.path.join(sys.argv[1], ours))
        torch.save(getattr(torchvision.models, theirs)().state_dict(), os.path.join(sys.argv[1], ours, "weights.pth"))
    for ours, theirs in NETWORKS.items():
        batch = torch.randn(max(BATCHES), 3, 224, 224)
        export(make(theirs, batch), batch, os.path.join(sys.argv[1], ours))
