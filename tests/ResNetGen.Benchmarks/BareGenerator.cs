using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ResNetGen.Benchmarks;

/// <summary>The least that a generator can do with files: one step, which adds a comment for each. What it takes is Roslyn's own time.</summary>
internal sealed class BareGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.Select((file, _) => Path.GetFileName(file.Path)),
        (output, name) => output.AddSource(name, SourceText.From($"// {name}\n", Encoding.UTF8)));
}
