"""What happens to images before a network sees them: order, changes and normalisation, as in the lab.

Random numbers are those of the lab (SplitMix64): they depend on seed, epoch and image alone, so that neither the number of processes
nor an interruption changes what an image looks like. Crops and flips are those of the lab to the last pixel; a blurred or coloured pixel
may differ by one level, where sums are rounded differently.
"""
import math
import re

import torch
from torch.nn import functional as F

# Mean and deviation of red, green and blue, for values from 0 to 1.
IMAGENET = ((0.485, 0.229), (0.456, 0.224), (0.406, 0.225))
# Means alone, for values from 0 to 255; the network is given blue first.
CAFFE = (123.68, 116.779, 103.939)


class RandomNumbers:
    """A stream of random numbers for each of some images in one epoch."""

    def __init__(self, seed, epoch, images):
        """images: their indices, N."""
        self.state = mix(mix(mix(torch.tensor(seed)) + epoch) + (images & 0xFFFFFFFF))

    def bits(self, wanted=1):
        """wanted: 1, or for each image 1 where it takes a number and 0 where it takes none."""
        self.state = self.state + GOLDEN * wanted
        return finish(self.state)

    def below(self, bound):
        """Whole numbers from 0 to bound - 1: the upper half of a product of 128 bits."""
        bits = self.bits()
        return (shifted(bits, 32) * bound + shifted((bits & 0xFFFFFFFF) * bound, 32)) >> 32

    def between_0_and_1(self, wanted=1):
        return shifted(self.bits(wanted), 11).double() / (1 << 53)

    def heads(self):
        return self.bits() < 0


def signed(value):
    """The number of 64 bits that PyTorch has for one without a sign."""
    return value - (1 << 64) if value >= 1 << 63 else value


GOLDEN = signed(0x9E3779B97F4A7C15)


def shifted(bits, places):
    """To the right, with zeros from the left."""
    return (bits >> places) & ((1 << (64 - places)) - 1)


def mix(bits):
    return finish(bits + GOLDEN)


def finish(bits):
    bits = (bits ^ shifted(bits, 30)) * signed(0xBF58476D1CE4E5B9)
    bits = (bits ^ shifted(bits, 27)) * signed(0x94D049BB133111EB)
    return bits ^ shifted(bits, 31)


def order_of(count, seed, epoch):
    """The order in which an epoch goes through the images (Fisher and Yates)."""
    random = RandomNumbers(seed, epoch, torch.tensor(-1))
    start, places = random.state, torch.arange(count - 1, 0, -1)
    random.state = start + GOLDEN * torch.arange(count - 1)
    order = list(range(count))
    for place, other in zip(places.tolist(), random.below(places + 1).tolist()):
        order[place], order[other] = order[other], order[place]
    return order


class Preparation:
    """Makes of images what a network is given."""

    def __init__(self, steps, normalization, images, seed, device):
        """steps: as in the recipe, ['crop(4)', 'flip'].

        images: the training images, N x C x H x W bytes, whose means and deviations count.
        """
        crop = next((re.fullmatch(r"crop\((\d+)\)", step) for step in steps if step.startswith("crop")), None)
        self.padding = int(crop.group(1)) if crop else 0
        self.changes = [change for name, change in (("flip", flip), ("blur", blur), ("colour", colour)) if name in steps]
        self.values = values_of_bytes(normalization, images).to(device)
        self.is_reversed = normalization == "caffe"
        self.seed, self.device = seed, device

    def for_training(self, images, indices, epoch):
        """images: N x C x H x W bytes. indices: their places in the set, N. Gives N x C x H x W numbers."""
        random = RandomNumbers(self.seed, epoch, indices)
        images = images.to(self.device)
        for change in self.changes:
            images = change(images, random)
        images = self.for_test(images)
        if self.padding == 0:
            return images
        down, right = (random.below(2 * self.padding + 1) - self.padding for _ in range(2))
        return cut(images, down.to(self.device), right.to(self.device), self.padding)

    def for_test(self, images):
        images = images.to(self.device)
        channels = torch.arange(images.shape[1], device=self.device).view(1, -1, 1, 1)
        values = self.values[channels, images.long()]
        return values.flip(1) if self.is_reversed else values


