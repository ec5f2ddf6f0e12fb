namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>A network as drawn: what is written of it, before anything says where.</summary>
/// <param name="Settings">Of the network as a whole.</param>
/// <param name="Stages">Empty for a RegNet, whose stages nobody writes.</param>
internal sealed record RandomNetwork(string Name, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<RandomStage> Stages);

/// <summary>A stage as drawn.</summary>
/// <param name="Own">The settings that make its blocks.</param>
/// <param name="RowCell">The same as a row in the paper's notation, where that can say it.</param>
/// <param name="Layers">The settings that any block takes.</param>
/// <param name="Stride">Written or not.</param>
/// <param name="Reach">How far its widest kernel reaches to each side.</param>
internal sealed record RandomStage(
    IReadOnlyDictionary<string, string> Own, string? RowCell, IReadOnlyDictionary<string, string> Layers, int Stride, int Reach);
