using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool;

/// <summary>A command needs a network of a file that is so wrong that none could be read.</summary>
internal sealed class SpecErrorException(LoadedSpec spec) : Exception
{
    public LoadedSpec Spec { get; } = spec;
}
