using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Targets.Tables;

/// <summary>A row of the network's table.</summary>
/// <param name="Output">The feature map behind it.</param>
/// <param name="Block">What stands there, as the papers print it.</param>
/// <param name="Repeats">How often; null where nothing repeats.</param>
/// <param name="Parameters">Null: not known.</param>
/// <param name="MultiplyAdds">Null: not known.</param>
public sealed record TableRow(string Layer, FeatureShape Output, string Block, int? Repeats, long? Parameters, long? MultiplyAdds);
