using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Networks;
using ResNetGen.Analyzers.Shapes;

namespace ResNetGen.Analyzers;

/// <summary>RNG401, RNG402, RNG403: images that a network refuses when the program runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InputAnalyzer : NetworkCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CodeRules.Channels, CodeRules.SmallImage, CodeRules.NotImages);

    private protected override void Look(IInvocationOperation call, Action<Diagnostic> report)
    {
        if (ModuleCall.Of(call) is { } applied && applied.Network is { } network && ShapeReader.Of(applied.Input) is { } shape
            && Fault(network, shape, applied.Input.Syntax.GetLocation()) is { } fault)
        {
            report(fault);
        }
    }

    /// <summary>The first thing that the network would refuse.</summary>
    private static Diagnostic? Fault(NetworkClass network, TensorShape images, Location place)
    {
        if (images.Rank != 4)
            return Diagnostic.Create(CodeRules.NotImages, place, network.Name, network.InputChannels, Count(images.Rank, "dimension"), images);
        if (images.Sizes[1] is { } channels && channels != network.InputChannels)
            return Diagnostic.Create(CodeRules.Channels, place, network.Name, Count(network.InputChannels, "channel"), Count(channels, "channel"), images);
        return images.Sizes[2] < network.SmallestInput || images.Sizes[3] < network.SmallestInput
            ? Diagnostic.Create(CodeRules.SmallImage, place, network.Name, network.SmallestInput, Side(images.Sizes[2]), Side(images.Sizes[3]))
            : null;
    }

    private static string Count(long count, string what) => string.Format(CultureInfo.InvariantCulture, count == 1 ? "{0} {1}" : "{0} {1}s", count, what);

    private static string Side(long? size) => size?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
