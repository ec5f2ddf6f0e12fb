using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Nodes;

/// <summary>Changes a spec's tree, so that what comes out is mostly YAML and often a spec.</summary>
internal interface INodeMutation
{
    /// <param name="other">Another spec, to take pieces from.</param>
    void Apply(MapTree spec, MapTree other, Dice dice);
}
