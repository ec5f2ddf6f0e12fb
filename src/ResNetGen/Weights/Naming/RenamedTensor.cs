using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Naming;

/// <summary>A tensor of the file under the name that <see cref="WeightOptions.Rename"/> gives it; null: it is left out.</summary>
internal sealed record RenamedTensor(string? Name, StoredTensor Stored)
{
    public static IReadOnlyList<RenamedTensor> All(IEnumerable<StoredTensor> tensors, Func<string, string?>? rename) =>
        [.. tensors.Select(tensor => new RenamedTensor(rename is null ? tensor.Name : rename(tensor.Name), tensor))];
}
