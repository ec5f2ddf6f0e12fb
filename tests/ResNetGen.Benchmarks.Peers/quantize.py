"""A model in eight bits, as ONNX Runtime's optimizer wants it: pairs of QuantizeLinear and DequantizeLinear, which it makes integer kernels of."""
import numpy
import onnx
import torch
from onnx import helper, numpy_helper

# Of seven bits: without VNNI, ONNX Runtime adds two products of eight bits in sixteen, which overflow.
LARGEST = 63


def ranges(network, images):
    """The smallest and the largest number of the images, behind each norm and behind each ReLU, in the order of the calls."""
    norms, activations = [], []

    def note(into):
        return lambda module, inputs, output: into.append((output.min().item(), output.max().item()))

    hooks = [
        module.register_forward_hook(note(norms if isinstance(module, torch.nn.BatchNorm2d) else activations))
        for module in network.modules() if isinstance(module, (torch.nn.BatchNorm2d, torch.nn.ReLU))]
    network(images)
    for hook in hooks:
        hook.remove()
    return (images.min().item(), images.max().item()), norms, activations


def quantize(network, images, path, into):
    """Every map between convolutions in 8 bits without sign, every filter in 7 bits with its own step. The fully connected layer stays float32."""
    of_images, norms, activations = ranges(network, images)
    model = onnx.load(path)
    graph = model.graph
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    used_by = {}
    for node in graph.node:
        for name in node.input:
            used_by.setdefault(name, []).append(node.op_type)
    nodes, steps, replaced = [], {}, {}

    def constant(name, array):
        graph.initializer.append(numpy_helper.from_array(numpy.asarray(array), name))
        return name

    def quantized(name, low, high):
        low, high = min(low, 0.0), max(high, 0.0)
        step = (high - low) / 255 or 1.0
        of = [constant(name + "_step", numpy.float32(step)), constant(name + "_zero", numpy.uint8(round(-low / step)))]
        nodes.append(helper.make_node("QuantizeLinear", [name, *of], [name + "_q"]))
        nodes.append(helper.make_node("DequantizeLinear", [name + "_q", *of], [name + "_dq"]))
        steps[name], replaced[name] = (step, low, high), name + "_dq"

    quantized("images", *of_images)
    norm, activation = iter(norms), iter(activations)
    for node in graph.node:
        source = node.input[0]
        inputs = [replaced.get(name, name) for name in node.input]
        if node.op_type == "Conv":
            kernel, bias = weights[node.input[1]], weights[node.input[2]]
            step = numpy.abs(kernel).reshape(len(kernel), -1).max(1).astype(numpy.float32) / LARGEST
            step[step == 0] = 1
            whole = numpy.rint(kernel / step[:, None, None, None]).astype(numpy.int8)
            name = node.input[1]
            of = [constant(name + "_step", step), constant(name + "_zero", numpy.zeros(len(kernel), numpy.int8))]
            nodes.append(helper.make_node("DequantizeLinear", [constant(name + "_q", whole), *of], [name + "_dq"], axis=0))
            name = node.input[2]
            # A bias has the step of what is added up.
            step = (step * numpy.float32(steps[source][0])).astype(numpy.float32)
            of = [constant(name + "_step", step), constant(name + "_zero", numpy.zeros(len(bias), numpy.int32))]
            nodes.append(helper.make_node("DequantizeLinear", [constant(name + "_q", numpy.rint(bias / step).astype(numpy.int32)), *of], [name + "_dq"], axis=0))
            inputs[1:] = [node.input[1] + "_dq", node.input[2] + "_dq"]
        del node.input[:]
        node.input.extend(inputs)
        nodes.append(node)
        if node.op_type == "Conv":
            of_norm = next(norm)
            if used_by[node.output[0]] != ["Relu"]:
                quantized(node.output[0], *of_norm)
        elif node.op_type == "Relu":
            quantized(node.output[0], *next(activation))
        elif node.op_type == "MaxPool":
            quantized(node.output[0], *steps[source][1:])
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, into)
