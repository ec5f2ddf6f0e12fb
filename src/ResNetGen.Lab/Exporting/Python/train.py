"""Trains the network of model.py by recipe.json, in one process or in many.

    python3 train.py                                   alone
    torchrun --nproc-per-node 4 train.py               four processes of one machine
    srun python3 train.py                              the tasks of a Slurm job; train.sbatch is one

Processes share each batch of the recipe, by PyTorch's DistributedDataParallel. The first one writes what the lab writes of a run.
"""
import argparse
import copy
import math
import os
import signal
import sys
import time
import traceback

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.parallel import DistributedDataParallel

import augmentation
import images
import model
import processes
import recipe_file
import run_folder
import safetensors_file
import schedule
from refusal import Divergence, Refusal

HERE = os.path.dirname(os.path.abspath(__file__))

# Of a pass over the test images.
TEST_BATCH = 250

DONE, FAILED, REFUSED, DIVERGED, STOPPED = 0, 1, 2, 3, 130


class Training:
    """One network, one recipe, and this process's part of the work."""

    def __init__(self, options, plan, group, stop):
        self.options, self.plan, self.group, self.stop = options, plan, group, stop
        self.recipe = recipe = plan["recipe"]
        folder = options.data or plan["data"]["folder"]
        self.training_images, self.test_images = group.together(lambda: images.read(folder, plan["data"]))
        self.per_epoch = math.ceil(len(self.training_images) / recipe["batch"])
        self.iterations = recipe["epochs"] * self.per_epoch if "epochs" in recipe else recipe["iterations"]
        group.together(self.require_possible)
        self.rates = schedule.Rates(recipe, self.iterations)
        self.preparation = augmentation.Preparation(
            recipe["augmentation"], recipe["normalization"], self.training_images.pixels, recipe["seed"], group.device)
        torch.manual_seed(recipe["seed"])
        self.network = getattr(model, plan["network"]["class"])(num_classes=len(plan["data"]["classes"])).to(torch.get_default_dtype())
        if options.weights:
            # The other processes get what the first one has.
            group.first_does(lambda: self.load(safetensors_file.read(options.weights), options.weights))
        self.network.to(group.device)
        if options.sync_batch_norm:
            self.network = group.together(lambda: synchronized(self.network, group))
        group.first_does(self.require_normalisable)
        # Weight decay is on all parameters, as in the lab.
        self.optimizer = torch.optim.SGD(
            self.network.parameters(), lr=recipe["learning_rate"], momentum=recipe["momentum"],
            weight_decay=recipe["weight_decay"], nesterov=recipe["nesterov"])
        name = f"{plan['network']['name']}-{recipe['name']}-s{recipe['seed']}"
        self.folder = run_folder.RunFolder(options.out or os.path.join(HERE, "runs", name))
        self.identity = identity_of(plan, self.network, self.iterations, group)
        self.position = {
            "Iteration": 0, "Images": 0, "Loss": 0.0, "Errors": 0, "Seconds": 0.0,
            "IsWarm": self.rates.is_warm, "WarmUpErrors": [], "Epochs": []}
        self.momentum = {}
        self.clock = 0.0
        self.said = time.monotonic()

    def require_possible(self):
        count, recipe = self.group.count, self.recipe
        if count > recipe["batch"]:
            raise Refusal(f"{count} processes cannot share batches of {images_in_words(recipe['batch'])}: start fewer.")
        if not hasattr(model, self.plan["network"]["class"]):
            raise Refusal(f"model.py has no class '{self.plan['network']['class']}', which recipe.json names.")
        warmup = (recipe["warmup"] or {}).get("iterations", 0)
        if warmup >= self.iterations:
            raise Refusal(f"The recipe warms up over {warmup:,} iterations, and the whole training has {self.iterations:,}.")

    def require_normalisable(self):
        """Batch normalisation of one image with one pixel a channel would fail, maybe hours from here in the last batch of an epoch."""
        count, batch, images_of_all = self.group.count, self.recipe["batch"], len(self.training_images)
        has_last = images_of_all % batch > 0 and self.iterations >= self.per_epoch
        smallest = images_of_all % batch if has_last else batch
        if smallest >= 2 * count or self.options.sync_batch_norm and count > 1:
            return
        try:
            with torch.no_grad():
                copy.deepcopy(self.network).train()(self.preparation.for_test(self.training_images.pixels[:1]))
        except ValueError as failure:
            which = "The last batch of an epoch" if has_last else "A batch"
            part = "" if count == 1 else ", of which a process has one"
            advice = "" if count == 1 else ", or start fewer processes"
            raise Refusal(
                f"{which} has {images_in_words(smallest)}{part}, and this network's batch normalisation needs two ({failure}). "
                f"Change 'batch' in recipe.json{advice}.") from failure

    def run(self):
        self.group.first_does(self.folder.take)
        self.take_up()
        # Gradients are averaged over the processes while they are computed.
        self.parallel = self.network
        if self.group.count > 1:
            devices = [self.group.device] if self.group.device.type == "cuda" else None
            self.parallel = DistributedDataParallel(self.network, device_ids=devices)
        stopped = False
        while self.position["Iteration"] < self.iterations and not stopped:
            stopped = self.run_epoch()
        if self.position["Iteration"] < self.iterations:
            self.save()
            self.write_result("Interrupted")
            self.say(
                f"stopped after iteration {self.position['Iteration']:,} of {self.iterations:,}; a checkpoint is in '{self.folder.path}'. "
                "The same command with --resume goes on.", sys.stderr)
            return STOPPED
        self.group.first_does(lambda: self.folder.write_weights(
            self.network.state_dict(), {"network": self.plan["network"]["name"], "recipe": self.recipe["name"]}))
        self.write_result("Finished")
        self.say(f"wrote {self.folder.weights}")
        return DONE

    def take_up(self):
        """Begins the run, or goes on with it. Files are read by the first process alone: the others may not see its disk."""
        found = self.group.gather(self.group.first_does(self.find_checkpoint))[0]
        if found is None:
            self.greet()
            return
        before, moving, self.position = found
        for name, parameter in self.network.named_parameters():
            if name in moving:
                momentum = self.momentum.get(name, parameter.detach()).to(parameter).clone()
                self.optimizer.state[parameter]["momentum_buffer"] = momentum
                self.group.copy_from_first([momentum])
        self.rates.is_warm, self.rates.errors = self.position["IsWarm"], list(self.position["WarmUpErrors"])
        self.greet()
        self.say(f"goes on after iteration {self.position['Iteration']:,}")
        for key, text in (("Processes", "{} processes"), ("Threads", "{} threads"), ("Device", "device {}"), ("PyTorch", "PyTorch {}")):
            if before.get(key) != self.identity[key]:
                self.say(
                    f"note: the run began with {text.format(before.get(key))} and goes on with {self.identity[key]}: "
                    "from here on its numbers may differ in the last digits.")

    def find_checkpoint(self):
        """What run.json said, whose momentum there is, and the position; None: the run begins."""
        checkpoints = self.folder.checkpoints()
        before = self.folder.read_identity() if os.path.exists(self.folder.identity) else {}
        if not checkpoints and (not before or "PyTorch" in before):
            self.folder.write_identity(self.identity)
            return None
        if not self.options.resume:
            raise Refusal(f"'{self.folder.path}' holds a run already. Go on with it (--resume), or give this one another folder (--out).")
        difference = difference_of(self.identity, before)
        if difference:
            raise Refusal(f"The run in '{self.folder.path}' cannot go on: {difference}. Give this one another folder (--out).")
        weights, self.momentum, position = self.folder.load_checkpoint(checkpoints[0])
        self.load(weights, checkpoints[0])
        # A process may have ended between the checkpoint and this file.
        self.folder.write_history(position["Epochs"])
        return before, list(self.momentum), position

    def load(self, weights, path):
        """Weights by the names of the state dict."""
        own = self.network.state_dict()
        wrong = [name for name in own if name not in weights or weights[name].shape != own[name].shape]
        wrong += [name for name in weights if name not in own]
        if wrong:
            network, classes = self.plan["network"]["name"], len(self.plan["data"]["classes"])
            raise Refusal(
                f"The weights in '{path}' are not those of {network} with {classes} classes: "
                f"{wrong[0]} differs, and {len(wrong) - 1} more.")
        self.network.load_state_dict(weights)

    def run_epoch(self):
        """To the end of an epoch, or until somebody asks to stop; gives whether somebody did."""
        epoch, first = divmod(self.position["Iteration"], self.per_epoch)
        order = augmentation.order_of(len(self.training_images), self.recipe["seed"], epoch)
        self.clock = time.monotonic() - self.position["Seconds"]
        self.network.train()
        for number in range(first, self.per_epoch):
            batch = order[number * self.recipe["batch"]:(number + 1) * self.recipe["batch"]]
            rate, stopped = self.step(batch, epoch)
            if self.position["Iteration"] == self.iterations or number + 1 == self.per_epoch:
                self.end_epoch(rate)
                return stopped
            if stopped:
                return True
            self.report(epoch, rate)
            if self.position["Iteration"] % self.options.checkpoint_every == 0:
                self.save()
        return False

    def step(self, batch, epoch):
        """One step of the optimizer, on one batch of all processes together."""
        position, count, rank = self.position, self.group.count, self.group.rank
        rate = self.rates.at(position["Iteration"])
        for parameters in self.optimizer.param_groups:
            parameters["lr"] = rate
        # The last batch of an epoch may have fewer images than there are processes. One without an image takes one that does not count.
        own = batch[rank::count]
        indices = torch.tensor(own or batch[:1])
        inputs = self.preparation.for_training(self.training_images.pixels[indices], indices, epoch)
        labels = self.training_images.labels[indices].to(self.group.device)
        # Dropout and stochastic depth draw the same after an interruption, and other numbers in each process.
        torch.manual_seed(hash((self.recipe["seed"], position["Iteration"], rank)) & (2**63 - 1))
        scores = self.parallel(inputs)
        loss = F.cross_entropy(scores, labels, label_smoothing=self.recipe["label_smoothing"])
        wrong = int((scores.argmax(1) != labels).sum()) if own else 0
        total, errors, stops = self.group.total(loss.item() * len(own) if own else 0.0, wrong, self.stop.is_asked)
        if not math.isfinite(total):
            raise Divergence(f"The loss is {total} at iteration {position['Iteration'] + 1:,}, at a learning rate of {rate}.")
        self.optimizer.zero_grad()
        # Processes average their gradients, and each has the mean over its own images: this makes of it the mean over the batch.
        (loss * (len(own) * count / len(batch))).backward()
        self.optimizer.step()
        self.rates.observe(errors / len(batch))
        position["Iteration"] += 1
        position["Images"] += len(batch)
        position["Loss"] += total
        position["Errors"] += int(errors)
        position["IsWarm"], position["WarmUpErrors"] = self.rates.is_warm, self.rates.errors
        return rate, stops > 0

    def end_epoch(self, rate):
        position, seconds = self.position, time.monotonic() - self.clock
        self.agree_on_statistics()
        loss, error = self.test()
        position["Epochs"].append({
            "Epoch": len(position["Epochs"]) + 1, "Iteration": position["Iteration"], "LearningRate": rate,
            "TrainingLoss": position["Loss"] / position["Images"], "TrainingError": position["Errors"] / position["Images"],
            "TestLoss": loss, "TestError": error, "Seconds": seconds})
        position.update(Images=0, Loss=0.0, Errors=0, Seconds=0.0)
        self.clock = time.monotonic()
        self.save()
        done = position["Epochs"][-1]
        self.say(
            "epoch {Epoch}  rate {LearningRate:.4g}  training loss {TrainingLoss:.4f} error {TrainingError:.2%}  "
            "test loss {TestLoss:.4f} error {TestError:.2%}  {Seconds:.1f} s".format(**done))

    def test(self):
        """Mean loss, and the share of test images that are taken for another class. Each process has its share of the batches."""
        self.network.eval()
        loss, errors = 0.0, 0
        starts = range(0, len(self.test_images), TEST_BATCH)[self.group.rank::self.group.count]
        with torch.no_grad():
            for start in starts:
                labels = self.test_images.labels[start:start + TEST_BATCH].to(self.group.device)
                scores = self.network(self.preparation.for_test(self.test_images.pixels[start:start + TEST_BATCH]))
                loss += F.cross_entropy(scores, labels, reduction="sum").item()
                errors += int((scores.argmax(1) != labels).sum())
        loss, errors = self.group.total(loss, errors)
        return loss / len(self.test_images), errors / len(self.test_images)

    def agree_on_statistics(self):
        """Running statistics of batch normalisation are those of the first process."""
        self.group.copy_from_first(self.network.buffers())

    def save(self):
        """A checkpoint, and the history."""
        self.agree_on_statistics()
        weights = self.network.state_dict()
        broken = [name for name, value in weights.items() if value.is_floating_point() and not bool(torch.isfinite(value).all())]
        if broken:
            raise Divergence(f"After {self.position['Iteration']:,} iterations '{broken[0]}' holds values that are not finite numbers.")
        self.position["Seconds"] = time.monotonic() - self.clock if self.position["Images"] > 0 else 0.0
        momentum = {
            name: self.optimizer.state[parameter].get("momentum_buffer")
            for name, parameter in self.network.named_parameters() if parameter in self.optimizer.state}
        momentum = {name: value for name, value in momentum.items() if value is not None}

        def write():
            self.folder.save_checkpoint(weights, momentum, self.position)
            self.folder.write_history(self.position["Epochs"])

        self.group.first_does(write)

    def write_result(self, status, message=None):
        per_epoch, own = self.per_epoch, self.plan["recipe_length"]
        self.group.first_does(lambda: self.folder.write_result({
            "Status": status, "Run": self.folder.read_identity(), "RecipeValues": schedule.values(self.recipe),
            "RecipeIterations": own["epochs"] * per_epoch if "epochs" in own else own["iterations"],
            "IterationsPerEpoch": per_epoch, "Iteration": self.position["Iteration"], "Machine": run_folder.machine(),
            "Message": message, "Epochs": self.position["Epochs"]}))

    def greet(self):
        count = torch.get_num_threads()
        threads = f"{count} thread" + ("s" if count > 1 else "") + (" each" if self.group.count > 1 else "")
        shared = "" if self.group.count == 1 else f", shared by {self.group.count} processes"
        self.say(
            f"{self.plan['network']['name']} on {self.plan['data']['name']}, by {self.recipe['name']}: "
            f"{self.iterations:,} iterations of {images_in_words(self.recipe['batch'])}{shared}, seed {self.recipe['seed']}, "
            f"{self.group.device.type}, {threads}")

    def report(self, epoch, rate):
        """A line a minute."""
        if time.monotonic() - self.said >= 60:
            position = self.position
            self.say(
                f"epoch {epoch + 1}  iteration {position['Iteration']:,}/{self.iterations:,}  rate {rate:.4g}  "
                f"loss {position['Loss'] / position['Images']:.4f}  error {position['Errors'] / position['Images']:.1%}")

    def say(self, text, stream=None):
        if self.group.is_first:
            processes.tell(text, stream or sys.stdout)
        self.said = time.monotonic()


