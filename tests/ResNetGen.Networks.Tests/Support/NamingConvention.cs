using System.Globalization;
using System.Text.RegularExpressions;

namespace ResNetGen.Networks.Tests.Support;

/// <summary>
/// How another implementation names what the zoo names as torchvision does. Values and shapes are the same, and so is their order,
/// but where <see cref="Timm2"/> says otherwise.
/// </summary>
internal static partial class NamingConvention
{
    public static IEnumerable<StateLine> Apply(string convention, IEnumerable<StateLine> state) => convention switch
    {
        "torchvision" => state,
        "shortcut" => state.Select(line => Rename(line, Shortcut)),
        "linear-shortcut" => state.Select(line => Rename(line, name => FromStart(Shortcut(name), "fc.", "linear."))),
        "pre-activation" => state.Select(line => Rename(line, name =>
            FromStart(name, "norm.", "bn.").Replace(".downsample.0.", ".shortcut."))),
        "timm-regnet" => state.Select(line => Rename(line, TimmRegNet)),
        "timm-resnetv2" => Timm2(state),
        _ => throw new InvalidDataException($"No naming convention is called '{convention}'."),
    };

    private static StateLine Rename(StateLine line, Func<string, string> rename) => line with { Name = rename(line.Name) };

    private static string Shortcut(string name) => name.Replace(".downsample.", ".shortcut.");

    private static string FromStart(string name, string old, string @new) =>
        name.StartsWith(old, StringComparison.Ordinal) ? @new + name[old.Length..] : name;

    /// <summary>Stages <c>s1.b1</c>, and a convolution with its norm as one module.</summary>
    private static string TimmRegNet(string name)
    {
        if (!name.StartsWith("layer", StringComparison.Ordinal))
            return FromStart(FromStart(FromStart(name, "conv1.", "stem.conv."), "bn1.", "stem.bn."), "fc.", "head.fc.");

        name = StageAndBlock().Replace(name, match => $"s{match.Groups[1].Value}.b{Number(match.Groups[2]) + 1}.");
        name = BlockLayer().Replace(name, match => $".conv{match.Groups[2].Value}.{match.Groups[1].Value}.");
        return name.Replace(".downsample.0.", ".downsample.conv.").Replace(".downsample.1.", ".downsample.bn.");
    }

    /// <summary>Stages count from 0, a block registers its shortcut first, and the head is a 1x1 convolution.</summary>
    private static IEnumerable<StateLine> Timm2(IEnumerable<StateLine> state) => state
        .GroupBy(line => StageAndBlock().Match(line.Name) is { Success: true } block ? block.Value : line.Name)
        .SelectMany(block => block.OrderBy(line => line.Name.Contains(".downsample.") ? 0 : 1))
        .Select(line => line.Name == "fc.weight" ? line with { Shape = line.Shape + "x1x1" } : line)
        .Select(line => Rename(line, name => StageAndBlock()
            .Replace(
                FromStart(FromStart(name, "conv1.", "stem.conv."), "fc.", "head.fc."),
                match => $"stages.{Number(match.Groups[1]) - 1}.blocks.{match.Groups[2].Value}.")
            .Replace(".bn", ".norm").Replace(".downsample.0.", ".downsample.conv.")));

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^layer(\d+)\.(\d+)\.")]
    private static partial Regex StageAndBlock();

    [GeneratedRegex(@"\.(conv|bn)(\d)\.")]
    private static partial Regex BlockLayer();
}
