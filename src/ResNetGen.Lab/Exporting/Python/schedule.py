"""The learning rate from one iteration to the next, and the recipe's values as the lab writes them."""
import hashlib
import math
from decimal import Decimal

# Batches that the error of a warm-up is taken over.
WINDOW = 100


class Rates:
    def __init__(self, recipe, iterations):
        self.recipe, self.iterations = recipe, iterations
        self.is_warm = "until_error" not in (recipe["warmup"] or {})
        self.errors = []

    def at(self, iteration):
        """iteration: from 0."""
        warmup = self.recipe["warmup"] or {}
        if not self.is_warm:
            return warmup["rate"]
        rate = self.recipe["learning_rate"] * factor(self.recipe["schedule"], iteration, self.iterations)
        if iteration < warmup.get("iterations", 0):
            return rate * (iteration + 1) / warmup["iterations"]
        return rate

    def observe(self, error):
        """Tells how a batch went. error: share of its images that were taken for another class."""
        if self.is_warm:
            return
        self.errors = (self.errors + [error])[-WINDOW:]
        if len(self.errors) == WINDOW and sum(self.errors) / WINDOW < self.recipe["warmup"]["until_error"]:
            self.is_warm, self.errors = True, []


def factor(schedule, iteration, iterations):
    """The rate as a share of the recipe's learning rate."""
    if schedule == "constant":
        return 1.0
    if schedule == "cosine":
        return 0.5 * (1 + math.cos(math.pi * iteration / iterations))
    ratio = schedule["ratio"]
    steps = sum(iteration * sum(ratio) >= sum(ratio[:i]) * iterations for i in range(1, len(ratio)))
    # 0.1 three times is 0.001, and not what is left of it after two roundings.
    return float(Decimal("{:.15g}".format(schedule["factor"])) ** steps)


def values(recipe):
    """All values that numbers depend on but for the seed: a recipe of the lab."""
    length = "epochs" if "epochs" in recipe else "iterations"
    schedule, warmup, steps = recipe["schedule"], recipe["warmup"], recipe["augmentation"]
    if not isinstance(schedule, str):
        schedule = '{{ ratio: "{}", factor: {} }}'.format(":".join(str(part) for part in schedule["ratio"]), number(schedule["factor"]))
    lines = [
        (length, recipe[length]),
        ("batch", recipe["batch"]),
        ("learning_rate", number(recipe["learning_rate"])),
        ("schedule", schedule),
        ("warmup", "{ " + ", ".join(f"{key}: {number(value)}" for key, value in warmup.items()) + " }" if warmup else "none"),
        ("momentum", number(recipe["momentum"])),
        ("nesterov", "true" if recipe["nesterov"] else "false"),
        ("weight_decay", number(recipe["weight_decay"])),
        ("label_smoothing", number(recipe["label_smoothing"])),
        ("augmentation", "[" + ", ".join(steps) + "]" if steps else "none"),
        ("normalization", recipe["normalization"]),
    ]
    return "\n".join(f"{key}: {value}" for key, value in lines)


def hash_of(recipe):
    """Runs of the lab and of this folder with equal hashes were trained by the same recipe."""
    return hashlib.sha256(values(recipe).encode()).hexdigest()


def number(value):
    """As .NET writes it: 0.1, 1, 1E-05."""
    text = repr(float(value)).upper()
    return text[:-2] if text.endswith(".0") else text
