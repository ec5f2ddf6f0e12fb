using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph;

/// <summary>A block: main path, shortcut, and how they are merged.</summary>
/// <param name="Name"><c>layer1.0</c></param>
/// <param name="MainPath">Layers and splits in order of execution, F of the papers, without the merge and without what follows it.
/// In <c>post</c> order the last convolution's norm ends it (attention and drop path after that); in <c>pre</c> order it begins with norm and activation.</param>
/// <param name="ShortcutAfter">How many steps of <paramref name="MainPath"/> the shortcut takes its input behind: 0 for the block's input;
/// in <c>pre</c> order every shortcut but the identity takes it behind the first norm and activation.</param>
/// <param name="FinalActivation">After the addition, on F alone (<see cref="Merge.ActivatedMainPath"/>), or after F of a plain net; null in <c>pre</c> order.</param>
public sealed record BlockGraph(
    string Name, FeatureShape Input, FeatureShape Output,
    LayerPath MainPath, Shortcut Shortcut, int ShortcutAfter, Merge Merge, ActivationLayer? FinalActivation)
{
    /// <summary>All layers: main path, shortcut, final activation.</summary>
    public IEnumerable<Layer> Layers
    {
        get
        {
            foreach (var layer in MainPath.Layers)
                yield return layer;
            foreach (var layer in Shortcut.Path)
                yield return layer;
            if (FinalActivation is not null)
                yield return FinalActivation;
        }
    }
}
