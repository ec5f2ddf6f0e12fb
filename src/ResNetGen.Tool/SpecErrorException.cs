using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool;

/// <summary>A command needs networks of files that are so wrong that none could be read.</summary>
internal sealed class SpecErrorException(IReadOnlyList<LoadedSpec> specs) : Exception
{
    public IReadOnlyList<LoadedSpec> Specs { get; } = specs;
}
