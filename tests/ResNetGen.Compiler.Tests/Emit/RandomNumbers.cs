namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>For tests that seed torch's generator, of which a process has one: another test that draws meanwhile would change what they get.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class RandomNumbers
{
    public const string Name = "Random numbers";
}
