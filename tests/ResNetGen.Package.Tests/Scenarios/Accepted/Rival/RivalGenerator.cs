using Microsoft.CodeAnalysis;
using YamlDotNet.RepresentationModel;

namespace Rival;

/// <summary>Writes down which YamlDotNet it runs with, after it has used it.</summary>
[Generator]
public sealed class RivalGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(output => output.AddSource("Rival.g.cs", $$"""
            internal static class RivalYaml
            {
                public const string Name = "{{typeof(YamlStream).Assembly.GetName().Name}} {{typeof(YamlStream).Assembly.GetName().Version.Major}}";
                public const int Documents = {{CountDocuments("a: 1\n---\nb: 2\n")}};
            }
            """));

    private static int CountDocuments(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new System.IO.StringReader(yaml));
        return stream.Documents.Count;
    }
}
