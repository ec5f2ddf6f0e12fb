using Microsoft.CodeAnalysis;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

public class VisibilityTests
{
    private static Accessibility AccessibilityOf(GeneratorRun run, string type) =>
        run.Output.GetTypeByMetadataName(type)?.DeclaredAccessibility ?? throw new ArgumentException($"There is no type '{type}'.", nameof(type));

    [Fact]
    public void Classes_are_public_unless_said_otherwise()
    {
        var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"))));

        Compiled.Cleanly(run);
        Assert.Equal(Accessibility.Public, AccessibilityOf(run, "MyApp.Tiny"));
    }

    [Fact]
    public void A_project_of_internal_networks_shows_no_type_to_others()
    {
        var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"))) with { Visibility = "internal" });

        Compiled.Cleanly(run);
        Assert.Equal(Accessibility.Internal, AccessibilityOf(run, "MyApp.Tiny"));
        Assert.DoesNotContain(AllTypes(run.Output.Assembly.GlobalNamespace), type => type.DeclaredAccessibility == Accessibility.Public);
    }

    [Fact]
    public void One_file_may_be_seen_less_than_the_others()
    {
        var run = GeneratorRun.Of(TestProject.With(
            TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Seen")),
            TestProject.Spec("b.resnet.yaml", Yaml.Tiny("Hidden", width: 24), visibility: "internal")));

        Compiled.Cleanly(run);
        Assert.Equal(Accessibility.Public, AccessibilityOf(run, "MyApp.Seen"));
        Assert.Equal(Accessibility.Internal, AccessibilityOf(run, "MyApp.Hidden"));
    }

    [Fact]
    public void A_network_in_error_is_seen_as_it_would_be_without_the_error()
    {
        var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny") + "widht: 8\n", visibility: "internal")));

        Assert.Equal(Accessibility.Internal, AccessibilityOf(run, "MyApp.Tiny"));
    }

    [Fact]
    public void An_unknown_visibility_in_the_project_is_one_error()
    {
        var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"))) with { Visibility = "privat" });

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("none: RNG321", DiagnosticText.Headline(diagnostic));
        Assert.Equal("The property ResNetGenVisibility is 'privat'. Expected 'public' or 'internal'.", diagnostic.GetMessage());
        Compiled.WithoutDiagnostics(run, "MyApp.Tiny");
    }

    [Fact]
    public void An_unknown_visibility_of_an_item_is_an_error_at_the_start_of_its_file()
    {
        var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"), visibility: "privat")));

        Assert.Equal(["/home/user/app/a.resnet.yaml(1,1): RNG321"], run.Diagnostics.Select(DiagnosticText.Headline));
    }

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol @namespace) =>
        @namespace.GetTypeMembers().Concat(@namespace.GetNamespaceMembers().SelectMany(AllTypes));
}
