using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Generator.Tests.Support;
using Diagnostic = ResNetGen.Compiler.Diagnostics.Diagnostic;
using DiagnosticDescriptor = ResNetGen.Compiler.Diagnostics.DiagnosticDescriptor;

namespace ResNetGen.Generator.Tests;

public class RoslynDiagnosticTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("RNG199", "Something is wrong");

    private static readonly SourceSpan Span = new(40, 5, new(3, 7), new(3, 12));

    private static Microsoft.CodeAnalysis.Diagnostic Convert(Diagnostic diagnostic, string? path = "/app/a.resnet.yaml") =>
        RoslynDiagnostics.ToRoslyn(new(path, diagnostic));

    [Fact]
    public void A_diagnostic_stands_at_its_place_in_the_spec()
    {
        var location = Convert(new(Descriptor, Span, "text")).Location;

        Assert.Equal("/app/a.resnet.yaml(4,8)", DiagnosticText.Place(location));
        Assert.Equal(new LinePosition(3, 12), location.GetLineSpan().EndLinePosition);
        Assert.Equal(new TextSpan(40, 5), location.SourceSpan);
    }

    [Fact]
    public void What_stands_in_the_project_has_no_place() => Assert.Equal("none", DiagnosticText.Place(Convert(new(Descriptor, Span, "text"), path: null)));

    [Theory]
    [InlineData(Severity.Error, DiagnosticSeverity.Error)]
    [InlineData(Severity.Warning, DiagnosticSeverity.Warning)]
    public void Severities_are_kept(Severity severity, DiagnosticSeverity expected) =>
        Assert.Equal(expected, Convert(new(Descriptor with { Severity = severity }, Span, "text")).Severity);

    [Fact]
    public void Each_kind_of_mistake_has_a_page()
    {
        var descriptor = Convert(new(Descriptor, Span, "text")).Descriptor;

        Assert.Equal("https://github.com/resnetgen/resnetgen/blob/main/docs/diagnostics/RNG199.md", descriptor.HelpLinkUri);
        Assert.Equal("Something is wrong", descriptor.Title.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("ResNetGen", descriptor.Category);
    }

    [Fact]
    public void Braces_in_a_message_are_text() =>
        Assert.Equal("{ block: {0} }", Convert(new(Descriptor, Span, "{ block: {0} }")).GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public void A_second_place_in_the_same_file_is_named_in_the_message_too()
    {
        var diagnostic = Convert(new(Descriptor, Span, "Two lists differ.", new(new(10, 2, new(1, 4), new(1, 6)), "the other list")));

        Assert.Equal("Two lists differ. (See also line 2.)", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(["/app/a.resnet.yaml(2,5)"], diagnostic.AdditionalLocations.Select(DiagnosticText.Place));
    }

    [Fact]
    public void A_second_place_in_another_file_is_a_location_there()
    {
        var diagnostic = Convert(new(Descriptor, Span, "Defined twice.", new(new(10, 2, new(1, 4), new(1, 6)), "first here", "/app/b.resnet.yaml")));

        Assert.Equal("Defined twice.", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(["/app/b.resnet.yaml(2,5)"], diagnostic.AdditionalLocations.Select(DiagnosticText.Place));
    }
}
