using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

public class NamespaceTests
{
    private static readonly string InFile = "namespace: From.File\n" + Yaml.Tiny("Tiny");

    [Fact]
    public void Without_any_other_word_a_class_is_in_the_root_namespace() =>
        Compiled.Cleanly(GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny")))), "MyApp.Tiny");

    [Fact]
    public void The_projects_property_stands_before_the_root_namespace() =>
        Compiled.Cleanly(
            GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"))) with { Namespace = "From.Property" }),
            "From.Property.Tiny");

    [Fact]
    public void The_items_metadata_stand_before_the_projects_property() =>
        Compiled.Cleanly(
            GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"), @namespace: "From.Item")) with { Namespace = "From.Property" }),
            "From.Item.Tiny");

    [Fact]
    public void The_files_own_namespace_stands_before_all_others() =>
        Compiled.Cleanly(
            GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", InFile, @namespace: "From.Item")) with { Namespace = "From.Property" }),
            "From.File.Tiny");

    [Fact]
    public void A_project_named_with_a_hyphen_has_a_namespace_with_an_underscore() =>
        Compiled.Cleanly(
            GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"))) with { RootNamespace = "my-app" }),
            "my_app.Tiny");

    [Fact]
    public void Without_a_root_namespace_a_class_is_in_the_global_one() =>
        Compiled.Cleanly(
            GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"))) with { RootNamespace = null }),
            "Tiny");

    [Fact]
    public void A_property_that_is_no_namespace_is_one_error_for_the_whole_project()
    {
        var project = TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("One")), TestProject.Spec("b.resnet.yaml", Yaml.Tiny("Two")));
        var run = GeneratorRun.Of(project with { Namespace = "From Property" });

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("none: RNG320", DiagnosticText.Headline(diagnostic));
        Assert.Contains("The property ResNetGenNamespace is 'From Property'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Compiled.WithoutDiagnostics(run, "MyApp.One", "MyApp.Two");
    }

    /// <summary>System.Type would hide .NET's own: a warning (CS0436) wherever the assembly says Type.</summary>
    [Theory]
    [InlineData("System", "MyApp.Networks")]
    [InlineData("System.Numerics", "MyApp.Numerics")]
    [InlineData("Microsoft.Vision.Nets", "MyApp.Vision.Nets")]
    public void A_namespace_of_the_framework_is_refused_with_another_one_proposed(string @namespace, string other)
    {
        var inFile = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", $"namespace: {@namespace}\n{Yaml.Tiny("Type")}")));
        var ofProject = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Type"))) with { Namespace = @namespace });
        var ofItem = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Type"), @namespace: @namespace)));

        Assert.All([inFile, ofProject, ofItem], run =>
        {
            var diagnostic = Assert.Single(run.Diagnostics);
            Assert.Equal("RNG309", diagnostic.Id);
            Assert.Contains($"Write '{other}'.", diagnostic.GetMessage(), StringComparison.Ordinal);
            Compiled.WithoutDiagnostics(run, "MyApp.Type");
        });
    }

    [Fact]
    public void Metadata_that_are_no_namespace_are_an_error_at_the_start_of_their_file()
    {
        var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("Tiny"), @namespace: "From-Item")));

        Assert.Equal(["/home/user/app/a.resnet.yaml(1,1): RNG320"], run.Diagnostics.Select(DiagnosticText.Headline));
        Compiled.WithoutDiagnostics(run, "MyApp.Tiny");
    }
}
