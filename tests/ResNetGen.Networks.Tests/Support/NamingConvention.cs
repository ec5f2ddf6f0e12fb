using System.Globalization;
using System.Text.RegularExpressions;

namespace ResNetGen.Networks.Tests.Support;

/// <summary>
/// How another implementation names what the zoo names as torchvision does. Values and shapes are the same, and so is their order,
/// but where <see cref="Timm2"/>, <see cref="ShortcutFirst"/> and <see cref="TorchvisionRegNet"/> say otherwise.
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
        "timm-byobnet" => ShortcutFirst(state).Select(line => Rename(line, TimmByobNet)),
        "timm-legacy-se" => state.Select(line => Rename(line, name =>
            FromStart(FromStart(FromStart(name, "conv1.", "layer0.conv1."), "bn1.", "layer0.bn1."), "fc.", "last_linear.").Replace(".se.", ".se_module."))),
        "torchvision-regnet" => TorchvisionRegNet(state),
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
    private static IEnumerable<StateLine> Timm2(IEnumerable<StateLine> state) => ShortcutFirst(state)
        .Select(line => line.Name == "fc.weight" ? line with { Shape = line.Shape + "x1x1" } : line)
        .Select(line => Rename(line, name => StageAndBlock()
            .Replace(
                FromStart(FromStart(DeepStem().Replace(name, TimmStem), "conv1.", "stem.conv."), "fc.", "head.fc."),
                match => $"stages.{Number(match.Groups[1]) - 1}.blocks.{match.Groups[2].Value}.")
            .Replace(".bn", ".norm").Replace(".downsample.0.", ".downsample.conv.").Replace(".downsample.1.", ".downsample.conv.")));

    private static IEnumerable<StateLine> ShortcutFirst(IEnumerable<StateLine> state) => InBlocks(state, name => name.Contains(".downsample.") ? 0 : 1);

    /// <summary>The lines of each block in another order; those of one place stay as they were.</summary>
    private static IEnumerable<StateLine> InBlocks(IEnumerable<StateLine> state, Func<string, int> place) => state
        .GroupBy(line => StageAndBlock().Match(line.Name) is { Success: true } block ? block.Value : line.Name)
        .SelectMany(block => block.OrderBy(line => place(line.Name)));

    private static string TimmStem(Match match) => Number(match.Groups[1]) % 3 == 0
        ? $"stem.conv{(Number(match.Groups[1]) / 3) + 1}."
        : $"stem.norm{(Number(match.Groups[1]) / 3) + 1}.";

    /// <summary>Stages count from 0, a convolution says its kernel and holds its norm, and attention is <c>attn</c>.</summary>
    private static string TimmByobNet(string name)
    {
        if (!name.StartsWith("layer", StringComparison.Ordinal))
        {
            name = DeepStem().Replace(name, match => $"stem.conv{(Number(match.Groups[1]) / 3) + 1}.{(Number(match.Groups[1]) % 3 == 0 ? "conv" : "bn")}.");
            return FromStart(FromStart(name, "bn1.", "stem.conv3.bn."), "fc.", "head.fc.");
        }

        name = StageAndBlock().Replace(name, match => $"stages.{Number(match.Groups[1]) - 1}.{match.Groups[2].Value}.");
        name = BlockLayer().Replace(name, match => $".conv{match.Groups[2].Value}_{(match.Groups[2].Value == "2" ? "kxk" : "1x1")}.{match.Groups[1].Value}.");
        return name.Replace(".downsample.0.", ".shortcut.conv.").Replace(".downsample.1.", ".shortcut.bn.").Replace(".se.", ".attn.");
    }

    /// <summary>A block registers its shortcut first and its attention between the second convolution and the third; convolutions are letters.</summary>
    private static IEnumerable<StateLine> TorchvisionRegNet(IEnumerable<StateLine> state) =>
        InBlocks(state, name => name.Contains(".downsample.") ? 0 : BlockLayer().Match(name).Groups[2].Value == "3" ? 3 : name.Contains(".se.") ? 2 : 1)
        .Select(line => Rename(line, name =>
        {
            name = FromStart(FromStart(name, "conv1.", "stem.0."), "bn1.", "stem.1.");
            if (!StageAndBlock().IsMatch(name))
                return name;
            name = StageAndBlock().Replace(name, match => $"trunk_output.block{match.Groups[1].Value}.block{match.Groups[1].Value}-{match.Groups[2].Value}.");
            name = BlockLayer().Replace(name, match => $".f.{(char)('a' + Number(match.Groups[2]) - 1)}.{(match.Groups[1].Value == "conv" ? 0 : 1)}.");
            return name.Replace(".downsample.", ".proj.").Replace(".se.", ".f.se.");
        }));

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^layer(\d+)\.(\d+)\.")]
    private static partial Regex StageAndBlock();

    [GeneratedRegex(@"^conv1\.(\d+)\.")]
    private static partial Regex DeepStem();

    [GeneratedRegex(@"\.(conv|bn)(\d)\.")]
    private static partial Regex BlockLayer();
}
