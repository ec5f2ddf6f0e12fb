"""Writes tensors as one .safetensors file: u64 header length, JSON header, raw little-endian data."""
import json
import struct

import torch

TYPES = {torch.float32: 'F32', torch.float64: 'F64', torch.int64: 'I64'}


def write(path, tensors):
    """tensors: a dictionary of names and CPU tensors."""
    header, offset, blobs = {}, 0, []
    # Eight-byte elements come first, so that each tensor begins at a multiple of its element's size.
    for name, tensor in sorted(tensors.items(), key=lambda item: -item[1].element_size()):
        blob = tensor.detach().contiguous().numpy().tobytes()
        header[name] = {'dtype': TYPES[tensor.dtype], 'shape': list(tensor.shape), 'data_offsets': [offset, offset + len(blob)]}
        blobs.append(blob)
        offset += len(blob)
    text = json.dumps(header).encode()
    text += b' ' * (-len(text) % 8)
    with open(path, 'wb') as file:
        file.write(struct.pack('<Q', len(text)) + text + b''.join(blobs))
