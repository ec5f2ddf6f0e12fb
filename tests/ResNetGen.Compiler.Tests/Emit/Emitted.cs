using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Compiles emitted code as a strict project would: the oldest language version, nullable, documentation checked, no warning.</summary>
internal static class Emitted
{
    public static EmitOptions Options { get; } = new("MyApp", "MyApp", Visibility.Public, "specs/tiny.resnet.yaml");

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Everything that the generator makes for one network.</summary>
    public static string[] Sources(NetworkGraph graph, EmitOptions? options = null)
    {
        options ??= Options;
        return
        [
            CSharpEmitter.Emit(graph, options),
            DimensionsEmitter.Emit(Dimensions.Of(graph), options.RootNamespace, options.Visibility),
            NetworksEmitter.Emit([new(graph.Name, options.Namespace)], options.RootNamespace, options.Visibility),
        ];
    }

    public static IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> Check(params string[] sources) =>
        [.. Compilation([.. sources.Select((source, i) => Tree($"{i}", source))]).GetDiagnostics().Where(IsShown)];

    /// <summary>Compiles and loads; fails on any warning.</summary>
    public static Assembly Load(params string[] sources) => Assembly.Load(Compile(sources));

    /// <summary>Compiles; fails on any warning.</summary>
    public static byte[] Compile(params string[] sources)
    {
        var (assembly, shown) = TryCompile([.. sources.Select((source, i) => Tree($"{i}", source))]);
        Assert.True(assembly is not null, string.Join("\n", shown));
        return assembly;
    }

    public static SyntaxTree Tree(string name, string source) => Tree(name, source, DocumentationMode.Diagnose);

    public static SyntaxTree TreeWithoutComments(string name, string source) => Tree(name, source, DocumentationMode.None);

    /// <summary>Compiles; no assembly when anything is shown.</summary>
    public static (byte[]? Assembly, IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> Shown) TryCompile(IReadOnlyList<SyntaxTree> sources)
    {
        using var stream = new MemoryStream();
        var result = Compilation(sources).Emit(stream);
        IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> shown = [.. result.Diagnostics.Where(IsShown)];
        return (result.Success && shown.Count == 0 ? stream.ToArray() : null, shown);
    }

    public static nn.Module<Tensor, Tensor> Network(NetworkGraph graph)
    {
        var type = Load(Sources(graph)).GetType($"MyApp.{graph.Name}", throwOnError: true)!;
        return Make(type);
    }

    /// <summary>With the constructor's own default arguments.</summary>
    public static nn.Module<Tensor, Tensor> Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (nn.Module<Tensor, Tensor>)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }

    private static SyntaxTree Tree(string name, string source, DocumentationMode documentation) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp11, documentation), path: $"{name}.g.cs");

    private static CSharpCompilation Compilation(IReadOnlyList<SyntaxTree> sources) => CSharpCompilation.Create(
        $"Emitted{Guid.NewGuid():N}",
        sources,
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, optimizationLevel: OptimizationLevel.Release));

    private static bool IsShown(Microsoft.CodeAnalysis.Diagnostic diagnostic) => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning;
}
