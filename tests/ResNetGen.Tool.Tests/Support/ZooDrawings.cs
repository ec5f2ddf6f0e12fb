using System.Collections.Concurrent;
using System.Xml.Linq;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Tests.Support;

/// <summary>Every network of the zoo as <c>resnetgen draw</c> draws it, once for all tests that look at it.</summary>
internal static class ZooDrawings
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<(string Network, XElement Drawing)>>> Drawn = [];

    /// <param name="layout">Of <c>--layout</c>.</param>
    public static IReadOnlyList<(string Network, XElement Drawing)> In(string layout) => Drawn.GetOrAdd(layout, _ => new(() =>
        [.. Zoo.Files.SelectMany(file => LoadedSpec.Of(file).Names)
            .Select(name => (name, XDocument.Parse(ToolRun.In(SampleSpecs.Folder, "draw", name, "--layout", layout).Out).Root!))])).Value;
}
