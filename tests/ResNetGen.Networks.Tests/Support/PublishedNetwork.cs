using System.Text.Json;

namespace ResNetGen.Networks.Tests.Support;

/// <summary>A network as somebody else's code builds it, measured there: a record of Reference/published.json.</summary>
/// <param name="Network">Its name in the zoo.</param>
/// <param name="Published">Its name there.</param>
/// <param name="Source">Whose code.</param>
/// <param name="Names">How its modules are named there: a <see cref="NamingConvention"/>.</param>
/// <param name="Stages">Each stage's output, C x H x W.</param>
/// <param name="Sha256">Of the state dict's lines, in PyTorch's order.</param>
internal sealed record PublishedNetwork(
    string Network, string Published, string Source, string Names, int[] Input, int Classes,
    long Parameters, long Macs, int Depth, int[] Blocks, int[][] Stages, int Entries, string Sha256)
{
    public static IReadOnlyList<PublishedNetwork> All { get; } = JsonSerializer.Deserialize<PublishedNetwork[]>(
        File.ReadAllText(ReferenceFiles.Path("published.json")), JsonSerializerOptions.Web)!;
}
