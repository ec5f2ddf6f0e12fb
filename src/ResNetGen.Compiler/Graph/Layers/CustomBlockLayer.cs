using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>A whole block that is a class of the user's own: what it takes and gives is known, and not what it is made of.</summary>
/// <param name="Name">The block's, <c>layer1.0</c>.</param>
/// <param name="Class">With its namespace, or alone.</param>
/// <param name="Place">
/// Where the spec names the class, which is where the C# compiler's messages point. No other layer knows a place: the code of such a network changes with its line.
/// </param>
public sealed record CustomBlockLayer(string Name, FeatureShape Input, FeatureShape Output, string Class, TextPosition Place, int Stride)
    : Layer(Name, Input, Output)
{
    /// <summary>What the spec says of them; null: nothing.</summary>
    public long? DeclaredParameters { get; init; }

    /// <summary>What the spec says of them; null: nothing.</summary>
    public long? DeclaredMultiplyAdds { get; init; }

    /// <summary>The class without its namespace.</summary>
    public string ShortClass => Class.Substring(Class.LastIndexOf('.') + 1);

    public override bool IsOpaque => true;

    public override long? Parameters => DeclaredParameters;

    public override long? MultiplyAdds => DeclaredMultiplyAdds;

    public override IEnumerable<StateEntry> State => [];

    public override string KindName => "custom_block";

    public override string Operation => $"{ShortClass}, {Text(Output.Channels)}{(Stride > 1 ? $", stride {Text(Stride)}" : "")}";

    public override LayerLabel Label => LayerLabel.Major($"{ShortClass}, {Text(Output.Channels)}{LayerLabel.Stride(Stride)}");

    /// <summary>How far a pixel sees is not known; a pixel is made for each started stretch of the stride.</summary>
    public override Window Window => new(1, Stride, 0, 1) { IsSame = true };

    /// <summary>What it gives. What it makes on the way is not known.</summary>
    public override LayerMemory Memory => LayerMemory.Whole(Output);

    public override string Structure => $"class {Class} {Place}";

    public override EquatableArray<LayerNumber> Numbers => [new(LayerNumber.Width, Quantity.Channels, Output.Channels), new("stride", Quantity.Stride, Stride)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
