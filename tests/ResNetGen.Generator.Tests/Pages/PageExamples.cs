using System.Xml.Linq;
using ResNetGen.Compiler;
using ResNetGen.Compiler.Tests.Mistakes;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests.Pages;

/// <summary>
/// What is said about a page's example. Most are one spec. These are not:
/// RNG001 (a file too large for a page), RNG310, RNG311, RNG312 (files with names, in a project), RNG320, RNG321 (a project's property),
/// RNG391 to RNG395 (the build's, which tests of the package provoke), RNG401 to RNG406 (a spec, and a program that uses it) and RNG901 (a defect, provoked by a compiler that throws).
/// </summary>
internal static class PageExamples
{
    public static string Message(DiagnosticPage page, string id) => id switch
    {
        "RNG001" => Headline("title: " + new string('x', 1 << 20)),
        "RNG310" or "RNG311" or "RNG312" => OfProject(Files(page)),
        "RNG320" => OfProject(Sound() with { Namespace = Property(page, "ResNetGenNamespace") }),
        "RNG321" => OfProject(Sound() with { Visibility = Property(page, "ResNetGenVisibility") }),
        "RNG391" => OfBuild(id).Replace("$(LangVersion)", Property(page, "LangVersion"), StringComparison.Ordinal),
        "RNG392" => OfBuild(id).Replace("$(CompilerApiVersion)", "roslyn4.4", StringComparison.Ordinal),
        "RNG393" => OfBuild(id),
        "RNG394" => OfBuild(id).Replace("$(Language)", "F#", StringComparison.Ordinal),
        "RNG395" => OfBuild(id)
            .Replace("%(_ResNetGenMisnamed.Filename)", "digits", StringComparison.Ordinal).Replace("%(_ResNetGenMisnamed.Extension)", ".yaml", StringComparison.Ordinal)
            .Replace("$(_ResNetGenStem)", "digits", StringComparison.Ordinal),
        "RNG901" => OfProject(Sound(), new((_, _) => throw new InvalidOperationException("Sequence contains no elements."))),
        "RNG401" or "RNG402" or "RNG403" or "RNG404" or "RNG405" or "RNG406" => CodeExample.Message(page),
        _ => OfSpec(page),
    };

    private static string OfSpec(DiagnosticPage page)
    {
        var (_, file, yaml) = Assert.Single(page.Example, block => block.Language == "yaml");
        Assert.Equal("", file);
        return string.Concat(SpecCompiler.Compile(yaml).Diagnostics.Select(diagnostic => Excerpt.Of(diagnostic, yaml)));
    }

    private static string Headline(string yaml) => Excerpt.Headline(Assert.Single(SpecCompiler.Compile(yaml).Diagnostics)) + "\n";

    private static TestProject Files(DiagnosticPage page) =>
        TestProject.With([.. page.Example.Where(block => block.Language == "yaml").Select(block => TestProject.Spec(block.File, block.Text))]);

    private static TestProject Sound() => TestProject.With(TestProject.Spec("a.resnet.yaml", Yaml.Tiny("ResNet18")));

    private static string Property(DiagnosticPage page, string name) =>
        XElement.Parse(Assert.Single(page.Example, block => block.Language == "xml").Text).Element(name)!.Value;

    private static string OfBuild(string id) =>
        $"{DiagnosticCatalogue.OfBuild.Single(descriptor => descriptor.Id == id).Severity.ToString().ToLowerInvariant()} {id}: {DiagnosticCatalogue.TextInTargets(id)}\n";

    private static string OfProject(TestProject project, ResNetGenerator? generator = null) => string.Concat(GeneratorRun
        .Of(project, generator ?? new ResNetGenerator())
        .Diagnostics
        .Select(diagnostic => $"{Place(diagnostic, project)}error {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n"));

    /// <summary>As a build log shows it, without the folders above the project.</summary>
    private static string Place(Microsoft.CodeAnalysis.Diagnostic diagnostic, TestProject project) =>
        DiagnosticText.Place(diagnostic) is var place && place == "none" ? "" : place.Replace(project.Folder!, "", StringComparison.Ordinal) + ": ";
}
