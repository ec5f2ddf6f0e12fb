using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>Files for GitHub and for who cites the project: nothing runs them here, so they are held against what they speak of.</summary>
public partial class RepositoryFileTests
{
    private static readonly string[] Workflows = Directory.GetFiles(RepositoryRoot.Combine(".github", "workflows"), "*.yml");

    [Fact]
    public void The_citation_has_the_version_that_is_built() =>
        Assert.Contains($"\nversion: {Version()}\n", Read("CITATION.cff"), StringComparison.Ordinal);

    [Fact]
    public void The_changes_have_a_section_for_the_version_that_is_built() =>
        Assert.Matches($@"(?m)^## {Regex.Escape(Version())}\b", Read("CHANGELOG.md"));

    [Fact]
    public void Workflows_call_commands_of_the_Makefile()
    {
        var targets = Target().Matches(Read("Makefile")).Select(match => match.Groups["name"].Value).ToHashSet();
        var called = Workflows.SelectMany(workflow => Make().Matches(File.ReadAllText(workflow))).Select(match => match.Groups["name"].Value).ToList();

        Assert.Contains("demo", called);
        Assert.Contains("test", called);
        Assert.All(called, name => Assert.Contains(name, targets));
    }

    [Fact]
    public void Workflows_name_projects_that_are_there()
    {
        var projects = Workflows.SelectMany(workflow => Project().Matches(File.ReadAllText(workflow))).Select(match => match.Value).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(Directory.Exists(RepositoryRoot.Combine(project)), project));
    }

    [Fact]
    public void The_lists_of_steps_for_those_who_add_something_name_files_that_are_there()
    {
        string[] folders = ["", "src/ResNetGen.Compiler", "tests/ResNetGen.Compiler.Tests", "tests/ResNetGen.Networks.Tests"];
        var lists = StepList().Matches(Read("CONTRIBUTING.md"));
        var named = lists.SelectMany(list => QuotedPath().Matches(list.Value)).Select(match => match.Groups["path"].Value).Where(path => !path.Contains("NAME", StringComparison.Ordinal)).ToList();

        Assert.Equal(["a setting", "a kind of attention", "a kind of layer", "a target"], lists.Select(list => list.Groups["of"].Value));
        Assert.True(named.Count > 30, $"{named.Count}");
        Assert.All(named, path => Assert.True(folders.Any(folder => Path.Exists(RepositoryRoot.Combine(folder, path))), path));
    }

    private static string Version() =>
        XDocument.Load(RepositoryRoot.Combine("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    private static string Read(string file) => File.ReadAllText(RepositoryRoot.Combine(file));

    [GeneratedRegex("^### Add (?<of>[a-z ]+)\n.*?(?=^##)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex StepList();

    [GeneratedRegex(@"`(?<path>[\w.]+/[\w./]*)`")]
    private static partial Regex QuotedPath();

    [GeneratedRegex("^(?<name>[a-z-]+):", RegexOptions.Multiline)]
    private static partial Regex Target();

    [GeneratedRegex("run: make (?<name>[a-z-]+)")]
    private static partial Regex Make();

    [GeneratedRegex(@"tests/[\w.]+")]
    private static partial Regex Project();
}
