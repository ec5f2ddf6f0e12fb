"""Reads and writes .safetensors files: the header's length in 8 bytes, the header in JSON, the tensors' bytes one behind the other."""
import json
import struct

import torch

from refusal import Refusal

TYPES = {
    "F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16,
    "I64": torch.int64, "I32": torch.int32, "U8": torch.uint8,
}

# No network has a longer header.
LONGEST_HEADER = 100_000_000


def write(path, tensors, metadata=None):
    """tensors: a dictionary of names and tensors. metadata: a dictionary of texts."""
    names = {dtype: name for name, dtype in TYPES.items()}
    header = {"__metadata__": dict({"format": "pt"}, **(metadata or {}))}
    # Wide elements come first, so that each tensor begins at a multiple of its element's size.
    ordered = sorted(tensors.items(), key=lambda item: (-item[1].element_size(), item[0]))
    offset = 0
    for name, tensor in ordered:
        end = offset + tensor.numel() * tensor.element_size()
        header[name] = {"dtype": names[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, tensor in ordered:
            file.write(bytes_of(tensor))


def bytes_of(tensor):
    """In the order of the elements. Without NumPy, memory of Python's is looked at as a tensor and filled."""
    memory = bytearray(tensor.numel() * tensor.element_size())
    if memory:
        torch.frombuffer(memory, dtype=tensor.dtype).copy_(tensor.detach().cpu().flatten())
    return memory


def read(path):
    """A dictionary of names and tensors."""
    with open(path, "rb") as file:
        start = file.read(8)
        length = struct.unpack("<Q", start)[0] if len(start) == 8 else LONGEST_HEADER
        text = file.read(length) if length < LONGEST_HEADER else b""
        data = bytearray(file.read())
    tensors = {}
    try:
        for name, entry in json.loads(text.decode()).items():
            if name != "__metadata__":
                begin, end = entry["data_offsets"]
                tensors[name] = tensor_of(data, begin, end, TYPES[entry["dtype"]], entry["shape"])
    except (ValueError, KeyError, TypeError, AttributeError, RuntimeError) as failure:
        raise Refusal(f"'{path}' is not a safetensors file, or is damaged: {failure}") from failure
    return tensors


def tensor_of(data, begin, end, dtype, shape):
    count = 1
    for side in shape:
        count *= side
    if not 0 <= begin <= end <= len(data) or end - begin != count * torch.empty(0, dtype=dtype).element_size():
        raise ValueError(f"a tensor of shape {shape} is said to be at {begin} to {end} of {len(data)} bytes")
    return torch.frombuffer(data, dtype=dtype, count=count, offset=begin).view(shape).clone() if count else torch.empty(shape, dtype=dtype)
