using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Compiler.Targets.Tables;
using static ResNetGen.Compiler.Tests.Emit.Specs;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Text of a spec is shown and never becomes code.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "*/ class Injected { } /*",
        "]]> </remarks> <unclosed>",
        "& &lt; &#x0; <a b=\"c\">",
        "\" + Injected + \"",
        "\"\"\"\n\"\"\"\"\" + Injected",
        "\\\" \\u0022 \\",
        "a\nclass Injected { }",
        "a\r\nclass Injected { }",
        "a\u2028class Injected { }",
        "a\u2029class Injected { }",
        "a\u0085class Injected { }",
        "a\vclass Injected { }\fclass Injected2 { }",
        "\0\u0001\u001b\u007f\ufffe\uffff",
        "lone \ud800 surrogate, and \udc00 another; \ud83d\ude00 a pair",
        "{0} {{ }} $ @",
        "#pragma warning disable\n#error Injected",
        "\u202e right to left",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_of_a_spec_stays_in_its_comment_or_string(string text)
    {
        var graph = (Basic with { Title = text, Source = text }).At(0, stage => stage with { Name = text }).Build();
        var options = Emitted.Options with { SpecPath = text };
        string[] sources = [.. Emitted.Sources(graph, options), CSharpEmitter.EmitStub(new("Broken", null, null, true, 10), options)];

        Assert.Empty(Emitted.Check(sources));
        Assert.DoesNotContain(sources.SelectMany(DeclaredTypes), name => name.StartsWith("Injected", StringComparison.Ordinal));
        Assert.All(sources, source => Assert.DoesNotContain('\r', source));
    }

    [Fact]
    public void A_networks_table_is_shown_as_it_is_written()
    {
        var graph = Basic.At(0, stage => stage with { Name = "\"\"\"<conv & 2>\"\"\"" }).Build();

        Assert.Contains("\"\"\"<conv & 2>\"\"\"", TableText.Write(PaperTable.Rows(graph)));
        var all = Emitted.Load(Emitted.Sources(graph)).GetType("MyApp.Networks")!.GetProperty("All")!.GetValue(null);
        var listed = Assert.Single((IReadOnlyList<NetworkDescription>)all!);
        Assert.Equal(TableText.Write(PaperTable.Rows(graph)), listed.Table);
    }

    private static IEnumerable<string> DeclaredTypes(string source) => CSharpSyntaxTree.ParseText(source).GetRoot()
        .DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax>().Select(type => type.Identifier.Text);
}
