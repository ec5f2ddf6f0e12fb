using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

public class DuplicateNameTests
{
    private static readonly SpecText First = TestProject.Spec("a/nets.resnet.yaml", Yaml.Several("One", "Two"));

    private static readonly SpecText Second = TestProject.Spec("b/nets.resnet.yaml", Yaml.Tiny("Two"));

    [Fact]
    public void A_name_in_two_files_is_an_error_at_the_later_one()
    {
        var run = GeneratorRun.Of(TestProject.With(First, Second));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("/home/user/app/b/nets.resnet.yaml(1,7): RNG310", DiagnosticText.Headline(diagnostic));
        Assert.Contains("'Two' is defined twice in the namespace 'MyApp': a/nets.resnet.yaml, line 8, defines it first.", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(["/home/user/app/a/nets.resnet.yaml(8,3)"], diagnostic.AdditionalLocations.Select(DiagnosticText.Place));
    }

    [Fact]
    public void The_later_definition_gets_no_second_class() =>
        Compiled.WithoutDiagnostics(GeneratorRun.Of(TestProject.With(First, Second)));

    [Fact]
    public void The_order_in_which_the_project_lists_its_files_decides_nothing()
    {
        var oneWay = GeneratorRun.Of(TestProject.With(First, Second));
        var otherWay = GeneratorRun.Of(TestProject.With(Second, First));

        Assert.Equal(oneWay.Diagnostics.Select(DiagnosticText.Headline), otherWay.Diagnostics.Select(DiagnosticText.Headline));
        Assert.Equal(oneWay.Sources, otherWay.Sources);
    }

    [Fact]
    public void Every_later_place_gets_its_error()
    {
        var third = TestProject.Spec("c.resnet.yaml", "# a comment\n" + Yaml.Tiny("Two"));

        Assert.Equal(
            ["/home/user/app/b/nets.resnet.yaml(1,7): RNG310", "/home/user/app/c.resnet.yaml(2,7): RNG310"],
            GeneratorRun.Of(TestProject.With(First, Second, third)).Diagnostics.Select(DiagnosticText.Headline));
    }

    [Fact]
    public void The_same_name_in_another_namespace_is_no_duplicate()
    {
        var elsewhere = TestProject.Spec("b/nets.resnet.yaml", Yaml.Tiny("Two"), @namespace: "Elsewhere");

        Compiled.Cleanly(GeneratorRun.Of(TestProject.With(First, elsewhere)), "MyApp.Two", "Elsewhere.Two");
    }

    [Fact]
    public void A_namespace_written_in_one_file_and_the_projects_own_are_the_same_namespace()
    {
        var written = TestProject.Spec("b/nets.resnet.yaml", "namespace: MyApp\n" + Yaml.Tiny("Two"));

        Assert.Equal(
            ["/home/user/app/b/nets.resnet.yaml(2,7): RNG310"],
            GeneratorRun.Of(TestProject.With(First, written)).Diagnostics.Select(DiagnosticText.Headline));
    }

    [Fact]
    public void A_network_named_as_anothers_namespace_is_an_error()
    {
        var other = TestProject.Spec("b.resnet.yaml", Yaml.Tiny("Three"), @namespace: "MyApp.One");

        var run = GeneratorRun.Of(TestProject.With(First, other));

        Assert.Equal(["/home/user/app/a/nets.resnet.yaml(7,3): RNG311"], run.Diagnostics.Select(DiagnosticText.Headline));
        Compiled.Types(run, "MyApp.Two", "MyApp.One.Three");
    }

    [Fact]
    public void A_file_that_the_project_lists_twice_is_one_file()
    {
        var again = TestProject.Spec("a/nets.resnet.yaml", Yaml.Several("One", "Two"));

        Assert.Equal(GeneratorRun.Of(TestProject.With(First)).Sources, GeneratorRun.Of(TestProject.With(First, again)).Sources);
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_two_classes_in_two_files()
    {
        var run = GeneratorRun.Of(TestProject.With(First, TestProject.Spec("c.resnet.yaml", Yaml.Tiny("ONE"))));

        Compiled.Cleanly(run, "MyApp.One", "MyApp.ONE");
        Assert.Equal(run.Sources.Count, run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_network_in_a_namespace_named_as_a_generated_class_is_an_error()
    {
        var run = GeneratorRun.Of(TestProject.With(First, TestProject.Spec("c.resnet.yaml", Yaml.Tiny("Three"), @namespace: "MyApp.Networks")));

        Assert.Equal(["/home/user/app/c.resnet.yaml(1,7): RNG312"], run.Diagnostics.Select(DiagnosticText.Headline));
        Compiled.WithoutDiagnostics(run, "MyApp.One", "MyApp.Two", "MyApp.Networks");
    }

    [Theory]
    [InlineData("Networks")]
    [InlineData("C8")]
    [InlineData("S2")]
    public void A_network_named_as_a_generated_type_is_one_error(string name)
    {
        var run = GeneratorRun.Of(TestProject.With(First, TestProject.Spec("c.resnet.yaml", Yaml.Tiny(name))));

        Assert.Equal(["/home/user/app/c.resnet.yaml(1,7): RNG303"], run.Diagnostics.Select(DiagnosticText.Headline));
        Compiled.WithoutDiagnostics(run, "MyApp.One", "MyApp.Two", "MyApp.Networks");
    }
}
