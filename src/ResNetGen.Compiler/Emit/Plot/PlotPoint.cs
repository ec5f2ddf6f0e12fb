namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>A network in the plot.</summary>
/// <param name="Series">Its family: points of one family have one colour and are joined by a line.</param>
public sealed record PlotPoint(string Name, string Series, long Parameters, long MultiplyAdds);
