"""Checks every ONNX model of a folder, with the shapes of all values. Prints what is wrong with any, and how many there are."""
import pathlib
import sys

import onnx
import onnx.checker
import onnx.shape_inference

models = sorted(pathlib.Path(sys.argv[1]).glob("*.onnx"))
for path in models:
    try:
        model = onnx.load(str(path))
        onnx.checker.check_model(model)
        inferred = onnx.shape_inference.infer_shapes(model, check_type=True, strict_mode=True)
        known = {value.name for value in inferred.graph.value_info} | {value.name for value in model.graph.output}
        missing = [output for node in model.graph.node for output in node.output if output not in known]
        if missing:
            print(f"{path.name}: no shape is known of {missing[0]}")
    except Exception as error:
        print(f"{path.name}: {error}")
print(f"{len(models)} models")
