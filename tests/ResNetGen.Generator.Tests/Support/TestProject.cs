using System.Collections.Immutable;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>A project with specs, as the C# compiler sees it.</summary>
internal sealed record TestProject
{
    public string? Folder { get; init; } = "/home/user/app/";

    public string? RootNamespace { get; init; } = "MyApp";

    public string? Namespace { get; init; }

    public string? Visibility { get; init; }

    public string? PathToProject { get; init; }

    public string Source { get; init; } = "namespace MyApp;";

    public ImmutableArray<SpecText> Specs { get; init; } = [];

    public static TestProject With(params SpecText[] specs) => new() { Specs = [.. specs] };

    /// <summary>A spec in the project's folder.</summary>
    public static SpecText Spec(string relativePath, string text, string? @namespace = null, string? visibility = null) =>
        new("/home/user/app/" + relativePath, text, @namespace, visibility);

    /// <summary>The project after an edit of one file.</summary>
    public TestProject Edit(SpecText old, SpecText @new) => this with { Specs = Specs.Replace(old, @new) };
}
