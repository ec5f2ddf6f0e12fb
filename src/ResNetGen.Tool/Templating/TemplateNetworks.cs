using ResNetGen.Reports.Templates;
using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Templating;

/// <summary>The networks of a command line, as templates take them.</summary>
internal static class TemplateNetworks
{
    /// <summary>All of them, or null when one is in error, which has been written to the error stream.</summary>
    /// <exception cref="ToolException">The files have no network.</exception>
    public static IReadOnlyList<TemplateNetwork>? Build(IReadOnlyList<ChosenNetworks> chosen, Terminal terminal)
    {
        if (chosen.All(group => group.Networks.Count == 0))
            throw new ToolException($"{chosen[0].Spec.Source.Path} has no network.");
        if (BuiltNetwork.BuildAll(chosen, terminal) is not { } built)
            return null;
        var files = chosen.SelectMany(group => group.Networks.Select(_ => group.Spec.Source.Path));
        return [.. built.Zip(files, (network, file) => new TemplateNetwork(file, PlotCommand.Series(file), network.Spec, network.Graph))];
    }
}
