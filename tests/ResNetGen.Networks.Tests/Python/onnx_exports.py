"""torchvision's networks as ONNX, in the forms that are found in the world; images and scores as one .safetensors file.

  onnx_exports.py MODEL SIDE FOLDER

FOLDER gets kept.onnx (torchvision's names), folded.onnx (batch normalisation is part of the convolutions), nameless.onnx (layers as they are,
under names that say nothing, in another order, the fully connected layer transposed), product.onnx (the same as a product and a sum) and
tensors.safetensors.
"""
import random
import sys

import numpy
import onnx
import torch
from onnx import helper, numpy_helper

import safetensors
from torchvision_logits import randomised

TRAINING = torch.onnx.TrainingMode


def export(model, images, path, training, folds):
    torch.onnx.export(model, images, path, opset_version=11, training=training, do_constant_folding=folds,
                      input_names=['images'], output_names=['scores'], dynamic_axes={'images': {0: 'N'}})


def nameless(path, out, as_product):
    model = onnx.load(path)
    graph = model.graph
    names = [weight.name for weight in graph.initializer]
    random.Random(1).shuffle(names)
    renamed = {name: 'w%d' % i for i, name in enumerate(names)}
    matrix = next(node for node in graph.node if node.op_type == 'Gemm')
    for weight in graph.initializer:
        if weight.name == matrix.input[1]:
            weight.CopyFrom(numpy_helper.from_array(numpy.ascontiguousarray(numpy_helper.to_array(weight).T), weight.name))
    nodes = list(graph.node)
    at = nodes.index(matrix)
    if as_product:
        nodes[at:at + 1] = [helper.make_node('MatMul', list(matrix.input[:2]), ['product']), helper.make_node('Add', [matrix.input[2], 'product'], list(matrix.output))]
    else:
        nodes[at] = helper.make_node('Gemm', list(matrix.input), list(matrix.output))
    for node in nodes:
        node.name = ''
        for i, name in enumerate(node.input):
            node.input[i] = renamed.get(name, name)
    weights = sorted(graph.initializer, key=lambda weight: renamed[weight.name])
    for weight in weights:
        weight.name = renamed[weight.name]
    onnx.save(helper.make_model(helper.make_graph(nodes, 'net', graph.input, graph.output, weights), opset_imports=[helper.make_opsetid('', 11)]), out)


def main():
    name, side, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    torch.manual_seed(7)
    model = randomised(name)
    with torch.no_grad():
        model.train()(torch.randn(8, 3, side, side))
        model.eval()
        images = torch.randn(2, 3, side, side)
        tensors = {'images': images, 'scores': model(images), 'exact': model.double()(images.double())}
    model = model.float()
    export(model, images, folder + '/folded.onnx', TRAINING.EVAL, True)
    export(model, images, folder + '/kept.onnx', TRAINING.PRESERVE, False)
    nameless(folder + '/kept.onnx', folder + '/nameless.onnx', as_product=False)
    nameless(folder + '/kept.onnx', folder + '/product.onnx', as_product=True)
    safetensors.write(folder + '/tensors.safetensors', tensors)


if __name__ == '__main__':
    main()