class Stop:
    """SIGTERM or Ctrl-C asks for a checkpoint and the end.

    srun and torchrun send their own SIGTERM after one that came to all, and shells one Ctrl-C to each: only who presses it again a second later
    does not want to wait.
    """

    def __init__(self):
        self.is_asked, self.since = 0, math.inf
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, self.ask)

    def ask(self, number, frame):
        now = time.monotonic()
        if number == signal.SIGINT and now - self.since > 1:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        self.is_asked, self.since = 1, min(self.since, now)


def synchronized(network, group):
    """Batch normalisation over the batches of all processes."""
    if group.device.type != "cuda":
        raise Refusal(
            "--sync-batch-norm: PyTorch has batch normalisation over several processes on GPUs alone. "
            "Without it each process normalises by its own images.")
    if group.count == 1:
        # One process has the whole batch, and no group to share it with.
        return network
    return nn.SyncBatchNorm.convert_sync_batchnorm(network)


def identity_of(plan, module, iterations, group):
    """What defines a run, by the names that the lab gives it."""
    network, recipe, data = plan["network"], plan["recipe"], plan["data"]
    # With a score for each of the data's classes, which may be others than the spec's.
    parameters = sum(parameter.numel() for parameter in module.parameters())
    identity = {
        "Network": network["name"], "NetworkHash": network["hash"], "Parameters": parameters,
        "Recipe": recipe["name"], "RecipeHash": schedule.hash_of(recipe), "Seed": recipe["seed"],
        "Data": data["name"], "DataHash": data["sha256"], "Iterations": iterations, "Batch": recipe["batch"],
        "Threads": torch.get_num_threads(), "Device": group.device.type, "ResNetGen": plan["resnetgen"],
        "Normalization": recipe["normalization"], "Processor": run_folder.machine()["Processor"], "Processes": group.count}
    identity.update(run_folder.versions())
    return identity


