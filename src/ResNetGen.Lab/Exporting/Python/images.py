"""The images that this folder was exported for."""
import hashlib
import os
import struct

import torch

import image_files
from refusal import Refusal


class Images:
    """pixels: N x C x H x W bytes. labels: the class of each image, N."""

    def __init__(self, pixels, labels, size):
        self.pixels, self.labels = torch.frombuffer(pixels, dtype=torch.uint8).view(len(labels), *size), torch.tensor(labels)

    def __len__(self):
        return len(self.labels)


def read(folder, data):
    """Training and test images. data: what recipe.json says of them."""
    if not os.path.isdir(folder):
        raise Refusal(f"There is no folder '{folder}' with the images of {data['name']}. --data says where they are.")
    sets = image_files.read(folder, data)
    digest = hashlib.sha256()
    for pixels, labels in sets:
        digest.update(pixels)
        digest.update(struct.pack(f"<{len(labels)}i", *labels))
    if digest.hexdigest() != data["sha256"]:
        raise Refusal(
            f"The images in '{folder}' are not those of {data['name']} that this folder was exported for: their SHA-256 is another one. "
            "Export again for these, or give --data the others.")
    return tuple(Images(pixels, labels, data["image"]) for pixels, labels in sets)
