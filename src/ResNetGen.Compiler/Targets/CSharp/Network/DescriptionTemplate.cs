using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>What the network says of itself to code that works on any.</summary>
internal static class DescriptionTemplate
{
    /// <param name="table">The paper's.</param>
    public static string Write(NetworkGraph graph, string table)
    {
        var name = CSharpName.Type(graph.Name);
        var (method, classes, factory) = graph.Classes is null
            ? ("WithoutHead", "", $"static () => new {name}()")
            : ("WithHead", "Classes, ", $"static classes => new {name}(classes)");
        return Template.Fill($$"""
            /// <inheritdoc/>
            public override ResNetGen::NetworkDescription Description => Describe();

            /// <summary>What the network is and how to make one, for code that works on any network.</summary>
            public static ResNetGen::NetworkDescription Describe() => ResNetGen::NetworkDescription.{{method}}(
                nameof({{name}}),
                {{SpecText.RawLiteral(table)}},
                CodeHash, {{(graph.Parameters is null ? "null" : "ParameterCount")}}, {{(graph.MultiplyAdds is null ? "null" : "MultiplyAdds")}}, {{classes}}{{factory}});
            """);
    }
}