def difference_of(identity, before):
    """What is different in a way that gives other numbers; None: nothing."""
    if not before:
        return "its run.json, which says what it trains, is not there"
    if "PyTorch" not in before:
        return "the lab itself trains it ('resnetgen-lab train --resume')"
    names = {
        "Network": "the network", "NetworkHash": "the network's architecture", "RecipeHash": "a value of the recipe",
        "Iterations": "the number of iterations", "Seed": "the seed", "DataHash": "the images"}
    changed = [text for key, text in names.items() if before.get(key) != identity[key]]
    return f"{changed[0]} is another one now" if changed else None


def options_of(arguments):
    parser = argparse.ArgumentParser(description="Trains the network of model.py by recipe.json.")
    parser.add_argument("--data", help="the folder with the images [default: where they were when this was exported]")
    parser.add_argument("--out", help="the run's folder [default: runs/NETWORK-RECIPE-sSEED beside this file]")
    parser.add_argument("--seed", type=whole(0), help="another seed than the recipe's")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint; begin where there is none")
    parser.add_argument(
        "--checkpoint-every", type=whole(1), default=500,
        help="iterations between checkpoints, beside the one at the end of each epoch [default: 500]")
    parser.add_argument("--weights", help="a safetensors file of the weights to begin with")
    parser.add_argument("--sync-batch-norm", action="store_true", help="normalise over the batches of all processes; on GPUs alone")
    parser.add_argument("--device", choices=("cpu", "cuda"), help="[default: cuda where there is one]")
    parser.add_argument(
        "--threads", type=whole(1),
        help="threads of each process [default: OMP_NUM_THREADS or SLURM_CPUS_PER_TASK, else its share of the cores]")
    return parser.parse_args(arguments)