def values_of_bytes(normalization, images):
    """The number that stands for each byte in each channel, C x 256."""
    if normalization == "imagenet":
        return torch.tensor([[(value - 255 * mean) / (255 * deviation) for value in range(256)] for mean, deviation in IMAGENET]).to(torch.get_default_dtype())
    if normalization == "caffe":
        return torch.tensor([[value - mean for value in range(256)] for mean in CAFFE]).to(torch.get_default_dtype())
    rows = []
    for channel in range(images.shape[1]):
        counts = torch.bincount(images[:, channel].flatten(), minlength=256).tolist()
        total = max(1, sum(counts))
        mean = sum(value * count for value, count in enumerate(counts)) / total
        deviation = math.sqrt(max(0.0, sum(value * value * count for value, count in enumerate(counts)) / total - mean * mean))
        if normalization == "none":
            mean = 0.0
        scale = deviation if normalization == "mean_std" and deviation > 0 else 255.0
        rows.append([(value - mean) / scale for value in range(256)])
    return torch.tensor(rows, dtype=torch.float32).to(torch.get_default_dtype())


def cut(images, down, right, padding):
    """A part of each image that is moved by some pixels. What it takes from outside is zero after normalisation."""
    count, channels, height, width = images.shape
    device = images.device
    images = F.pad(images, [padding] * 4)
    rows = (torch.arange(height, device=device) + padding + down.view(-1, 1)).view(count, 1, height, 1)
    columns = (torch.arange(width, device=device) + padding + right.view(-1, 1)).view(count, 1, 1, width)
    every = torch.arange(count, device=device).view(-1, 1, 1, 1)
    return images[every, torch.arange(channels, device=device).view(1, -1, 1, 1), rows, columns]


def flip(images, random):
    """Every second image is mirrored, left to right."""
    return torch.where(per_image(random.heads(), images), images.flip(3), images)


def blur(images, random):
    """Every second image is blurred with a Gaussian: a deviation from 0.1 to 1 pixel, cut off after two pixels."""
    blurred = random.heads()
    deviation = 0.1 + 0.9 * random.between_0_and_1(wanted=blurred.long())
    distances = torch.arange(-2.0, 3.0, dtype=torch.float64)
    kernel = torch.exp(-0.5 * (distances / deviation.view(-1, 1)) ** 2).float()
    kernel = (kernel / kernel.sum(1, keepdim=True)).to(images.device)
    along = filtered(filtered(images, kernel, 3), kernel, 2)
    return torch.where(per_image(blurred, images), along, images)


def filtered(images, kernel, axis):
    """Along rows (axis 3) or columns (axis 2). The border is continued outwards."""
    length = images.shape[axis]
    total = torch.full(images.shape, 0.5, dtype=torch.float32, device=images.device)
    for place in range(kernel.shape[1]):
        sources = torch.arange(length, device=images.device).add(place - 2).clamp(0, length - 1)
        total = total + per_image(kernel[:, place], images) * images.index_select(axis, sources).float()
    return total.to(torch.uint8)


def colour(images, random):
    """Brightness, contrast and, where there are three channels, saturation vary by factors from 0.8 to 1.2."""
    brightness, contrast, saturation = (per_image((0.8 + 0.4 * random.between_0_and_1()).float(), images) for _ in range(3))
    values = images.float()
    grey = values[:, :1]
    if values.shape[1] == 3:
        # The luma of ITU-R BT.601.
        grey = 0.299 * values[:, :1] + 0.587 * values[:, 1:2] + 0.114 * values[:, 2:]
    mean = grey.double().mean((2, 3), keepdim=True).float() * brightness
    grey = (grey * brightness - mean) * contrast + mean
    values = (values * brightness - mean) * contrast + mean
    if values.shape[1] == 3:
        values = (values - grey) * saturation + grey
    return (values + 0.5).clamp(0, 255).to(torch.uint8)


def per_image(values, images):
    return values.to(images.device).view(-1, 1, 1, 1)
