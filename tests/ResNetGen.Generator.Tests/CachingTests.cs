using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ResNetGen.Compiler;
using ResNetGen.Generator.Names;
using ResNetGen.Generator.Tests.Support;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace ResNetGen.Generator.Tests;

public class CachingTests
{
    private static readonly SpecText First = TestProject.Spec("a.resnet.yaml", Yaml.Several("One", "Two"));

    private static readonly SpecText Second = TestProject.Spec("b.resnet.yaml", Yaml.Tiny("Three"));

    private static readonly TestProject Project = TestProject.With(First, Second);

    private static readonly string[] AllSteps =
    [
        Steps.Project, Steps.Specs, Steps.Compiled, Steps.Diagnostics, Steps.Named, Steps.NameClashes, Steps.Models, Steps.Sources,
        Steps.Duplicates, Steps.NetworksList, Steps.Dimensions,
    ];

    private static readonly string[] StepsThatWrite = [Steps.Sources, Steps.NetworksList, Steps.Dimensions];

    [Fact]
    public void Every_step_has_a_name()
    {
        var tracked = GeneratorRun.Of(Project).Result.TrackedSteps.Keys.Where(name => !name.StartsWith("Input", StringComparison.Ordinal));

        Assert.Subset(tracked.ToHashSet(), AllSteps.ToHashSet());
        Assert.Equal(typeof(Steps).GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Select(step => step.Name).Order(), AllSteps.Order());
    }

    [Fact]
    public void An_edit_of_CSharp_leaves_every_step_cached()
    {
        var run = GeneratorRun.Of(Project).Then(Project with { Source = "namespace MyApp; class Edited;" });

        Assert.All(AllSteps, step => AssertReasons(run, step, Cached));
        AssertNothingWritten(run);
    }

