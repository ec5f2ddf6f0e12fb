namespace ResNetGen.Testing.Measurements;

/// <summary>A row of the first page about the generator.</summary>
/// <param name="Benchmark">The benchmark's name.</param>
/// <param name="Title">The row's.</param>
internal sealed record GeneratorTakeaway(string Benchmark, string Title)
{
    /// <summary>How many specs the project has.</summary>
    public const int Specs = 100;

    public static IReadOnlyList<GeneratorTakeaway> All { get; } =
    [
        new("first run", "the generator, in the first build of 100 specs"),
        new("edit of a C# file", "the generator, after an edit of a C# file"),
        new("value in one spec", "the generator, after an edit of one spec"),
    ];
}
