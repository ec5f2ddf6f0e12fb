"""The Python side of a pair: torchvision's networks on Debian's torch. Reads a command a line, answers a line: see Worker.cs, which speaks the same."""
import os
import sys
import tempfile
import time

import torch
import torch.fx.experimental.optimization
import torchvision

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
NETWORKS = {"ResNet18": "resnet18", "ResNet50": "resnet50", "ResNeXt50_32x4d": "resnext50_32x4d"}


def make(name):
    return getattr(torchvision.models, NETWORKS[name])()


def without_gradients(function):
    def run():
        with torch.no_grad():
            function()
    return run


def evaluation(network, images):
    network.eval()
    return without_gradients(lambda: network(images))


def training(network, images):
    network.train()
    labels = torch.zeros(len(images), dtype=torch.int64)
    loss = torch.nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(network.parameters(), 0.01, momentum=0.9)

    def step():
        optimizer.zero_grad()
        loss(network(images), labels).backward()
        optimizer.step()
    return step


def fused(network, images):
    module = torch.fx.experimental.optimization.fuse(network.eval())
    return without_gradients(lambda: module(images))


def frozen(network, images):
    with torch.no_grad():
        traced = torch.jit.trace(network.eval(), images)
        module = torch.jit.optimize_for_inference(torch.jit.freeze(traced))
    return without_gradients(lambda: module(images))


def bfloat16(network, images):
    module = torch.fx.experimental.optimization.fuse(network.eval()).to(torch.bfloat16).to(memory_format=torch.channels_last)
    images = images.to(torch.bfloat16).contiguous(memory_format=torch.channels_last)
    return without_gradients(lambda: module(images))


def loading(network, _):
    path = os.path.join(tempfile.mkdtemp(), "weights.pth")
    torch.save(network.state_dict(), path)
    return lambda: network.load_state_dict(torch.load(path))


TASKS = {
    "eval": evaluation, "train": training, "fused": fused, "frozen": frozen, "bfloat16": bfloat16, "load": loading,
}


def peak():
    with open("/proc/self/status") as status:
        return next(line.split()[1] for line in status if line.startswith("VmHWM"))


def main():
    tasks = {}
    for line in sys.stdin:
        command, *words = line.split()
        if command == "prepare":
            task, name, batch = words
            tasks[task] = TASKS[task](make(name), torch.rand(int(batch), 3, 224, 224))
            tasks[task]()
            answer = "ready"
        elif command == "run":
            start = time.perf_counter()
            tasks[words[0]]()
            answer = repr((time.perf_counter() - start) * 1000)
        elif command == "peak":
            answer = peak()
        elif command == "about":
            answer = f"torch {torch.__version__}, torchvision {torchvision.__version__}"
        print(answer, flush=True)


main()
