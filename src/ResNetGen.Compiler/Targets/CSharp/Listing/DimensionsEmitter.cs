using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Listing;

/// <summary>The file of an assembly's dimension types.</summary>
public static class DimensionsEmitter
{
    public static string Emit(Dimensions dimensions, string rootNamespace, Visibility visibility) => GeneratedCode.File(
        "Channel counts and reductions of this assembly's networks.",
        rootNamespace,
        "using ResNetGen = global::ResNetGen;",
        Template.Sections(
        [
            .. dimensions.Channels.Select(count => Struct(
                visibility, Dimensions.ChannelsType(count), count == 1 ? "1 channel." : $"{CSharpNumber.Plain(count)} channels.", "IChannels", "Count", count)),
            .. dimensions.Reductions.Select(factor => Struct(
                visibility, Dimensions.ReductionType(factor), factor == 1 ? "The input's size." : $"1/{CSharpNumber.Plain(factor)} of the input's size.", "IReduction", "Factor", factor)),
        ]));

    private static string Struct(Visibility visibility, string name, string summary, string @interface, string property, int value) => Template.Fill($$"""
        /// <summary>{{summary}}</summary>
        {{GeneratedCode.Attribute}}
        {{EmitOptions.Keyword(visibility)}} readonly struct {{name}} : ResNetGen::{{@interface}}
        {
            /// <inheritdoc/>
            public static int {{property}} => {{value}};
        }
        """);
}
