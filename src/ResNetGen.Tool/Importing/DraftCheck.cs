using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Targets.Onnx;
using ResNetGen.Targets.Weights;
using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Writing;
using ResNetGen.Tool.Specs;
using NetworkBuilder = ResNetGen.Compiler.Graph.Building.GraphBuilder;

namespace ResNetGen.Tool.Importing;

/// <summary>Holds drafts against a file: the network of a draft, written as ONNX, has the file's operations or it has not.</summary>
/// <param name="last">What gives the last value of the file that the network has, too.</param>
/// <param name="opset">The file's version of ONNX's operators.</param>
/// <param name="size">The images' height and width in the file; null: any.</param>
internal sealed class DraftCheck(Operation last, long opset, (long Height, long Width)? size)
{
    private readonly Structures structures = new();

    private IReadOnlyList<(Operation Operation, int Number)>? own;

    /// <summary>What is said of the draft that came farthest.</summary>
    public ImportException? Farthest { get; private set; }

    private int farthest = -1;

    /// <summary>The draft's network, if it is the file's.</summary>
    public (NetworkSpec Spec, NetworkGraph Graph)? Try(SpecDraft draft)
    {
        var loaded = LoadedSpec.Of(new("draft", draft.Text));
        var spec = loaded.Networks is [{ Spec: { } only }] ? only : null;
        if ((spec is null ? null : NetworkBuilder.Build(spec, loaded.Diagnostics)) is not { } graph)
        {
            var error = loaded.Diagnostics.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error);
            Remember(0, new($"what was read of it is not a spec: {error.Message.TrimEnd('.')}"));
            return null;
        }

        var version = (int)Math.Clamp(opset, Onnx.Graphs.GraphBuilder.OldestOpset, Onnx.Graphs.GraphBuilder.NewestOpset);
        var settings = new ModelSettings(version, draft.FoldsBatchNorm, OnnxType.Float32, size is var (height, width) ? ((int)height, (int)width) : null);
        var model = OnnxTarget.Model(graph, graph.Classifier?.OutFeatures ?? 0, new InitialWeights(graph, seed: 0), settings, graph.Features);
        var theirs = structures.Of(OperationReader.Read(model.Graph, version, size));
        own ??= structures.Of(last);
        if (theirs[^1].Number == own[^1].Number)
        {
            if (Shared(own) is not { } shared || Shared(theirs) is not null)
                return (spec!, graph);
            Remember(shared.Index, new($"the language ends at {shared}, which has the filters of another layer; in its networks each layer has its own"));
            return null;
        }

        var known = theirs.Select(pair => pair.Number).ToHashSet();
        var first = own.First(pair => !known.Contains(pair.Number)).Operation;
        Remember(first.Index, new($"the language ends at {first}: no spec has this operation there{(first.Settings.Length == 0 ? "" : $" ({first.Settings})")}"));
        return null;
    }

    /// <summary>The first layer that has the filters of one before it. Attention over means and maxima has such layers.</summary>
    private static Operation? Shared(IReadOnlyList<(Operation Operation, int Number)> operations)
    {
        var seen = new HashSet<string>();
        return operations.Select(pair => pair.Operation).FirstOrDefault(operation => operation.Filter is { } filter && !seen.Add(filter));
    }

    private void Remember(int index, ImportException what)
    {
        if (index > farthest)
            (farthest, Farthest) = (index, what);
    }
}
