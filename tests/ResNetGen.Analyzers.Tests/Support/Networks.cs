using Microsoft.CodeAnalysis.Text;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Analyzers.Tests.Support;

/// <summary>Generated networks of the namespace <c>MyApp</c>: <c>ResNet50</c> takes 3 channels, <c>Digits</c> one and at least 3 x 3 pixels, <c>Backbone</c> has no head.</summary>
internal static class Networks
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using ResNetGen;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace MyApp;


        """;

    private const string Spec = """
        block: basic
        blocks: 1
        networks:
          ResNet50: { block: bottleneck, width: [64, 128, 256, 512] }
          Digits: { input: 1x28x28, classes: 10, stem: ["5x5, 16, stride 1, padding 1"], width: [16, 32], stride: 2 }
          Backbone: { classes: none, width: [64, 128, 256, 512] }
        """;

    /// <summary>The generated files.</summary>
    public static IReadOnlyList<(string Name, SourceText Text)> Sources { get; } =
        [.. GeneratorRun.Of(TestProject.With(TestProject.Spec("networks.resnet.yaml", Spec))).Sources.Select(source => (source.Key, SourceText.From(source.Value)))];
}
