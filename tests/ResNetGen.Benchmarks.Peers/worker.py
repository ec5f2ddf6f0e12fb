"""The Python side of a pair: torchvision's networks on Debian's torch. Reads a command a line, answers a line: see Worker.cs, which speaks the same."""
import ctypes
import os
import resource
import sys
import tempfile
import time

import PIL.Image
import torch
import torch.fx.experimental.optimization
import torchvision

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
WARM_UP = 2  # seconds, as in Worker.cs
CIFAR_BATCHES = 20  # as in CifarTraining.cs
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
    """At a rate that changes next to nothing: see Tasks.cs."""
    network.train()
    labels = torch.arange(len(images))
    loss = torch.nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(network.parameters(), 1e-6, momentum=0.9)

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
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "weights.pth")
    torch.save(network.state_dict(), path)
    # The function holds the folder, which goes when the process ends.
    return lambda folder=folder: network.load_state_dict(torch.load(path))


class Block(torch.nn.Module):
    """[3x3; 3x3] with a shortcut of zero-padded channels (option A)."""
    def __init__(self, channels_in, channels, stride):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(channels_in, channels, 3, stride, 1, bias=False)
        self.bn1 = torch.nn.BatchNorm2d(channels)
        self.conv2 = torch.nn.Conv2d(channels, channels, 3, 1, 1, bias=False)
        self.bn2 = torch.nn.BatchNorm2d(channels)
        self.relu = torch.nn.ReLU(inplace=True)
        self.stride = stride
        self.padding = (channels - channels_in) // 2

    def forward(self, x):
        y = self.relu(self.bn1(self.conv1(x)))
        y = self.bn2(self.conv2(y))
        if self.stride > 1:
            x = torch.nn.functional.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.padding, self.padding))
        y += x
        return self.relu(y)


def resnet20():
    nn = torch.nn
    blocks = [Block(*shape) for shape in
              [(16, 16, 1)] * 3 + [(16, 32, 2)] + [(32, 32, 1)] * 2 + [(32, 64, 2)] + [(64, 64, 1)] * 2]
    return nn.Sequential(
        nn.Conv2d(3, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(inplace=True), *blocks,
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))


class Images(torch.utils.data.Dataset):
    """As torchvision's CIFAR10: arrays in memory, an image and its transforms when asked for."""
    def __init__(self, count):
        transforms = torchvision.transforms
        self.images = torch.randint(256, (count, 32, 32, 3), dtype=torch.uint8).numpy()
        self.transform = transforms.Compose([
            transforms.RandomCrop(32, padding=4), transforms.RandomHorizontalFlip(), transforms.ToTensor(),
            transforms.Normalize((0.5, 0.5, 0.5), (1, 1, 1))])

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        return self.transform(PIL.Image.fromarray(self.images[index])), index % 10


def cifar(workers):
    """An epoch of so many batches, as torchvision's reference does it: data loader, transforms, a step a batch, loss and accuracy read."""
    def make(_, images):
        network = resnet20().train()
        batch = len(images)
        data = Images(CIFAR_BATCHES * batch)
        loss = torch.nn.CrossEntropyLoss()
        optimizer = torch.optim.SGD(network.parameters(), 0.1, momentum=0.9, weight_decay=1e-4)

        def epoch():
            total, correct = 0.0, 0
            for inputs, labels in torch.utils.data.DataLoader(data, batch, shuffle=True, num_workers=workers):
                optimizer.zero_grad()
                scores = network(inputs)
                value = loss(scores, labels)
                value.backward()
                optimizer.step()
                total += value.item()
                correct += (scores.argmax(1) == labels).sum().item()
        return epoch
    return make


TASKS = {
    "cifar": cifar(0), "cifar_workers": cifar(1),
    "eval": evaluation, "train": training, "fused": fused, "frozen": frozen, "bfloat16": bfloat16, "load": loading,
}


def watch(task, passes):
    """As OperatorWatch.cs, by the same library."""
    library = ctypes.CDLL(os.environ["RESNETGEN_OPERATORS"])
    library.operators_stop.restype = ctypes.c_char_p
    library.operators_start()
    faults, start = page_faults(), time.perf_counter()
    for _ in range(passes):
        task()
    milliseconds = (time.perf_counter() - start) * 1000
    faults = page_faults() - faults
    lines = library.operators_stop().decode().rstrip().replace("\n", "|")
    return f"{faults}\t{milliseconds!r}|{lines}"


def warm(task):
    """As long as in C#, so that both have done the same."""
    end = time.perf_counter() + WARM_UP
    task()
    while time.perf_counter() < end:
        task()


def page_faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


def peak():
    with open("/proc/self/status") as status:
        return next(line.split()[1] for line in status if line.startswith("VmHWM"))


def main():
    tasks = {}
    for line in sys.stdin:
        command, *words = line.split()
        if command == "prepare":
            task, name, batch = words
            tasks[task] = TASKS[task](make(name) if name in NETWORKS else None, torch.rand(int(batch), 3, 224, 224))
            warm(tasks[task])
            answer = "ready"
        elif command == "run":
            start = time.perf_counter()
            tasks[words[0]]()
            answer = repr((time.perf_counter() - start) * 1000)
        elif command == "watch":
            answer = watch(tasks[words[0]], int(words[1]))
        elif command == "peak":
            answer = peak()
        elif command == "about":
            answer = f"torch {torch.__version__}, torchvision {torchvision.__version__}"
        print(answer, flush=True)


main()
