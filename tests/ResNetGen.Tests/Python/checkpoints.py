"""Writes small checkpoints in the formats of training frameworks, for the tests of ResNetGen's reader.

  checkpoints.py FOLDER

The frameworks are not needed: each file has the keys, names and classes that the framework named beside it writes. Where a class comes from a package that is not
installed, a module of its name is made up.
"""
import argparse
import collections
import datetime
import enum
import pathlib
import sys
import types

import numpy
import torch
from torch import nn

from weights import numbers, write_safetensors


class Block(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(inputs, width, 3, bias=False), nn.BatchNorm2d(width)
        self.conv2, self.bn2 = nn.Conv2d(width, width, 3, bias=False), nn.BatchNorm2d(width)
        if inputs != width:
            self.downsample = nn.Sequential(nn.Conv2d(inputs, width, 1, bias=False), nn.BatchNorm2d(width))


class StagedNet(nn.Module):
    """As Support/StagedNet.cs."""

    def __init__(self):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(3, 4, 3, bias=False), nn.BatchNorm2d(4)
        self.layer1, self.layer2 = nn.Sequential(Block(4, 4)), nn.Sequential(Block(4, 6))
        self.fc = nn.Linear(6, 10)


def foreign(name, **bases):
    """A class of a package that is not here: pickled by its name, as the real one."""
    module, _, leaf = name.rpartition(".")
    parts = module.split(".")
    for end in range(1, len(parts) + 1):
        sys.modules.setdefault(".".join(parts[:end]), types.ModuleType(".".join(parts[:end])))
    made = type(leaf, bases.get("of", (object,)), {"__module__": module})
    setattr(sys.modules[module], leaf, made)
    return made


def with_attributes(made, **attributes):
    made.__dict__.update(attributes)
    return made


class Interpolation(enum.Enum):
    BILINEAR = "bilinear"


net = StagedNet()
with torch.no_grad():
    for key, tensor in net.state_dict().items():
        tensor.copy_(numbers(key, tensor.shape, whole=tensor.dtype == torch.int64))
state = net.state_dict()
optimizer = torch.optim.SGD(net.parameters(), lr=0.0, momentum=0.9)
sum(parameter.sum() for parameter in net.parameters()).backward()
optimizer.step()
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [30, 60])
body = {key: value for key, value in state.items() if not key.startswith("fc.")}
head = {key: value for key, value in state.items() if key.startswith("fc.")}


def behind(prefix, tensors):
    return collections.OrderedDict((prefix + key, value) for key, value in tensors.items())


def renamed(tensors, *pairs):
    for old, new in pairs:
        tensors = {key.replace(old, new): value for key, value in tensors.items()}
    return tensors


def other(tensors):
    """The same names and shapes with other numbers."""
    return collections.OrderedDict((key, torch.zeros_like(value)) for key, value in tensors.items())


def lightning():
    """LightningModule with self.model = …: trainer.save_checkpoint of Lightning 2."""
    hyper = foreign("lightning_fabric.utilities.data.AttributeDict", of=(dict,))({"lr": 0.1, "interpolation": Interpolation.BILINEAR})
    return {
        "epoch": 3, "global_step": 400, "pytorch-lightning_version": "2.1.0", "state_dict": behind("model.", state),
        "loops": {"fit_loop": {"state_dict": {}, "epoch_progress": {"total": {"ready": 4}}}},
        "callbacks": {"ModelCheckpoint{'monitor': 'val'}": {"best_model_score": torch.tensor(0.5), "dirpath": "/runs/1"}},
        "optimizer_states": [optimizer.state_dict()], "lr_schedulers": [scheduler.state_dict()], "hparams_name": "kwargs", "hyper_parameters": hyper,
    }


