"""Writes a part of CIFAR-10 as PNG files: subset.py CIFAR10 FOLDER TRAINING TEST, of the first so many training and test images of each class.

CIFAR10 has the files of the binary version, as `resnetgen-lab data cifar10` leaves them. No library is needed.
"""
import os
import struct
import sys
import zlib

CLASSES = "airplane automobile bird cat deer dog frog horse ship truck".split()
SIDE = 32
RECORD = 1 + 3 * SIDE * SIDE


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(channels):
    """An image of three channels, one behind the other."""
    area = SIDE * SIDE
    rows = b"".join(
        b"\0" + bytes(channels[channel * area + y * SIDE + x] for x in range(SIDE) for channel in range(3)) for y in range(SIDE))
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def write(source, files, folder, most):
    counts = [0] * len(CLASSES)
    for file in files:
        with open(os.path.join(source, file), "rb") as opened:
            records = opened.read()
        for at in range(0, len(records), RECORD):
            label = records[at]
            if counts[label] == most:
                continue
            into = os.path.join(folder, CLASSES[label])
            os.makedirs(into, exist_ok=True)
            with open(os.path.join(into, f"{counts[label]:04}.png"), "wb") as image:
                image.write(png(records[at + 1:at + RECORD]))
            counts[label] += 1


source, target, training, test = sys.argv[1:]
write(source, [f"data_batch_{number}.bin" for number in range(1, 6)], os.path.join(target, "train"), int(training))
write(source, ["test_batch.bin"], os.path.join(target, "test"), int(test))
