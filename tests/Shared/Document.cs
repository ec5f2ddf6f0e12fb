namespace ResNetGen.Testing;

/// <summary>A page under <c>docs/</c> that is made, committed and checked to be current.</summary>
internal static class Document
{
    /// <summary>Fails when the committed page is another one; with <c>UPDATE_SNAPSHOTS=1</c> rewrites it.</summary>
    public static void Verify(string name, string expected)
    {
        var path = RepositoryRoot.Combine("docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, expected);
        var actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"docs/{name} is not what the project makes of its sources now. UPDATE_SNAPSHOTS=1 rewrites it.");
    }
}