def timm():
    """CheckpointSaver of timm's train.py with --model-ema."""
    return {
        "epoch": 9, "arch": "resnet", "state_dict": other(state), "optimizer": optimizer.state_dict(), "version": 2,
        "args": argparse.Namespace(lr=0.1, mean=(0.5, 0.5, 0.5), data_dir=pathlib.PurePosixPath("/data")), "amp_scaler": {"scale": 65536.0, "growth_interval": 2000},
        "state_dict_ema": state, "metric": numpy.float64(71.2),
    }


def mmpretrain():
    """CheckpointHook of mmengine: an ImageClassifier of a backbone and a LinearClsHead, with logs as arrays of NumPy."""
    history = foreign("mmengine.logging.history_buffer.HistoryBuffer")
    logs = with_attributes(history(), _max_length=1000000, _log_history=numpy.arange(5000, dtype=numpy.float64), _count_history=numpy.ones(5000))
    return {
        "meta": {"epoch": 100, "time": datetime.datetime(2024, 5, 1), "cfg": "model = dict()\n" * 8000, "dataset_meta": {"classes": ("a", "b")}, "seed": 1},
        "state_dict": {**behind("backbone.", body), **{key.replace("fc.", "head.fc."): value for key, value in head.items()}},
        "message_hub": {"log_scalars": collections.OrderedDict([("train/loss", logs)]), "runtime_info": collections.OrderedDict(), "resumed_keys": {"train/loss": True}},
        "optimizer": optimizer.state_dict(), "param_schedulers": [scheduler.state_dict()],
    }


def detectron2():
    """DetectionCheckpointer of a detector: frozen norms have no counters, and there is more than the backbone."""
    tensors = {key: value for key, value in body.items() if "num_batches" not in key}
    named = renamed(tensors, ("downsample.0", "shortcut"), ("downsample.1", "shortcut.norm"), ("bn1.", "conv1.norm."), ("bn2.", "conv2.norm."), ("layer1.", "res2."), ("layer2.", "res3."))
    named = {key if key.startswith("res") else "stem." + key: value for key, value in named.items()}
    return {
        "model": {**behind("backbone.bottom_up.", named), "backbone.fpn_lateral2.weight": torch.zeros(2, 4, 1, 1), "roi_heads.box_head.fc1.weight": torch.zeros(3, 3), "pixel_mean": torch.zeros(3, 1, 1)},
        "optimizer": optimizer.state_dict(), "scheduler": {"last_epoch": 90, "milestones": collections.Counter({30: 1, 60: 1})}, "iteration": 89999,
    }


def hugging_face():
    named = renamed(
        state, ("downsample.0", "shortcut.convolution"), ("downsample.1", "shortcut.normalization"), ("fc.", "classifier.1."),
        ("layer1.", "resnet.encoder.stages.0.layers."), ("layer2.", "resnet.encoder.stages.1.layers."))
    result = {}
    for key, value in named.items():
        for index in ("1", "2"):
            if "layers" in key:
                key = key.replace(f".conv{index}.", f".layer.{int(index) - 1}.convolution.").replace(f".bn{index}.", f".layer.{int(index) - 1}.normalization.")
            else:
                key = key.replace(f"conv{index}.", "resnet.embedder.embedder.convolution.").replace(f"bn{index}.", "resnet.embedder.embedder.normalization.")
        result[key] = value
    return result


def keras(old=False):
    """Of keras.applications, written layer by layer: kernels in Keras' order, convolutions with biases, and running means that count them in."""
    result = {}
    leaves = {"weight": "gamma", "bias": "beta", "running_mean": "moving_mean", "running_var": "moving_variance"}
    for key, value in state.items():
        module, _, leaf = key.rpartition(".")
        if leaf == "num_batches_tracked":
            continue
        parts = module.split(".")
        unit = {"conv1": "conv1_conv", "bn1": "conv1_bn", "fc": "predictions"}.get(module)
        if unit is None:
            index = parts[-1][-1] if parts[2] != "downsample" else "0"
            unit = f"conv{int(parts[0][-1]) + 1}_block{int(parts[1]) + 1}_{index}_{'conv' if value.dim() == 4 else 'bn'}"
        if value.dim() == 4:
            result[f"{unit}/kernel"] = value.permute(2, 3, 1, 0).contiguous()
            result[f"{unit}/bias"] = torch.full((value.shape[0],), 2.0)
        elif module == "fc":
            result[f"{unit}/{'kernel' if leaf == 'weight' else 'bias'}"] = value.t().contiguous()
        else:
            result[f"{unit}/{leaves[leaf]}"] = value + 2.0 if leaf == "running_mean" else value
    return {f"{key.partition('/')[0]}/{key}:0": value for key, value in result.items()} if old else result