    [Fact]
    public void An_edit_of_CSharp_reads_no_file_and_compiles_no_spec()
    {
        var compiled = 0;
        var file = new WatchedFile(Second);
        var generator = new ResNetGenerator((text, cancellation) =>
        {
            compiled++;
            return SpecCompiler.Compile(text, cancellation);
        });
        var driver = CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], [file], null, file.Options(Project))
            .RunGenerators(GeneratorRun.Compile(Project));
        Assert.Equal((1, 1, 1), (compiled, file.Reads, file.MetadataReads));

        driver.RunGenerators(GeneratorRun.Compile(Project with { Source = "namespace MyApp; class Edited;" }));

        Assert.Equal((1, 1, 1), (compiled, file.Reads, file.MetadataReads));
    }

    [Fact]
    public void Options_read_again_with_equal_values_leave_everything_after_them_cached()
    {
        var run = GeneratorRun.Of(Project).ThenWithFreshOptions();

        AssertReasons(run, Steps.Project, Unchanged);
        AssertReasons(run, Steps.Specs, Unchanged);
        Assert.All(AllSteps.Except([Steps.Project, Steps.Specs]), step => AssertReasons(run, step, Cached));
    }

    [Fact]
    public void A_comment_behind_a_value_compiles_to_the_same_and_goes_no_further()
    {
        var run = GeneratorRun.Of(Project).Then(Project.Edit(Second, Second.Replaced("classes: 10", "classes: 10  # digits")));

        AssertReasons(run, Steps.Compiled, Cached, Unchanged);
        Assert.All(AllSteps.Except([Steps.Specs, Steps.Compiled]), step => AssertReasons(run, step, Cached));
    }

    [Fact]
    public void A_comment_that_moves_lines_leaves_the_sources_cached()
    {
        var run = GeneratorRun.Of(Project).Then(Project.Edit(First, First.Edited(text => "# a comment\n" + text)));

        AssertReasons(run, Steps.Compiled, Modified, Cached);
        AssertReasons(run, Steps.Named, Unchanged, Unchanged, Cached);
        AssertReasons(run, Steps.Models, Cached);
        Assert.All(StepsThatWrite, step => AssertReasons(run, step, Cached));
        AssertNothingWritten(run);
    }

    [Fact]
    public void A_comment_that_moves_lines_moves_the_diagnostics_and_leaves_the_sources_cached()
    {
        var wrong = First.Replaced("  Two: {", "  Two: { widht: 8,");
        var project = Project.Edit(First, wrong);
        var before = GeneratorRun.Of(project);

        var after = before.Then(project.Edit(wrong, wrong.Edited(text => "# a comment\n" + text)));

        Assert.Equal(8, Assert.Single(before.Diagnostics).Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Equal(9, Assert.Single(after.Diagnostics).Location.GetLineSpan().StartLinePosition.Line + 1);
        AssertReasons(after, Steps.Diagnostics, Modified, Cached);
        Assert.All(StepsThatWrite, step => AssertReasons(after, step, Cached));
    }

    [Fact]
    public void An_edit_of_one_spec_leaves_the_others_cached()
    {
        var run = GeneratorRun.Of(Project).Then(Project.Edit(Second, Second.Replaced("[8, 16]", "[24, 48]")));

        AssertReasons(run, Steps.Compiled, Cached, Modified);
        AssertReasons(run, Steps.Models, Cached, Cached, Modified);
        AssertReasons(run, Steps.Sources, Cached, Cached, Modified);
    }

    [Fact]
    public void An_edit_of_one_network_leaves_its_files_others_as_they_are()
    {
        var run = GeneratorRun.Of(Project).Then(Project.Edit(First, First.Replaced("Two: { width: [16, 32] }", "Two: { width: [24, 32] }")));

        AssertReasons(run, Steps.Named, Unchanged, Modified, Cached);
        AssertReasons(run, Steps.Sources, Cached, Modified, Cached);
    }

    [Fact]
    public void A_value_that_changes_no_listing_does_one_network_again()
    {
        var run = GeneratorRun.Of(Project).Then(Project.Edit(Second, Second.Edited(text => text + "zero_init_residual: true\n")));

        AssertReasons(run, Steps.Sources, Cached, Cached, Modified);
        AssertReasons(run, Steps.NetworksList, Cached);
        AssertReasons(run, Steps.Dimensions, Cached);
        AssertReasons(run, Steps.NameClashes, Cached);
    }

    [Fact]
    public void A_width_that_another_network_has_too_leaves_dimensions_and_list_as_they_are()
    {
        var run = GeneratorRun.Of(Project).Then(Project.Edit(Second, Second.Replaced("[8, 16]", "[16, 32]")));

        AssertReasons(run, Steps.Dimensions, Unchanged);
        AssertReasons(run, Steps.NetworksList, Cached);
    }

    [Fact]
    public void A_new_file_leaves_the_others_cached()
    {
        var run = GeneratorRun.Of(Project).Then(Project with { Specs = [.. Project.Specs, TestProject.Spec("c.resnet.yaml", Yaml.Tiny("Four"))] });

        AssertReasons(run, Steps.Sources, Cached, Cached, Cached, New);
        AssertReasons(run, Steps.NetworksList, Modified);
        Compiled.Cleanly(run, "MyApp.One", "MyApp.Two", "MyApp.Three", "MyApp.Four");
    }

    [Fact]
    public void A_removed_file_takes_its_class_along_and_leaves_the_others_cached()
    {
        var run = GeneratorRun.Of(Project).Then(Project with { Specs = [Second] });

        AssertReasons(run, Steps.Sources, Removed, Removed, Cached);
        Compiled.Cleanly(run, "MyApp.Three");
        Assert.Null(run.Output.GetTypeByMetadataName("MyApp.One"));
    }

    [Fact]
    public void A_removed_duplicate_gives_the_name_to_the_file_that_is_left()
    {
        var duplicate = TestProject.Spec("c.resnet.yaml", Yaml.Tiny("Two"));
        var before = GeneratorRun.Of(Project with { Specs = [.. Project.Specs, duplicate] });

        var after = before.Then(Project with { Specs = [Second, duplicate] });

        Assert.Single(before.Diagnostics);
        Compiled.Cleanly(after, "MyApp.Two", "MyApp.Three");
    }

    [Fact]
    public void Another_root_namespace_writes_the_sources_again_and_compiles_no_spec()
    {
        var run = GeneratorRun.Of(Project).Then(Project with { RootNamespace = "Renamed" });

        AssertReasons(run, Steps.Compiled, Cached);
        AssertReasons(run, Steps.Sources, Modified);
        Compiled.Cleanly(run, "Renamed.One", "Renamed.Two", "Renamed.Three");
    }

    /// <summary>One reason stands for all outputs.</summary>
    private static void AssertReasons(GeneratorRun run, string step, params IncrementalStepRunReason[] expected)
    {
        var reasons = run.Reasons(step);
        var shown = $"{step}: {string.Join(", ", reasons)}";
        var all = expected.Length == 1 ? Enumerable.Repeat(expected[0], reasons.Count) : expected;
        Assert.Equal($"{step}: {string.Join(", ", all)}", shown);
    }

    private static void AssertNothingWritten(GeneratorRun run) =>
        Assert.All(
            run.Result.TrackedOutputSteps.SelectMany(outputs => outputs.Value).SelectMany(output => output.Outputs),
            output => Assert.True(output.Reason is Cached or Unchanged, output.Reason.ToString()));
}
