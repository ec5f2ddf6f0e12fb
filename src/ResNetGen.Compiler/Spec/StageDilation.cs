using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>The dilation of a stage's kernels larger than 1.</summary>
/// <param name="Values">One for all blocks; or, of a list, one for each block: DeepLab's multi-grid (arXiv:1706.05587, section 3.2).</param>
/// <param name="IsList">Whether it is written as a list.</param>
public sealed record StageDilation(EquatableArray<int> Values, bool IsList)
{
    /// <summary>1 in every block.</summary>
    public static StageDilation None { get; } = All(1);

    public int Largest => Values.Max();

    /// <summary>As the language writes it: <c>2</c>, <c>[2, 4, 8]</c>.</summary>
    public string Text => IsList ? $"[{string.Join(", ", Values.Select(SettingNumber.Text))}]" : SettingNumber.Text(Values[0]);

    /// <summary>The same in every block.</summary>
    public static StageDilation All(int value) => new([value], IsList: false);

    /// <summary>The dilation of a block, counted from 0.</summary>
    public int Of(int block) => Values[IsList ? block : 0];
}
