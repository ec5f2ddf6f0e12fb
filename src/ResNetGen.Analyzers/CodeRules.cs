using Microsoft.CodeAnalysis;

namespace ResNetGen.Analyzers;

/// <summary>RNG40x: C# code that is valid, and fails or wastes memory when it runs.</summary>
internal static class CodeRules
{
    private const string Category = "ResNetGen";

    /// <summary>Each diagnostic has a page of its own here.</summary>
    private const string HelpPages = "https://github.com/resnetgen/resnetgen/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor Channels = new(
        "RNG401", "Images have other channels than the network takes",
        "{0} takes images of {1}, and these have {2}: {3}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpPages + "RNG401.md");

    public static readonly DiagnosticDescriptor SmallImage = new(
        "RNG402", "Images are smaller than the network takes",
        "{0} takes images of at least {1} x {1} pixels, and these have {2} x {3}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpPages + "RNG402.md");

    public static readonly DiagnosticDescriptor NotImages = new(
        "RNG403", "The input of a network is not a batch of images",
        "{0} takes a batch of images, N x {1} x H x W, and this has {2}: {3}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpPages + "RNG403.md");

    public static readonly DiagnosticDescriptor HeadWidth = new(
        "RNG404", "A layer takes another width than it is given",
        "This layer, '{0}', takes {1} {2}, and '{3}' has {4}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpPages + "RNG404.md");

    public static readonly DiagnosticDescriptor Forward = new(
        "RNG405", "A call of 'forward' leaves out the hooks",
        "'{0}.forward' runs without the hooks that are registered on the network; write '{0}.call'", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpPages + "RNG405.md");

    public static readonly DiagnosticDescriptor Undisposed = new(
        "RNG406", "A result is not disposed in a loop",
        "The result of '{0}' is not disposed, so that each pass of the loop takes more memory; write 'using var', or open a dispose scope in the loop", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpPages + "RNG406.md");
}
