"""Reads the official binary files of CIFAR-10 and CIFAR-100: records of one or two labels and 3 x 32 x 32 bytes."""
import os

from refusal import Refusal

# Files to train on, the file to test on, images of each file to train on and to test on, labels before an image: the last one counts.
LAYOUTS = {
    "cifar10": ([f"data_batch_{i}.bin" for i in range(1, 6)], "test_batch.bin", 10_000, 10_000, 1),
    "cifar100": (["train.bin"], "test.bin", 50_000, 10_000, 2),
}

PIXELS = 3 * 32 * 32


def read(folder, data):
    """Pixels and labels to train on, and to test on."""
    training, test, training_images, test_images, labels = LAYOUTS[data["name"]]
    return read_files(folder, training, training_images, labels), read_files(folder, [test], test_images, labels)


def read_files(folder, names, images, labels):
    pixels, classes = bytearray(), []
    for name in names:
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            raise Refusal(f"The file '{path}' is missing.")
        with open(path, "rb") as file:
            content = file.read()
        if len(content) != images * (labels + PIXELS):
            raise Refusal(f"'{path}' has {len(content):,} bytes, not the {images * (labels + PIXELS):,} of {images:,} images.")
        for start in range(labels, len(content), labels + PIXELS):
            classes.append(content[start - 1])
            pixels += content[start:start + PIXELS]
    return pixels, classes
