"""Which process this is, how many there are, and what they tell each other."""
import os
import re
import socket
import sys
from datetime import timedelta

import torch
import torch.distributed as dist

from refusal import Refusal

# How long a process waits for the others. Reading many images may take one of them minutes longer.
PATIENCE = timedelta(minutes=20)


class Processes:
    """All processes of a training. A process that is alone needs no group."""

    def __init__(self, rank, local_rank, count, device):
        self.rank, self.local_rank, self.count, self.device = rank, local_rank, count, device

    @property
    def is_first(self):
        return self.rank == 0

    def total(self, *numbers):
        """The sum of each number over all processes; the same in all of them, to the last bit."""
        if self.count == 1:
            return numbers
        sums = torch.tensor(numbers, dtype=torch.float64, device=self.device)
        dist.all_reduce(sums)
        return sums.tolist()

    def gather(self, value):
        """What each process has, in the order of their ranks."""
        values = [value]
        if self.count > 1:
            values = [None] * self.count
            dist.all_gather_object(values, value)
        return values

    def together(self, work):
        """Does what each process must do. Where one of them refuses, all of them do, for the same reason."""
        result = refusal = None
        try:
            result = work()
        except (Refusal, OSError) as failure:
            refusal = str(failure)
        refusals = [each for each in self.gather(refusal) if each is not None]
        if refusals:
            raise Refusal(refusals[0])
        return result

    def first_does(self, work):
        """Does what the first process alone must do. The others wait for it, and refuse where it does."""
        return self.together(work if self.is_first else lambda: None)

    def copy_from_first(self, tensors):
        """Gives all processes the values that the first one has."""
        if self.count > 1:
            for tensor in tensors:
                dist.broadcast(tensor, 0)

    def leave(self, code):
        """Ends this process, once all of them are here: Slurm and torchrun end the others as soon as one has ended.

        The group is left to the system. PyTorch 1.13 may wait for itself for ever when it takes one apart.
        """
        try:
            self.total(0.0)
        finally:
            self.end(code)

    @staticmethod
    def end(code):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                # Nobody reads it any more.
                pass
        os._exit(code)


def tell(text, stream):
    """A line. Who has stopped reading ('train.py | head'), or a full disk under a log, does not end a training."""
    try:
        print(text, file=stream, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def start(device, environment=os.environ):
    """Joins the other processes: by gloo on processors, by nccl on GPUs.

    device: 'cpu', 'cuda', or None for GPUs where there are any.
    """
    rank, local_rank, count = place(environment)
    chosen = device_of(device, local_rank, environment)
    if count > 1:
        require_meeting_point(environment, count)
        where = "{}:{}".format(environment["MASTER_ADDR"], environment["MASTER_PORT"])
        try:
            dist.init_process_group("nccl" if chosen.type == "cuda" else "gloo", rank=rank, world_size=count, timeout=PATIENCE)
        except (RuntimeError, ValueError, OSError) as failure:
            reason = (str(failure).splitlines() or ["unknown"])[0]
            raise Refusal(f"The {count} processes did not all meet at {where} ({reason}). Are {count} of them started?") from failure
    return Processes(rank, local_rank, count, chosen)


def place(environment):
    """Rank, rank on this machine, and number of processes: as torchrun says them, or srun, or 0, 0 and 1 where nobody does."""
    if "RANK" in environment or "WORLD_SIZE" in environment:
        rank, count = number(environment, "RANK"), number(environment, "WORLD_SIZE")
        local_rank = number(environment, "LOCAL_RANK") if "LOCAL_RANK" in environment else rank
        names = ("RANK", "WORLD_SIZE")
    elif "SLURM_PROCID" in environment:
        tasks = "SLURM_STEP_NUM_TASKS" if "SLURM_STEP_NUM_TASKS" in environment else "SLURM_NTASKS"
        rank, count = number(environment, "SLURM_PROCID"), number(environment, tasks) if tasks in environment else 1
        local_rank = number(environment, "SLURM_LOCALID") if "SLURM_LOCALID" in environment else rank
        names = ("SLURM_PROCID", tasks)
        if count > 1 and environment.get("SLURM_JOB_ID") and "SLURM_STEP_ID" not in environment:
            raise Refusal(
                f"This is the job's script and not one of its {count} tasks: start train.py by 'srun python3 train.py'.")
    else:
        return 0, 0, 1
    if count < 1 or rank >= count:
        raise Refusal(f"{names[0]} is {rank} and {names[1]} is {count}: ranks are 0 to {names[1]} - 1.")
    return rank, local_rank, count


def number(environment, name):
    text = environment.get(name)
    if text is None:
        raise Refusal(f"{name} is not set, and the other variables of torchrun are. 'torchrun train.py' sets them all.")
    if not re.fullmatch("[0-9]{1,9}", text):
        raise Refusal(f"{name} is '{text}', and must be a whole number.")
    return int(text)


def require_meeting_point(environment, count):
    """Where the processes find each other. Slurm says which machines there are; the first of them it is."""
    lists = ("SLURM_STEP_NODELIST", "SLURM_JOB_NODELIST", "SLURM_NODELIST")
    nodes = next((environment[name] for name in lists if name in environment), None)
    if nodes and "MASTER_ADDR" not in environment:
        environment["MASTER_ADDR"] = first_host(nodes)
    if "SLURM_JOB_ID" in environment and "MASTER_PORT" not in environment:
        environment["MASTER_PORT"] = str(20000 + number(environment, "SLURM_JOB_ID") % 20000)
    for name in ("MASTER_ADDR", "MASTER_PORT"):
        if name not in environment:
            raise Refusal(
                f"{name} is not set, so {count} processes cannot find each other. "
                "torchrun sets it; by hand, MASTER_ADDR is the first process's machine, and MASTER_PORT a free port of it.")
    number(environment, "MASTER_PORT")


def first_host(nodes):
    """'node04' of Slurm's 'node[04-07,09],other', 'rack1n1' of 'rack[1-2]n[1-4]'."""
    first = re.match(r"(?:[^\[,]|\[[^\]]*\])*", nodes).group()
    return re.sub(r"\[([0-9]+)[^\]]*\]", r"\1", first)


def device_of(name, local_rank, environment):
    if name is None:
        name = "cuda" if torch.cuda.is_available() else "cpu"
    if name == "cpu":
        return torch.device("cpu")
    if not torch.cuda.is_available():
        raise Refusal("--device cuda: this PyTorch finds no CUDA device here.")
    count = torch.cuda.device_count()
    # Slurm may show each task its own GPU alone; torchrun, in a job too, shows all of them to each process.
    index = 0 if count == 1 and "SLURM_PROCID" in environment and "RANK" not in environment else local_rank
    if index >= count:
        raise Refusal(
            f"Process {local_rank} of this machine has no GPU: {socket.gethostname()} shows {count}. Start one process for each GPU.")
    torch.cuda.set_device(index)
    return torch.device("cuda", index)


def share_threads(processes, wanted, environment=os.environ):
    """Each process computes with its share of its machine's cores, unless somebody said otherwise."""
    neighbours = processes.gather(socket.gethostname()).count(socket.gethostname())
    if wanted is None and "OMP_NUM_THREADS" in environment:
        return
    if wanted is None and "SLURM_CPUS_PER_TASK" in environment:
        wanted = number(environment, "SLURM_CPUS_PER_TASK")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    torch.set_num_threads(max(1, wanted or cores // neighbours))
