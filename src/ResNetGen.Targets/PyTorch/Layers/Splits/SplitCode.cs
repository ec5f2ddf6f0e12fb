using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers.Splits;

/// <summary>A split as one module whose children are its paths. Paths that are alike are written once.</summary>
internal sealed class SplitCode
{
    private readonly PlannedSplit split;

    private readonly SplitForm form;

    /// <summary>What the split's class is given besides its paths.</summary>
    private readonly List<string> others = [];

    private readonly List<Helper> helpers = [];

    /// <param name="held">The norm that the block runs before the split and that carries the split's name; null: none.</param>
    public SplitCode(PlannedSplit split, PlannedLayer? held)
        : this(split, held, [])
    {
    }

    /// <param name="before">Layers that carry the split's name and that all paths take their input behind: norm, activation, dropout.</param>
    private SplitCode(PlannedSplit split, PlannedLayer? held, IReadOnlyList<PlannedLayer> before)
    {
        this.split = split;
        form = new(split, held, before);
        if (form.Bias is { } bias)
            others.Add($"channels={PythonNumber.Of("", bias)}");
        if (form.Norm is { } norm)
            others.Add($"bn={Create(norm, ownsInput: false)}");
        if (form.Activation is { } activation)
            others.Add($"{form.ActivationField}={Create(activation, ownsInput: true)}");
        if (form.Dropout is { } dropout)
            others.Add($"drop={Create(dropout, ownsInput: true)}");
        Creation = PythonCall.Write(form.ClassName, [Paths(), .. others]);
        helpers.Add(form.Helper);
    }

    /// <summary>The expression that makes the module.</summary>
    public string Creation { get; }

    /// <summary>What the file must have for it.</summary>
    public IReadOnlyList<Helper> Helpers => helpers;

    /// <summary>Statements that let the split start by giving nothing.</summary>
    /// <param name="module">An expression for it.</param>
    public static IEnumerable<string> StartAtZero(PlannedSplit split, string module)
    {
        if (split.Closing.Any(layer => layer.Layer is NormLayer))
            return [$"nn.init.zeros_({module}.bn.weight)"];
        var statements = new List<string>();
        var first = 0;
        foreach (var paths in split.Paths)
        {
            var at = first;
            first += paths.Times;
            if (paths.Steps.Count == 0)
                continue;
            var path = paths.Times == 1 ? PythonNumber.Literal(at) : "i";
            var ends = paths.Steps[paths.Steps.Count - 1].Match(
                layer: _ => [$"nn.init.zeros_({module}[{path}][-1].weight)"],
                split: inner => StartAtZero(inner, $"{module}[{path}][-1]"));
            statements.AddRange(paths.Times == 1 ? ends : [$"for i in range({Range(at, paths.Times)}):", .. ends.Select(end => $"    {end}")]);
        }

        return statements;
    }

    private static string Range(int first, int times) => first == 0 ? PythonNumber.Literal(times) : $"{PythonNumber.Literal(first)}, {PythonNumber.Literal(first + times)}";

    private string Paths()
    {
        if (split.Paths.Count == 1 && split.Paths[0] is { Times: > 1 } all)
            return PythonComprehension.Write("[", Path(all), $"for _ in range({PythonNumber.Literal(all.Times)})", "]");
        return PythonCall.List(split.Paths.Select(paths => paths.Times == 1
            ? Path(paths)
            : PythonComprehension.Write("*[", Path(paths), $"for _ in range({PythonNumber.Literal(paths.Times)})", "]")));
    }

    private string Path(PlannedPaths path)
    {
        if (path.Steps.Count == 0)
            return "nn.Identity()";
        var elements = new List<(string Name, string Creation)>();
        // What carries the name of a split behind it is part of the split, and so are the layers between.
        var before = new List<PlannedLayer>();
        foreach (var step in path.Steps)
        {
            if (step is PlannedLayer part && (step.Field.Contains('.') || before.Count > 0))
            {
                before.Add(part);
                continue;
            }

            elements.Add((step.Field, step.Match(layer: layer => Create(layer, ownsInput: elements.Count > 0), split: inner => Nested(inner, before))));
            before = [];
        }

        return ContainerCode.Named(elements);
    }

    private string Nested(PlannedSplit inner, IReadOnlyList<PlannedLayer> before)
    {
        var code = new SplitCode(inner, null, before);
        helpers.AddRange(code.Helpers);
        return code.Creation;
    }

    /// <param name="ownsInput">The first layer of a path is given what the other paths see too.</param>
    private string Create(PlannedLayer layer, bool ownsInput)
    {
        var code = LayerCode.Of(layer.Layer);
        var arguments = LayerArguments.Of(layer) with { OwnsInput = ownsInput };
        helpers.AddRange(code.Helpers(arguments));
        return code.Create(arguments);
    }
}
