"""Reads train/CLASS/*.png and test/CLASS/*.png, all of one size, all greyscale or all RGB, none with transparent parts.

Pixels of a PNG file are differences from their neighbours. They are added up for many files at once, pixel by pixel: a loop over the
pixels of each file would take Python far longer.
"""
import os
import struct
import zlib

import torch

from refusal import Refusal

SIGNATURE = b"\x89PNG\r\n\x1a\n"

# Samples of a pixel by colour type: grey, RGB, palette, grey and RGB with transparency.
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

# Bytes of the files that are added up at once.
AT_ONCE = 1 << 26


class Png:
    """A file before its differences are added up."""

    def __init__(self, path):
        with open(path, "rb") as file:
            content = file.read()
        if not content.startswith(SIGNATURE):
            raise Refusal(f"'{path}' is not a PNG file.")
        chunks = list(chunks_of(content, path))
        try:
            self.width, self.height, self.depth, self.colour, _, _, interlaced = struct.unpack(">2I5B", chunks[0][1])
            self.palette = b"".join(data for kind, data in chunks if kind == b"PLTE")
            self.rows = zlib.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT"))
            bits = SAMPLES[self.colour] * self.depth
        except (struct.error, zlib.error, KeyError) as failure:
            raise Refusal(f"'{path}' is damaged: {failure}") from failure
        if interlaced:
            raise Refusal(f"'{path}' is interlaced, which is not read here. Write it without.")
        self.channels = 1 if self.colour in (0, 4) else 3
        # From a byte to that of the pixel before.
        self.step = max(1, bits // 8)
        self.row_length = 1 + (self.width * bits + 7) // 8
        if len(self.rows) != self.height * self.row_length:
            raise Refusal(f"'{path}' is damaged: it holds {len(self.rows)} bytes of the {self.height * self.row_length} of its rows.")

    @property
    def form(self):
        return self.depth, self.colour


def chunks_of(content, path):
    start, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        length = int.from_bytes(content[start:start + 4], "big")
        kind, end = content[start + 4:start + 8], start + 8 + length
        if end + 4 > len(content):
            raise Refusal(f"'{path}' is truncated: it ends before the PNG's last part.")
        if zlib.crc32(content[start + 4:end]) != int.from_bytes(content[end:end + 4], "big"):
            raise Refusal(f"'{path}' is damaged: a checksum in the PNG file does not agree.")
        yield kind, content[start + 8:end]
        start = end + 4


def read(folder, data):
    """Pixels and labels to train on, and to test on."""
    return read_set(os.path.join(folder, "train"), data), read_set(os.path.join(folder, "test"), data)


def read_set(folder, data):
    paths, labels = [], []
    for label, name in enumerate(data["classes"]):
        where = os.path.join(folder, name)
        if not os.path.isdir(where):
            raise Refusal(f"The folder '{where}' is missing.")
        names = sorted(each for each in os.listdir(where) if not each.startswith(".") and os.path.isfile(os.path.join(where, each)))
        paths += [os.path.join(where, each) for each in names]
        labels += [label] * len(names)
    channels, height, width = data["image"]
    pixels = bytearray(len(paths) * channels * height * width)
    images = torch.frombuffer(pixels, dtype=torch.uint8).view(len(paths), channels, height, width) if paths else None
    count = max(1, AT_ONCE // (channels * height * width))
    for start in range(0, len(paths), count):
        read_files(paths[start:start + count], images[start:start + count])
    return pixels, labels


def read_files(paths, images):
    """images: gets the pixels, N x C x H x W."""
    size = tuple(images.shape[1:])
    forms = {}
    for place, path in enumerate(paths):
        png = Png(path)
        if (png.channels, png.height, png.width) != size:
            found = f"{png.width} x {png.height} with {png.channels} channels"
            raise Refusal(f"'{path}' is {found}; the others are {size[2]} x {size[1]} with {size[0]}.")
        forms.setdefault(png.form, []).append((place, png))
    for files in forms.values():
        places, pngs = zip(*files)
        rows = torch.frombuffer(bytearray(b"".join(png.rows for png in pngs)), dtype=torch.uint8).view(len(pngs), size[1], -1)
        images[list(places)] = pixels_of(added_up(rows, pngs[0].step), pngs, size)


def added_up(rows, step):
    """Of N x H x (1 + B) bytes, the first of a row saying what it is a difference from (PNG, section 9), N x H x B bytes."""
    count, height, length = rows.shape
    done = torch.zeros(count, height + 1, length - 1 + step, dtype=torch.int16)
    for y in range(height):
        for kind in rows[:, y, 0].unique().tolist():
            chosen = (rows[:, y, 0] == kind).nonzero()[:, 0]
            row, above = rows[chosen, y, 1:].short(), done[chosen, y]
            line = torch.zeros_like(above)
            if kind == 0:
                line[:, step:] = row
            elif kind == 1:
                line[:, step:] = (row.view(len(chosen), -1, step).cumsum(1) & 255).view(len(chosen), -1)
            elif kind == 2:
                line[:, step:] = (row + above[:, step:]) & 255
            else:
                for x in range(0, length - 1, step):
                    left, up, corner = line[:, x:x + step], above[:, x + step:x + 2 * step], above[:, x:x + step]
                    guess = (left + up) // 2 if kind == 3 else nearest(left, up, corner)
                    line[:, x + step:x + 2 * step] = (row[:, x:x + step] + guess) & 255
            done[chosen, y + 1] = line
    return done[:, 1:, step:].to(torch.uint8)


def nearest(left, up, corner):
    """Which of the three is nearest to left + up - corner (Paeth)."""
    guess = left + up - corner
    to_left, to_up, to_corner = (guess - left).abs(), (guess - up).abs(), (guess - corner).abs()
    return torch.where((to_left <= to_up) & (to_left <= to_corner), left, torch.where(to_up <= to_corner, up, corner))


def pixels_of(rows, pngs, size):
    """Of N x H x B bytes, the pixels of C channels, N x C x H x W."""
    channels, height, width = size
    depth, colour = pngs[0].form
    if depth == 16:
        # Of 65,535 levels 255 are made, as nearly as may be.
        pairs = rows.view(len(pngs), height, -1, 2).int()
        rows = ((pairs[..., 0] * 256 + pairs[..., 1]) * 255 + 32895) >> 16
    elif depth < 8:
        places = torch.arange(8 - depth, -1, -depth)
        rows = ((rows.int().unsqueeze(3) >> places) & ((1 << depth) - 1)).view(len(pngs), height, -1)[..., :width]
        if colour == 0:
            rows = rows * (255 // ((1 << depth) - 1))
    samples = rows.reshape(len(pngs), height, width, SAMPLES[colour])
    if colour == 3:
        palettes = torch.stack([torch.frombuffer(bytearray(png.palette.ljust(768, b"\0")), dtype=torch.uint8).view(256, 3) for png in pngs])
        samples = palettes[torch.arange(len(pngs)).view(-1, 1, 1), samples[..., 0].long()]
    return samples[..., :channels].permute(0, 3, 1, 2).to(torch.uint8)
