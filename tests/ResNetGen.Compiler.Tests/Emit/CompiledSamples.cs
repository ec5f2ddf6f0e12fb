using System.Reflection;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Listing;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>All samples in one compilation, each in a namespace of its own: a hundred compilations would take minutes.</summary>
internal static class CompiledSamples
{
    private static readonly Lazy<byte[]> Compiled = new(() => Compile(source => source));

    private static readonly Lazy<Assembly> InPlace = new(() => Assembly.Load(Compiled.Value));

    /// <summary>The same without in-place operations.</summary>
    private static readonly Lazy<Assembly> OutOfPlace = new(() => Assembly.Load(Compile(source => source
        .Replace("relu_()", "relu()").Replace("relu6_()", "relu6()").Replace("sigmoid_()", "sigmoid()").Replace("tanh_()", "tanh()")
        .Replace("add_(", "add(").Replace("inplace: true", "inplace: false"))));

    /// <summary>The assembly as it would lie on disk.</summary>
    public static byte[] Bytes => Compiled.Value;

    public static IReadOnlyDictionary<string, NetworkGraph> Graphs { get; } = Samples.All
        .Select(sample => KeyValuePair.Create(sample.Key, sample.Value.Build())).Concat(SplitSamples.All).Concat(CompoundSamples.All).ToDictionary();

    private static readonly Dictionary<string, string> Namespaces = Graphs.Keys.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => $"Sample{pair.i}");

    public static Type Get(string name) => Get(InPlace.Value, name);

    public static Type GetOutOfPlace(string name) => Get(OutOfPlace.Value, name);

    private static Type Get(Assembly assembly, string name) => assembly.GetType($"{Namespaces[name]}.{Graphs[name].Name}", throwOnError: true)!;

    private static byte[] Compile(Func<string, string> change) => Emitted.Compile([.. Graphs.SelectMany(sample => Emitted
        .Sources(sample.Value, new(Namespaces[sample.Key], Namespaces[sample.Key], Visibility.Public, $"{sample.Key}.resnet.yaml"))
        .Select(change))]);
}
