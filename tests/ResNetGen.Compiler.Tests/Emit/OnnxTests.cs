using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using static ResNetGen.Compiler.Tests.Emit.InferenceForms;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Every structural choice of the language as ONNX, run by ONNX Runtime.</summary>
[Collection(RandomNumbers.Name)]
public class OnnxTests
{
    private static readonly (long Batch, long Height, long Width)[] Shapes = [(1, 32, 32), (3, 33, 47)];

    public static TheoryData<string> Names => EmittedCodeTests.Names;

    /// <summary>Neither is right: both are off the double precision result by rounding errors of one size.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void OnnxRuntime_computes_what_the_network_does_folded_or_not_in_every_shape_of_images(string name)
    {
        using var folder = new TemporaryFolder();
        using var network = (GeneratedNetwork)Trained(name);
        using var withoutGradients = no_grad();
        List<(Tensor Input, Tensor Single)> passes = [.. Shapes.Select(shape => rand(shape.Batch, 3, shape.Height, shape.Width)).Select(input => (input, network.call(input)))];
        List<InferenceSession> sessions = [];
        foreach (var folds in new[] { true, false })
        {
            var export = network.SaveOnnx(folder.In($"{folds}.onnx"), new() { FoldsBatchNorm = folds });
            Assert.Empty(export.Notes);
            sessions.Add(OnnxRuns.Open(export.Path));
        }

        using var wide = network.to(ScalarType.Float64);
        foreach (var (input, single) in passes)
        {
            using var wideInput = input.to(ScalarType.Float64);
            using var exact = wide.call(wideInput);
            for (var i = 0; i < sessions.Count; i++)
            {
                using var actual = OnnxRuns.Run(sessions[i], input);
                Closeness.AssertClose(exact, actual, Closeness.Tolerance(single, exact), $"{name}, {(i == 0 ? "folded" : "not folded")}, {string.Join("x", input.shape)}");
            }

            single.Dispose();
            input.Dispose();
        }

        sessions.ForEach(session => session.Dispose());
    }

    /// <summary>Debian's package knows the operators up to version 17. It infers the shape of every value, too, and holds them against what the model says.</summary>
    [Fact]
    public void Pythons_checker_accepts_all_models_with_their_shapes()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, i) in CompiledSamples.Graphs.Keys.Select((name, i) => (name, i)))
        {
            using var network = (GeneratedNetwork)Emitted.Make(CompiledSamples.Get(name));
            network.SaveOnnx(folder.In($"{i} folded.onnx"), new() { Size = i % 2 == 0 ? null : (40, 48) });
            network.SaveOnnx(folder.In($"{i} as it is.onnx"), new() { FoldsBatchNorm = false, Opset = 13, Type = (OnnxElementType)(i % 3) });
        }

        var complaints = PythonScript.Run("check_onnx.py", folder.Path);

        Assert.Equal($"{2 * CompiledSamples.Graphs.Count} models\n", complaints);
    }
}
