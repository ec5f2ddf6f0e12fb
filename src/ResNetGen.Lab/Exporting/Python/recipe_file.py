"""Reads recipe.json. Who changes a value there is told of a mistake, and does not train by something else."""
import json
import math
import re

from refusal import Refusal

# Values that are words. Augmentation has crop(N) besides.
SCHEDULES = ("constant", "cosine")
STEPS = ("flip", "blur", "colour")
NORMALIZATIONS = ("mean", "mean_std", "imagenet", "caffe", "none")


def read(path, seed):
    """seed: another one than the recipe's; None: the recipe's."""
    try:
        with open(path) as file:
            plan = json.load(file)
    except (OSError, ValueError) as failure:
        raise Refusal(f"'{path}' cannot be read: {failure}") from failure
    wrong = mistake_of(plan)
    if wrong:
        raise Refusal(f"'{path}': {wrong}")
    if seed is not None:
        plan["recipe"]["seed"] = seed
    return plan


def mistake_of(plan):
    """The first mistake, in a sentence; None: there is none."""
    if not isinstance(plan, dict):
        return "it must be an object with 'network', 'recipe', 'recipe_length' and 'data', as 'resnetgen-lab export-training' writes it."
    for part, keys in PARTS.items():
        if not isinstance(plan.get(part), dict):
            return f"it has no '{part}'. 'resnetgen-lab export-training' writes it."
        for key, (is_right, what) in keys.items():
            if key not in plan[part]:
                return f"'{part}' has no '{key}'. 'resnetgen-lab export-training' writes it."
            if not is_right(plan[part][key]):
                return f"'{key}' under '{part}' must be {what}, not {json.dumps(plan[part][key])}."
    for part in ("recipe", "recipe_length"):
        lengths = [key for key in ("epochs", "iterations") if isinstance(plan.get(part), dict) and key in plan[part]]
        if len(lengths) != 1:
            return f"'{part}' must have either 'epochs' or 'iterations'."
        if not is_whole(plan[part][lengths[0]], 1):
            return f"'{lengths[0]}' under '{part}' must be a whole number from 1, not {json.dumps(plan[part][lengths[0]])}."
    if plan["recipe"]["nesterov"] and plan["recipe"]["momentum"] == 0:
        return "'nesterov' needs a 'momentum' above 0."
    return None


def is_whole(value, least=0):
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def is_schedule(value):
    if isinstance(value, dict):
        ratio = value.get("ratio")
        return (set(value) == {"ratio", "factor"} and isinstance(ratio, list) and len(ratio) > 0 and all(is_whole(part, 1) for part in ratio)
                and is_number(value["factor"]) and value["factor"] > 0)
    return value in SCHEDULES


def is_warm_up(value):
    if not isinstance(value, dict):
        return value is None
    if set(value) == {"iterations"}:
        return is_whole(value["iterations"], 1)
    return set(value) == {"rate", "until_error"} and all(is_number(each) and each > 0 for each in value.values())


def are_steps(value):
    """Each at most once, as in the lab; their order does not matter."""
    if not isinstance(value, list) or not all(isinstance(step, str) for step in value):
        return False
    names = ["crop" if re.fullmatch(r"crop\([0-9]{1,4}\)", step) else step for step in value]
    return all(name in STEPS + ("crop",) for name in names) and len(set(names)) == len(names)


def either(words):
    return " or ".join(f'"{word}"' for word in words)


TEXT = (lambda value: isinstance(value, str) and value != "", "a text")
NOT_NEGATIVE = (lambda value: is_number(value) and value >= 0, "a number from 0")

PARTS = {
    "network": {"name": TEXT, "class": TEXT, "hash": TEXT, "parameters": (is_whole, "a whole number")},
    "recipe": {
        "name": TEXT,
        "batch": (lambda value: is_whole(value, 1), "a whole number from 1"),
        "learning_rate": (lambda value: is_number(value) and value > 0, "a number above 0"),
        "schedule": (is_schedule, f'{either(SCHEDULES)} or {{"ratio": [2, 1, 1], "factor": 0.1}}'),
        "warmup": (is_warm_up, 'null or {"iterations": 400} or {"rate": 0.01, "until_error": 0.8}'),
        "momentum": NOT_NEGATIVE,
        "nesterov": (lambda value: isinstance(value, bool), "true or false"),
        "weight_decay": NOT_NEGATIVE,
        "label_smoothing": (lambda value: is_number(value) and 0 <= value < 1, "a number from 0 and below 1"),
        "augmentation": (are_steps, f'a list of "crop(4)", {either(STEPS)}, each at most once'),
        "normalization": (lambda value: value in NORMALIZATIONS, either(NORMALIZATIONS)),
        "seed": (is_whole, "a whole number from 0"),
    },
    "recipe_length": {},
    "data": {
        "name": TEXT, "folder": TEXT, "sha256": TEXT,
        "classes": (lambda value: isinstance(value, list) and len(value) > 0, "a list of names"),
        "image": (lambda value: isinstance(value, list) and len(value) == 3 and all(is_whole(side, 1) for side in value), "[channels, height, width]"),
        "training": (lambda value: is_whole(value, 1), "a whole number from 1"),
        "test": (lambda value: is_whole(value, 1), "a whole number from 1"),
    },
}
