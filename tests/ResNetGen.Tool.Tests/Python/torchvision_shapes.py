"""Prints name, output shape and trainable parameters of every module without children that a torchvision network runs, in order."""
import sys

import torch
import torchvision

torch.manual_seed(0)
for name in sys.argv[1:]:
    model = torchvision.models.__dict__[name]().eval()
    lines = []

    def record(module_name):
        def hook(module, _, output):
            parameters = sum(p.numel() for p in module.parameters() if p.requires_grad)
            lines.append("\t".join([module_name, "x".join(map(str, output.shape[1:])), str(parameters)]))
        return hook

    for module_name, module in model.named_modules():
        if not list(module.children()):
            module.register_forward_hook(record(module_name))
    with torch.no_grad():
        model(torch.zeros(1, 3, 224, 224))
    print("#", name)
    print("\n".join(lines))
