using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>What generated code is compiled against: the framework, TorchSharp and the runtime library.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsSeenByUsers)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool IsSeenByUsers(string path) =>
        Path.GetFileName(path) is var name
        && (name is "ResNetGen.dll" or "TorchSharp.dll" or "netstandard.dll" || name.StartsWith("System.", StringComparison.Ordinal));
}
