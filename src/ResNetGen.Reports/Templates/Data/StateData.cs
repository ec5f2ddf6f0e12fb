using ResNetGen.Compiler.Graph.Facts;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>An entry of the state dict.</summary>
internal static class StateData
{
    public static DataType<StateEntry> Type { get; } = new DataType<StateEntry>("entry", "An entry of the state dict.")
        .Text("name", "as torchvision names it, `layer1.0.conv1.weight`", entry => entry.Name)
        .Numbers("shape", "its sides; none for a scalar", entry => entry.Shape.Select(side => (long)side))
        .Number("elements", "how many numbers it holds", entry => entry.Elements)
        .Text("kind", "`parameter`, `buffer` (float32) or `counter` (int64)", entry => Kind(entry.Kind));

    private static string Kind(StateKind kind) => kind switch
    {
        StateKind.Parameter => "parameter",
        StateKind.Buffer => "buffer",
        StateKind.Counter => "counter",
    };
}
