"""The Python side of a pair: torchvision's networks on Debian's torch: worker.py EXPORTS. Reads a command a line, answers a line: see Worker.cs, which speaks the same."""
import importlib.util
import os
import resource
import sys
import time

import numpy
import PIL.Image
import torch
import torchvision

torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
WARM_UP = 1  # seconds, as in Worker.cs
SHORTEST_TURN = 0.25  # the same
CIFAR_BATCHES = 20  # as in CifarTraining.cs
NETWORKS = {"ResNet18": "resnet18", "ResNet50": "resnet50", "ResNet152": "resnet152", "ResNeXt50_32x4d": "resnext50_32x4d"}


def exported(network, file):
    return os.path.join(sys.argv[1], network, file)


def make(name):
    network = getattr(torchvision.models, NETWORKS[name])()
    network.load_state_dict(torch.load(exported(name, "weights.pth")))
    return network


def read_images(name, count):
    images = numpy.fromfile(exported(name, "images.bin"), "float32").reshape(-1, 3, 224, 224)
    return torch.from_numpy(images[:count])


def without_gradients(function):
    def run():
        with torch.no_grad():
            function()
    return run


def evaluation(name, batch):
    network, images = make(name).eval(), read_images(name, batch)
    return without_gradients(lambda: network(images))


def training(name, batch):
    """At a rate that changes next to nothing: see Training.cs."""
    network, images = make(name).train(), read_images(name, batch)
    labels = torch.arange(batch)
    loss = torch.nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(network.parameters(), 1e-6, momentum=0.9)

    def step():
        optimizer.zero_grad()
        loss(network(images), labels).backward()
        optimizer.step()
    return step


def frozen(name, batch):
    network, images = make(name).eval(), read_images(name, batch)
    with torch.no_grad():
        traced = torch.jit.trace(network, images)
        module = torch.jit.optimize_for_inference(torch.jit.freeze(traced))
    return without_gradients(lambda: module(images))


def loading(name, _):
    network = make(name)
    return lambda: network.load_state_dict(torch.load(exported(name, "weights.pth")))


def onnx_export(name, _):
    """As in C#, batch normalisation becomes part of the convolutions."""
    network, image = make(name).eval(), torch.zeros(1, 3, 224, 224)
    axes = {"images": {0: "N", 2: "H", 3: "W"}, "scores": {0: "N"}}
    return lambda: torch.onnx.export(
        network, image, exported(name, "python.onnx"), opset_version=16, input_names=["images"], output_names=["scores"], dynamic_axes=axes)


def emitted(name, batch):
    """The module that the compiler writes in Python: its scores go into a file."""
    spec = importlib.util.spec_from_file_location(name, exported(name, "emitted.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    network, images = getattr(module, name)().eval(), read_images(name, batch)
    network.load_state_dict(torch.load(exported(name, "weights.pth")))
    return without_gradients(lambda: network(images).numpy().tofile(exported(name, "emitted.bin")))


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
    def make_epoch(_, batch):
        network = resnet20().train()
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
    return make_epoch


def photos(_, __):
    """What torchvision's reference makes of photographs, on one thread: as in Photos.cs."""
    folder = os.path.join(sys.argv[1], "photos", "train", "one")
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    transforms = torchvision.transforms
    transform = transforms.Compose([
        transforms.RandomResizedCrop(224), transforms.RandomHorizontalFlip(), transforms.ToTensor(),
        transforms.Normalize((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))])

    def prepare():
        threads = torch.get_num_threads()
        torch.set_num_threads(1)
        for path in paths:
            with PIL.Image.open(path) as image:
                transform(image.convert("RGB"))
        torch.set_num_threads(threads)
    return prepare


TASKS = {
    "python": evaluation, "python_train": training, "python_frozen": frozen, "python_load": loading, "python_save_onnx": onnx_export, "python_emitted": emitted,
    "python_cifar": cifar(0), "python_cifar_workers": cifar(1), "python_photos": photos,
}


def warm(task):
    """As long as in C#, so that both have done the same."""
    end = time.perf_counter() + WARM_UP
    task()
    while time.perf_counter() < end:
        task()


def turn(task):
    """Seconds of a pass, on average over a turn."""
    start, passes = time.perf_counter(), 0
    while passes == 0 or time.perf_counter() - start < SHORTEST_TURN:
        task()
        passes += 1
    return (time.perf_counter() - start) / passes


def main():
    tasks = {}
    for line in sys.stdin:
        command, *words = line.split()
        if command == "prepare":
            task, name, batch = words
            tasks[task] = TASKS[task](name, int(batch))
            warm(tasks[task])
            answer = "ready"
        elif command == "run":
            answer = repr(turn(tasks[words[0]]) * 1000)
        elif command == "peak":
            answer = str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        elif command == "about":
            answer = f"torch {torch.__version__}, torchvision {torchvision.__version__}"
        print(answer, flush=True)


main()
