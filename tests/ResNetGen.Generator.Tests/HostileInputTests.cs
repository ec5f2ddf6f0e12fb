using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

public class HostileInputTests
{
    private const string Damage = "{}[],:;&*!|>'\"%@`#-? \t\n0x\0";

    private static readonly SpecText Good = TestProject.Spec("good.resnet.yaml", Yaml.Tiny("Good"));

    [Fact]
    public void Random_bytes_are_an_error_and_never_an_exception()
    {
        var random = new Random(20151210);
        for (var round = 0; round < 100; round++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            AssertHandled(bytes);
        }
    }

    [Fact]
    public void A_damaged_spec_is_an_error_or_a_network_and_never_an_exception()
    {
        var random = new Random(20160316);
        var intact = System.Text.Encoding.UTF8.GetBytes(Yaml.Several("One", "Two") + "  Three: { extends: One, expect: { parameters: 1 } }\n");
        for (var round = 0; round < 100; round++)
        {
            var bytes = intact.ToArray();
            for (var damage = random.Next(1, 6); damage > 0; damage--)
                bytes[random.Next(bytes.Length)] = (byte)Damage[random.Next(Damage.Length)];
            AssertHandled(bytes);
        }
    }

    /// <summary>Errors have a place, none is internal, and what is left of the project is valid C#.</summary>
    private static void AssertHandled(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var run = GeneratorRun.Of(TestProject.With(Good, new SpecText("/home/user/app/hostile.resnet.yaml", SourceText.From(stream))));

        Assert.All(run.Diagnostics, diagnostic => Assert.NotEqual("RNG901", diagnostic.Id));
        Assert.All(run.Diagnostics, diagnostic => Assert.NotEqual(Location.None, diagnostic.Location));
        Assert.Contains("MyApp.Good.g.cs", run.Sources.Keys);
        Assert.All(run.Result.GeneratedSources, source => Assert.Empty(source.SyntaxTree.GetDiagnostics()));
    }
}
