using System.Text.Json;
using System.Text.RegularExpressions;

namespace ResNetGen.Package.Tests;

/// <summary>The packages of the two commands.</summary>
[Collection(PackedCollection.Name)]
public sealed partial class ToolPackageTests(PackedFeed feed)
{
    private const string Program = "tools/net10.0/any/";

    /// <summary>What the public gallery takes.</summary>
    private const long MostBytes = 250_000_000;

    public static TheoryData<string, string> Tools => new() { { "ResNetGen.Tool", "resnetgen" }, { "ResNetGen.Lab", "resnetgen-lab" } };

    [Theory]
    [MemberData(nameof(Tools))]
    public void The_package_holds_its_command_and_what_it_needs_and_nothing_else(string id, string command)
    {
        using var package = PackedFiles.Open(feed, "nupkg", id);

        Snapshot.Verify(string.Join('\n', package.Paths) + "\n", $"{command}-package-files");
        Assert.InRange(new FileInfo(Directory.GetFiles(feed.Output, $"{id}.0.*.nupkg").Single()).Length, 1, MostBytes);
        Assert.Contains($"<Command Name=\"{command}\"", package.Text(Program + "DotnetToolSettings.xml"));
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Every_native_library_of_every_system_is_named_where_the_runtime_looks(string id, string command)
    {
        using var package = PackedFiles.Open(feed, "nupkg", id);
        using var named = JsonDocument.Parse(package.Text($"{Program}{command}.deps.json"));

        var natives = named.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(library => library.Value.TryGetProperty("runtimeTargets", out _))
            .SelectMany(library => library.Value.GetProperty("runtimeTargets").EnumerateObject().Select(native => Program + native.Name));
        Assert.Equal(package.Paths.Where(path => path.StartsWith(Program + "runtimes/")), natives.Order(StringComparer.Ordinal));
    }

    /// <summary>Whoever adds a dependency adds its licence: packing fails without.</summary>
    [Theory]
    [MemberData(nameof(Tools))]
    public void The_notices_name_every_package_of_which_there_is_a_file_with_its_version(string id, string command)
    {
        using var package = PackedFiles.Open(feed, "nupkg", id);
        using var named = JsonDocument.Parse(package.Text($"{Program}{command}.deps.json"));

        var carried = named.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(library => !library.Name.StartsWith("ResNetGen.", StringComparison.Ordinal) && !library.Name.StartsWith(command + "/", StringComparison.Ordinal))
            .Where(library => library.Value.TryGetProperty("runtime", out _) || library.Value.TryGetProperty("runtimeTargets", out _))
            .Select(library => library.Name.Replace('/', ' '))
            .Where(name => !name.StartsWith("ResNetGen ", StringComparison.Ordinal));
        Assert.Equal(carried.Order(StringComparer.Ordinal), Notice().Matches(package.Text("THIRD-PARTY-NOTICES.txt")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ResNetGen.Tool", "docs/tool.md")]
    [InlineData("ResNetGen.Lab", "docs/lab.md")]
    public void The_readme_is_the_page_of_the_command_with_links_that_lead_to_files_of_the_repository(string id, string page)
    {
        const string Pages = "https://github.com/resnetgen/resnetgen/blob/main/docs/";
        const string Images = "https://github.com/resnetgen/resnetgen/raw/main/docs/";
        using var package = PackedFiles.Open(feed, "nupkg", id);
        var readme = package.Text("README.md");

        Assert.Equal(File.ReadAllText(RepositoryRoot.Combine(page)), readme.Replace(Pages, "").Replace(Images, ""));
        var links = Link().Matches(readme).Select(match => match.Groups["to"].Value).ToArray();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("https://", link));
        Assert.All(
            links.Where(link => link.StartsWith(Pages) || link.StartsWith(Images)),
            link => Assert.True(Path.Exists(RepositoryRoot.Combine("docs", link.Split('#')[0].Replace(Pages, "").Replace(Images, ""))), link));
        Assert.All(links.Where(link => link.EndsWith(".svg")), link => Assert.StartsWith(Images, link));
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void The_symbols_of_the_command_are_in_the_symbol_package(string id, string command)
    {
        using var symbols = PackedFiles.Open(feed, "snupkg", id);

        Assert.Contains($"{Program}{command}.pdb", symbols.Paths);
    }

    /// <summary>The version that a system may lack is marked weak: docs/older-linux.md.</summary>
    [LinuxFact]
    public void The_labs_library_for_Linux_is_the_one_that_loads_on_older_systems()
    {
        using var package = PackedFiles.Open(feed, "nupkg", "ResNetGen.Lab");
        var packed = package.Bytes(Program + "runtimes/linux-x64/native/libLibTorchSharp.so");

        Assert.Null(SymbolVersions.MarkerVersion.Mend(packed, (_, _, _) => false));
        Assert.NotNull(SymbolVersions.MarkerVersion.Mend(File.ReadAllBytes(PackedFeed.TorchSharpLibrary), (_, _, _) => false));
    }

    [GeneratedRegex(@"^-{78}\n(.+)$", RegexOptions.Multiline)]
    private static partial Regex Notice();

    [GeneratedRegex("""(?:\]\((?!#)|src=")(?<to>[^)"]+)""")]
    private static partial Regex Link();
}