def beside():
    """Objects that checkpoints hold beside the weights."""
    return {
        "state_dict": state, "counter": collections.Counter({1: 2}), "ordered": collections.OrderedDict(a=1), "default": collections.defaultdict(list, {"a": [1]}),
        "scalar": numpy.float32(1.5), "array": numpy.arange(3), "kind": numpy.dtype("float64"), "options": argparse.Namespace(lr=0.1, devices=[torch.device("cuda", 0)]),
        "size": torch.Size([1, 2]), "dtype": torch.float16, "when": datetime.datetime(2024, 1, 1), "lasted": datetime.timedelta(hours=1), "set": {1, 2}, "frozen": frozenset((1,)),
        "bytes": b"ab", "complex": 1j, "path": pathlib.PurePosixPath("/a"), "enum": Interpolation.BILINEAR, "class": Interpolation, "large": 1 << 80, "text": "x" * 100_000,
        "complex numbers": torch.zeros(2, dtype=torch.complex64), "rng": torch.get_rng_state(),
    }


def write(folder):
    def save(name, value, **options):
        torch.save(value, f"{folder}/{name}", **options)

    save("plain.pth", state)
    save("some-counters.pth", {key: value for key, value in state.items() if not ("num_batches" in key and key.startswith("layer2"))})
    save("counters-of-one.pth", {key: value.reshape(1) if "num_batches" in key else value for key, value in state.items()})
    save("parallel.pth", behind("module.", state))
    save("three-parts.pth", {"state_dict": behind("module.model.encoder.", state)})
    save("lightning.ckpt", lightning())
    save("timm.pth.tar", timm())
    save("mmpretrain.pth", mmpretrain())
    save("detectron2.pth", detectron2())
    save("last-linear.pth", renamed(state, ("fc.", "last_linear.")))
    save("head-of-1000.pth", {"state_dict": {**behind("backbone.", body), "head.fc.weight": torch.zeros(1000, 6), "head.fc.bias": torch.zeros(1000)}})
    save("linear.pth", {"net": behind("module.", renamed(state, ("fc.", "linear."))), "acc": 91.0, "epoch": 3})
    save("pairs.pth", {"student": state, "teacher": other(state), "epoch": 3})
    save("nested.pth", {"model": {"state_dict": state, "epoch": 3}})
    save("contrast.pth", {"state_dict": {**behind("module.encoder_q.", other(state)), **behind("module.encoder_k.", state), "module.queue": torch.zeros(4, 4)}})
    save("mixed.pth", {**state, "epoch": 3})
    image = foreign("somewhere.Image", of=(torch.Tensor,))
    save("subclass.pth", {key: value.as_subclass(image) if value.dim() == 4 else value for key, value in state.items()})
    for protocol in (2, 4):
        save(f"beside.{protocol}.pth", beside(), pickle_protocol=protocol)
    save("legacy.beside.pth", {key: value for key, value in beside().items() if key != "complex numbers"}, _use_new_zipfile_serialization=False)
    write_safetensors(f"{folder}/hugging-face.safetensors", hugging_face())
    write_safetensors(f"{folder}/keras.safetensors", keras())
    write_safetensors(f"{folder}/keras-2.safetensors", keras(old=True))


if __name__ == "__main__":
    write(sys.argv[1])
