"""Writes and reads files of weights with PyTorch, for the tests of ResNetGen's readers and writer.

  weights.py write FOLDER   writes one file of each kind that the tests load
  weights.py read FILE...   prints the tensors of safetensors files as JSON, one line for each file
"""
import argparse
import collections
import datetime
import json
import os
import sys

import numpy
import torch

TYPES = {
    "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "F64": torch.float64,
    "I64": torch.int64, "I32": torch.int32, "I16": torch.int16, "I8": torch.int8, "U8": torch.uint8, "BOOL": torch.bool,
}
NAMES = {dtype: name for name, dtype in TYPES.items()}


def numbers(name, shape, whole=False):
    """As Support/Numbers.cs."""
    index = torch.arange(int(numpy.prod(shape, dtype=numpy.int64)), dtype=torch.int64)
    if whole:
        return (4_000_000_000 + len(name) + index).reshape(shape)
    return ((((sum(map(ord, name)) + index * 7) % 31) - 15).to(torch.float64) * 0.25).reshape(shape)


class SmallNet(torch.nn.Module):
    """As Support/SmallNet.cs."""

    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(2, 3, 3, bias=False)
        self.bn1 = torch.nn.BatchNorm2d(3)
        self.fc = torch.nn.Linear(3, 4)

    def forward(self, x):
        return self.fc(self.bn1(self.conv1(x)).mean([2, 3]))


def small_net(dtype=torch.float32):
    net = SmallNet().to(dtype)
    with torch.no_grad():
        for name, tensor in net.state_dict().items():
            tensor.copy_(numbers(name, tensor.shape, whole=tensor.dtype == torch.int64))
    return net


def trained():
    """A network and an optimizer with state, as a checkpoint holds them."""
    net = small_net()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.0, momentum=0.9)
    sum(parameter.sum() for parameter in net.parameters()).backward()
    optimizer.step()
    return net, optimizer


def data_of(tensor):
    tensor = tensor.detach().contiguous()
    return tensor.reshape(-1).view(torch.uint8).numpy().tobytes() if tensor.dim() else data_of(tensor.reshape(1))


def write_safetensors(path, state):
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, tensor in state.items():
        piece = data_of(tensor)
        header[name] = {"dtype": NAMES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(piece)]}
        data += piece
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text + data)


def read_safetensors(path):
    with open(path, "rb") as file:
        length = int.from_bytes(file.read(8), "little")
        header, data = json.loads(file.read(length)), file.read()
    metadata = header.pop("__metadata__", None)
    tensors, end = {}, 0
    for name, entry in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        start, stop = entry["data_offsets"]
        dtype = TYPES[entry["dtype"]]
        assert start == end, f"{name} does not begin where the one before it ends"
        assert (8 + length + start) % torch.empty(0, dtype=dtype).element_size() == 0, f"{name} is not aligned"
        end = stop
        raw = torch.from_numpy(numpy.frombuffer(data[start:stop], dtype=numpy.uint8).copy())
        tensors[name] = (raw.view(dtype) if len(raw) else torch.empty(0, dtype=dtype)).reshape(entry["shape"])
    assert end == len(data), "the data do not end with the last tensor"
    return metadata, tensors


def views():
    """Tensors whose elements lie apart, in another order, shared or repeated; all hold the numbers of their names."""
    wide = torch.full((4, 9), 99.0)
    wide[:, 2:8:2] = numbers("every_second", (4, 3)).float()
    storage = torch.cat([torch.full((5,), 99.0), numbers("behind_others", (2, 3)).float().reshape(-1), torch.full((3,), 99.0)])
    return {
        "transposed": numbers("transposed", (4, 3)).float().t().contiguous().t(),
        "channels_last": numbers("channels_last", (2, 3, 4, 5)).float().to(memory_format=torch.channels_last),
        "every_second": wide[:, 2:8:2],
        "behind_others": storage[5:11].reshape(2, 3),
        "repeated": torch.full((1,), 2.5).expand(3, 2),
        "scalar": numbers("scalar", ()).float(),
        "empty": torch.empty(0, 3),
        "empty_transposed": torch.empty(0, 3).t(),
    }


def tied():
    weight = numbers("first", (3, 2)).float()
    return {"first": weight, "second": weight, "part": weight[1:]}


class RunsCode:
    def __init__(self, marker):
        self.marker = marker

    def __reduce__(self):
        return (os.system, (f"touch '{self.marker}'",))


def write(folder):
    def at(name):
        return os.path.join(folder, name)

    def save(value, name, **options):
        torch.save(value, at(name), **options)
        torch.save(value, at("legacy." + name), _use_new_zipfile_serialization=False, **options)

    for name in ("F32", "F16", "BF16", "F64"):
        state = small_net(TYPES[name]).state_dict()
        write_safetensors(at(name + ".safetensors"), state)
        save(state, name + ".pth")

    net, optimizer = trained()
    for key in ("state_dict", "model_state_dict", "model"):
        save({"epoch": 3, "arch": "small", "best": 0.5, "none": None, "list": [1, 2.5, True], key: net.state_dict(), "optimizer": optimizer.state_dict()}, key + ".pth")
    save({
        "args": argparse.Namespace(lr=0.1, device=torch.device("cpu")), "best": numpy.float64(0.5), "steps": collections.Counter([30, 60]), "log": numpy.arange(20),
        "started": datetime.datetime(2024, 1, 1), "names": {"a", "b"}, "state_dict": net.state_dict(), "optimizer": optimizer.state_dict(),
    }, "arguments.pth")
    save(collections.OrderedDict((name, torch.nn.Parameter(tensor) if tensor.is_floating_point() else tensor) for name, tensor in net.state_dict().items()), "parameters.pth")
    save(net.state_dict(), "protocol4.pth", pickle_protocol=4)
    save({name: tensor for name, tensor in net.state_dict().items() if "num_batches" not in name}, "counterless.pth")
    save(views(), "views.pth")
    save(tied(), "tied.pth")
    save({"whole": numbers("whole", (3,), whole=True), "small": torch.tensor([-3, 4], dtype=torch.int8), "truth": torch.tensor([True, False, True])}, "whole.pth")
    save(torch.nn.DataParallel(net).state_dict(), "parallel.pth")
    save(net, "whole_model.pth")
    save({"conv1.weight": RunsCode(at("ran"))}, "hostile.pth")
    torch.jit.script(net).save(at("script.pt"))


def read(files):
    for path in files:
        metadata, tensors = read_safetensors(path)
        shown = {
            name: {"dtype": NAMES[tensor.dtype], "shape": list(tensor.shape), "values": tensor.double().reshape(-1).tolist() if tensor.is_floating_point() else tensor.long().reshape(-1).tolist()}
            for name, tensor in tensors.items()
        }
        print(json.dumps({"metadata": metadata, "tensors": shown}))


if __name__ == "__main__":
    {"write": lambda: write(sys.argv[2]), "read": lambda: read(sys.argv[2:])}[sys.argv[1]]()
