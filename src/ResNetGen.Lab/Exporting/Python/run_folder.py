"""The files of a run, as the lab writes them: 'resnetgen-lab eval' and 'resnetgen-lab report' read them."""
import errno
import fcntl
import json
import math
import os
import platform
import shutil
import sys

import torch

import processes
import safetensors_file
from refusal import Refusal

# How many checkpoints are kept: the last one, and one to fall back on.
KEPT = 2


class RunFolder:
    def __init__(self, path):
        self.path = path
        self.weights = os.path.join(path, "weights.safetensors")
        self.identity = os.path.join(path, "run.json")
        self.lock = None

    def take(self):
        """Keeps two trainings out of one folder. The system lets go of it however the process ends."""
        os.makedirs(self.path, exist_ok=True)
        self.lock = open(os.path.join(self.path, "lock"), "a")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as failure:
            if failure.errno in (errno.EWOULDBLOCK, errno.EACCES):
                raise Refusal(f"Another process trains in '{self.path}'. Give this run another folder (--out).") from failure
            processes.tell(
                f"note: '{self.path}' is on a file system without locks ({failure.strerror}): nothing keeps a second training out of it.", sys.stderr)
        for name in os.listdir(self.path):
            if name.startswith("unfinished-"):
                shutil.rmtree(os.path.join(self.path, name))

    def checkpoints(self):
        """The newest first."""
        names = os.listdir(self.path) if os.path.isdir(self.path) else []
        return [os.path.join(self.path, name) for name in sorted(names, reverse=True) if name.startswith("checkpoint-")]

    def save_checkpoint(self, weights, momentum, position):
        """A folder that gets its name when all of it is on the disk."""
        name = "{:09d}".format(position["Iteration"])
        path, unfinished = os.path.join(self.path, "checkpoint-" + name), os.path.join(self.path, "unfinished-" + name)
        if os.path.isdir(path):
            return
        os.makedirs(unfinished)
        safetensors_file.write(os.path.join(unfinished, "weights.safetensors"), weights)
        safetensors_file.write(os.path.join(unfinished, "momentum.safetensors"), momentum)
        with open(os.path.join(unfinished, "position.json"), "w") as file:
            json.dump({"Position": plain(position)}, file, indent=2)
        for each in os.listdir(unfinished):
            flush(os.path.join(unfinished, each))
        os.rename(unfinished, path)
        for old in self.checkpoints()[KEPT:]:
            discarded = os.path.join(self.path, "unfinished-" + os.path.basename(old))
            os.rename(old, discarded)
            shutil.rmtree(discarded)

    def load_checkpoint(self, path):
        """Weights, momentum and position."""
        try:
            with open(os.path.join(path, "position.json")) as file:
                position = numbers(json.load(file)["Position"])
            weights, momentum = (safetensors_file.read(os.path.join(path, f"{name}.safetensors")) for name in ("weights", "momentum"))
            return weights, momentum, position
        except (OSError, ValueError, KeyError, Refusal) as failure:
            raise Refusal(f"The checkpoint '{path}' cannot be read: {failure} Delete that folder to go on from the one before.") from failure

    def read_identity(self):
        try:
            with open(self.identity) as file:
                return json.load(file)
        except (OSError, ValueError) as failure:
            raise Refusal(f"'{self.identity}', which says what the run trains, cannot be read: {failure}") from failure

    def write_identity(self, identity):
        write_whole(self.identity, json.dumps(identity, indent=2) + "\n")

    def write_history(self, epochs):
        lines = ["epoch,iteration,learning_rate,training_loss,training_error,test_loss,test_error,seconds"]
        for epoch in epochs:
            shares = ",".join(text_of(epoch[key]) for key in ("LearningRate", "TrainingLoss", "TrainingError", "TestLoss", "TestError"))
            lines.append("{},{},{},{:.1f}".format(epoch["Epoch"], epoch["Iteration"], shares, epoch["Seconds"]))
        write_whole(os.path.join(self.path, "history.csv"), "\n".join(lines) + "\n")

    def write_weights(self, weights, metadata):
        safetensors_file.write(self.weights + ".unfinished", weights, metadata)
        flush(self.weights + ".unfinished")
        os.replace(self.weights + ".unfinished", self.weights)

    def write_result(self, result):
        """What a sweep of the lab keeps of each run."""
        write_whole(os.path.join(self.path, "result.json"), json.dumps(plain(result), indent=2) + "\n")


def write_whole(path, text):
    """A file that is there whole or not at all, whenever the process ends."""
    with open(path + ".unfinished", "w") as file:
        file.write(text)
    flush(path + ".unfinished")
    os.replace(path + ".unfinished", path)


def flush(path):
    """Waits until the file is on the disk: a name must not get there before what it names."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def text_of(value):
    """Not every number is one of JSON's and CSV's."""
    return repr(value) if math.isfinite(value) else "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def plain(value):
    """The same with the names of numbers in the place of those that JSON does not have."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return text_of(value) if isinstance(value, float) and not math.isfinite(value) else value


def numbers(value):
    """The other way round."""
    if isinstance(value, dict):
        return {key: numbers(each) for key, each in value.items()}
    if isinstance(value, list):
        return [numbers(each) for each in value]
    return float(value) if value in ("NaN", "Infinity", "-Infinity") else value


def versions():
    return {"PyTorch": torch.__version__, "Python": platform.python_version()}


def machine():
    """What this process runs on: seconds mean nothing without it."""
    processor = None
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            facts = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in file)}
        flags = facts.get("flags", "").split()
        vectors = next((name for flag, name in (("avx512f", " with AVX-512"), ("avx2", " with AVX2")) if flag in flags), "")
        processor = facts["model name"] + vectors if "model name" in facts else None
    return {"Processor": processor, "Cores": os.cpu_count(), "System": f"{platform.system()} {platform.release()}"}
