using ResNetGen.Weights;

namespace ResNetGen;

/// <summary>What became of each tensor when weights were loaded. <see cref="ToString"/> says it in lines to read.</summary>
public sealed class WeightReport
{
    internal WeightReport() { }

    /// <summary>Names copied into the network.</summary>
    public IReadOnlyList<string> Loaded { get; internal init; } = [];

    /// <summary>
    /// Names of the network that were not loaded, for whatever reason. Their tensors keep the values that they had: in a new network the initial ones.
    /// </summary>
    public IReadOnlyList<string> Unchanged { get; internal init; } = [];

    /// <summary>Names of the network that the file lacks. Their tensors keep their values.</summary>
    public IReadOnlyList<string> Missing { get; internal init; } = [];

    /// <summary>Names of the file that the network lacks.</summary>
    public IReadOnlyList<string> Unexpected { get; internal init; } = [];

    /// <summary>Names that both have, with another shape or type.</summary>
    public IReadOnlyList<WeightDifference> Differing { get; internal init; } = [];

    /// <summary>
    /// Names that <see cref="WeightOptions.Filter"/>, <see cref="WeightOptions.Prefix"/> or <see cref="WeightOptions.Rename"/> left out. Also counters
    /// <c>num_batches_tracked</c> that the file lacks: many writers leave them out, and a batch norm with a fixed momentum never uses them.
    /// </summary>
    public IReadOnlyList<string> Skipped { get; internal init; } = [];

    /// <summary>
    /// What was done so that the file fits, and what was passed over in it, one sentence each: the entry that was read, a prefix, another name of the head, changed input channels.
    /// </summary>
    public IReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>One line: how many tensors were loaded, and what keeps its values: <c>ResNet50: 318 of 320 tensors loaded from 'a.pth'. 2 keep the values that they had …: fc (2).</c></summary>
    public string Summary => ReportText.Summary(this);

    /// <summary>The network's name.</summary>
    internal string Network { get; init; } = "";

    /// <summary>The file.</summary>
    internal string Path { get; init; } = "";

    /// <summary>The summary, the notes, and names that are on one side only.</summary>
    public override string ToString() => ReportText.All(this);
}
