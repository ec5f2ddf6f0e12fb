using Mono.Cecil;
using ResNetGen.Testing.Floor;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Emitted code, of every structural choice of the language, is compiled by users against whichever TorchSharp they have.</summary>
public class TorchSharpFloorTests
{
    [Fact]
    public void Emitted_code_needs_nothing_that_the_oldest_supported_TorchSharp_lacks() => OfEmittedCode();

    [Fact]
    public void Every_line_of_the_list_is_needed_by_the_runtime_library_or_by_emitted_code()
    {
        var needed = Of(typeof(ZeroPadding).Assembly.Location).Union(OfEmittedCode());

        Assert.Empty(TorchSharpFloor.Lines.Except(needed));
        Assert.Equal(TorchSharpFloor.Lines.Distinct().Order(StringComparer.Ordinal), TorchSharpFloor.Lines);
    }

    [Fact]
    public void What_the_list_lacks_is_named()
    {
        // These tests use much that neither the library nor emitted code does.
        var error = Assert.ThrowsAny<Exception>(() => Of(typeof(TorchSharpFloorTests).Assembly.Location));

        Assert.Contains("ResNetGen.Compiler.Tests.dll needs of TorchSharp", error.Message);
        Assert.Contains("  torch.Tensor: torch.Tensor square()\n", error.Message);
        Assert.DoesNotContain("  torch.Tensor: torch.Tensor relu()\n", error.Message);
    }

    private static IReadOnlyList<string> Of(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return TorchSharpFloor.Check(Path.GetFileName(path), module);
    }

    private static IReadOnlyList<string> OfEmittedCode()
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(CompiledSamples.Bytes));
        return TorchSharpFloor.Check("What is compiled of the samples", module);
    }
}
