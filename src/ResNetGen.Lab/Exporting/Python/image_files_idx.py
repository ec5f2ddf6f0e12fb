"""Reads the idx files of MNIST and Fashion-MNIST, packed by gzip or not: a magic number, sizes as big-endian integers, bytes."""
import gzip
import math
import os
import struct
import zlib

from refusal import Refusal


def read(folder, data):
    """Pixels and labels to train on, and to test on."""
    return read_set(folder, "train", data["training"], data["image"]), read_set(folder, "t10k", data["test"], data["image"])


def read_set(folder, prefix, count, size):
    pixels = read_file(folder, f"{prefix}-images-idx3-ubyte", 0x0803, [count, size[1], size[2]])
    return bytearray(pixels), list(read_file(folder, f"{prefix}-labels-idx1-ubyte", 0x0801, [count]))


def read_file(folder, name, magic, sizes):
    path = next((each for each in (os.path.join(folder, name), os.path.join(folder, name + ".gz")) if os.path.exists(each)), None)
    if path is None:
        raise Refusal(f"The file '{os.path.join(folder, name)}', or the same with .gz, is missing.")
    try:
        with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
            content = file.read()
    except (EOFError, zlib.error, gzip.BadGzipFile) as failure:
        raise Refusal(f"'{path}' is not a .gz file, or is damaged: {failure}") from failure
    header = struct.pack(f">{1 + len(sizes)}I", magic, *sizes)
    if not content.startswith(header) or len(content) != len(header) + math.prod(sizes):
        raise Refusal(f"'{path}' is not the idx file that it should be: one of {' x '.join(str(side) for side in sizes)} bytes.")
    return content[len(header):]