def whole(least):
    def number(text):
        if not text.isdigit() or int(text) < least:
            raise argparse.ArgumentTypeError(f"must be a whole number from {least}, not '{text}'")
        return int(text)
    return number


def images_in_words(count):
    return f"{count:,} image" + ("" if count == 1 else "s")


def main(arguments=None):
    """Gives the exit code, as the lab's: 0 done, 2 refused, 3 diverged, 130 stopped at a checkpoint."""
    options = options_of(arguments)
    group = training = None
    try:
        group = processes.start(options.device)
        plan = group.together(lambda: recipe_file.read(os.path.join(HERE, "recipe.json"), options.seed))
        processes.share_threads(group, options.threads)
        training = Training(options, plan, group, Stop())
        code = training.run()
    except Refusal as failure:
        code = complain(group, str(failure), REFUSED)
    except OSError as failure:
        # Of this process alone. The others wait for it in the middle of a step: they end when they see that it has ended.
        processes.tell(f"train.py: {failure}", sys.stderr)
        if group is None or group.count == 1:
            return REFUSED
        group.end(REFUSED)
    except Divergence as failure:
        training.write_result("Diverged", str(failure))
        code = complain(group, f"{failure} The training diverged. A smaller learning rate, or a warm-up, may help.", DIVERGED)
    except Exception:
        # Also where another process has ended: PyTorch says so in an error of its own.
        if group is None or group.count == 1:
            raise
        traceback.print_exc()
        group.end(FAILED)
    if group is not None and group.count > 1:
        group.leave(code)
    return code


def complain(group, message, code):
    """One line, however many processes there are."""
    if group is None or group.is_first:
        processes.tell(f"train.py: {message}", sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
