using System.Reflection;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;

namespace ResNetGen.Compiler.Tests.Emit;

public class StubTests
{
    private static readonly CompiledNetwork WithHead = new("Tiny", null, null, HasHead: true, Classes: 10);

    private static readonly CompiledNetwork WithoutHead = new("Tiny", null, null, HasHead: false, Classes: 1000);

    [Fact]
    public void Code_that_uses_a_network_in_error_shows_no_second_wave_of_errors()
    {
        const string User = """
            using TorchSharp;
            using static TorchSharp.torch;

            namespace MyApp
            {
                static class Program
                {
                    public static Tensor Run(Tensor images)
                    {
                        using var network = new Tiny(classes: 5);
                        using var standard = new Tiny();
                        using var features = network.forward_features(images);
                        using ResNetGen.Features<C64, S8> typed = network.forward_last_features(images);
                        using var first = network.forward_stem(images);
                        using var scores = network.forward_head(typed);
                        using var inference = network.ToInference(new() { Layout = ResNetGen.InferenceLayout.ChannelsLast });
                        using var maps = inference.forward_features(images);
                        return Tiny.ParameterCount + Tiny.MultiplyAdds + Tiny.Depth + Tiny.Classes + Tiny.InputChannels + Tiny.InputHeight + Tiny.InputWidth + Tiny.SmallestInput
                            + Tiny.FeatureChannels + Tiny.Reduction + Tiny.ParametersFor(5) + Tiny.MultiplyAddsFor(5) > 0 ? network.call(images) : typed.Tensor;
                    }
                }
            }
            """;

        Assert.Empty(Emitted.Check(CSharpEmitter.EmitStub(WithHead, Emitted.Options), DimensionsEmitter.Emit(new([64], [8]), "MyApp", Visibility.Public), User));
    }

    [Fact]
    public void A_network_without_head_keeps_its_constructor_without_arguments() =>
        Assert.Empty(Emitted.Check(CSharpEmitter.EmitStub(WithoutHead, Emitted.Options), "class User { object Make() => new MyApp.Tiny(); }"));

    [Fact]
    public void Making_a_network_in_error_says_where_the_errors_are()
    {
        var type = Emitted.Load(CSharpEmitter.EmitStub(WithoutHead, Emitted.Options)).GetType("MyApp.Tiny")!;

        var thrown = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(type));

        Assert.IsType<InvalidOperationException>(thrown.InnerException);
        Assert.Contains("'Tiny' cannot be made: specs/tiny.resnet.yaml has errors.", thrown.InnerException.Message);
    }

    [Fact]
    public void A_stub_has_every_public_member_of_the_network()
    {
        var network = Emitted.Load(Emitted.Sources(Specs.Basic.Build())).GetType("MyApp.Tiny")!;
        var stub = Emitted.Load(CSharpEmitter.EmitStub(WithHead, Emitted.Options)).GetType("MyApp.Tiny")!;

        Assert.Equal(Members(network), Members(stub));
    }

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Select(member => member is MethodInfo method ? $"{member.Name}({string.Join(", ", method.GetParameters().Select(Describe))})" : member.ToString()!)
        .Order(StringComparer.Ordinal);

    /// <summary>Feature maps, whose types nobody knows as long as the spec has errors, are <c>dynamic</c> in a stub.</summary>
    private static string Describe(ParameterInfo parameter) =>
        parameter.ParameterType.Name.StartsWith("Features", StringComparison.Ordinal) ? $"{typeof(object)} {parameter.Name}" : parameter.ToString();
}
