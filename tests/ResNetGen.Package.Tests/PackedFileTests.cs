using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;

namespace ResNetGen.Package.Tests;

[Collection(PackedCollection.Name)]
public sealed partial class PackedFileTests(PackedFeed feed) : IDisposable
{
    private const string Analyzers = "analyzers/dotnet/cs/";

    private readonly PackedFiles package = PackedFiles.Open(feed, "nupkg");

    [Fact]
    public void The_package_holds_what_a_user_needs_and_nothing_else() =>
        Snapshot.Verify(string.Join('\n', package.Paths) + "\n", "package-files");

    [Fact]
    public void Three_packages_are_put_out_each_with_its_symbols() =>
        Assert.Equal(
            ["ResNetGen", "ResNetGen.Lab", "ResNetGen.Tool"],
            Directory.GetFiles(feed.Output, "*.nupkg").Select(file =>
            {
                Assert.True(File.Exists(Path.ChangeExtension(file, ".snupkg")), file);
                return Regex.Replace(Path.GetFileName(file), @"\.\d.*", "");
            }).Order(StringComparer.Ordinal));

    [Fact]
    public void It_depends_on_the_oldest_supported_TorchSharp_and_on_nothing_else()
    {
        var nuspec = XDocument.Parse(package.Text("ResNetGen.nuspec"));

        var dependencies = nuspec.Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Parent!.Attribute("targetFramework")!.Value}: {element.Attribute("id")!.Value} {element.Attribute("version")!.Value}");
        Assert.Equal(["net10.0: TorchSharp 0.105.0", "net8.0: TorchSharp 0.105.0"], dependencies.Order());
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_library_refers_to_the_oldest_supported_TorchSharp_by_its_public_key(string framework)
    {
        using var library = package.Assembly($"lib/{framework}/ResNetGen.dll");

        var torch = Assert.Single(library.MainModule.AssemblyReferences, reference => reference.Name == "TorchSharp");
        Assert.Equal("TorchSharp, Version=0.105.0.0, Culture=neutral, PublicKeyToken=67b0e5e1da516a1c", torch.FullName);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_library_refers_to_nothing_but_TorchSharp_and_the_framework(string framework)
    {
        using var library = package.Assembly($"lib/{framework}/ResNetGen.dll");

        Assert.All(References(library), name => Assert.True(name == "TorchSharp" || name.StartsWith("System."), name));
    }

    [Fact]
    public void The_YAML_parser_has_a_name_of_its_own()
    {
        using var parser = package.Assembly(Analyzers + "ResNetGen.YamlDotNet.dll");
        using var compiler = package.Assembly(Analyzers + "ResNetGen.Compiler.dll");

        Assert.Equal("ResNetGen.YamlDotNet", parser.Name.Name);
        Assert.False(parser.Name.HasPublicKey);
        Assert.Contains("ResNetGen.YamlDotNet", References(compiler));
        Assert.DoesNotContain("YamlDotNet", References(compiler));
    }

    [Fact]
    public void The_generator_refers_to_nothing_that_the_oldest_supported_compiler_lacks()
    {
        // What the C# compiler 4.8 brings along, in these versions or newer.
        string[] host =
        [
            "Microsoft.CodeAnalysis 4.8.0.0", "Microsoft.CodeAnalysis.CSharp 4.8.0.0", "System.Collections.Immutable 7.0.0.0",
            "System.Memory 4.0.1.2", "netstandard 2.0.0.0",
        ];
        // What an editor brings along besides, for the one assembly that only editors load.
        string[] editor = ["Microsoft.CodeAnalysis.Workspaces 4.8.0.0"];
        var analyzers = package.Paths.Where(path => path.StartsWith(Analyzers)).ToArray();
        var own = analyzers.Select(Path.GetFileNameWithoutExtension);

        foreach (var path in analyzers)
        {
            using var assembly = package.Assembly(path);
            Assert.Empty(assembly.MainModule.AssemblyReferences
                .Where(reference => !own.Contains(reference.Name))
                .Select(reference => $"{reference.Name} {reference.Version}")
                .Except(path.EndsWith("ResNetGen.CodeFixes.dll", StringComparison.Ordinal) ? [.. host, .. editor] : host));
        }
    }

    [Fact]
    public void Licence_and_notices_are_those_of_the_repository()
    {
        foreach (var name in (string[])["LICENSE", "THIRD-PARTY-NOTICES.txt"])
        {
            Assert.Equal(File.ReadAllText(RepositoryRoot.Combine(name)), package.Text(name));
        }
    }

    [Fact]
    public void The_notices_name_the_version_of_the_YAML_parser_that_is_packed()
    {
        using var parser = package.Assembly(Analyzers + "ResNetGen.YamlDotNet.dll");

        var version = parser.CustomAttributes.Single(attribute => attribute.AttributeType.Name == nameof(AssemblyFileVersionAttribute))
            .ConstructorArguments[0].Value;
        Assert.Contains($" YamlDotNet {Version.Parse((string)version).ToString(3)} ", package.Text("THIRD-PARTY-NOTICES.txt"));
    }

    [Fact]
    public void The_readme_is_the_repositorys_with_links_that_lead_there_from_anywhere()
    {
        const string Pages = "https://github.com/resnetgen/resnetgen/blob/main/";
        const string Images = "https://github.com/resnetgen/resnetgen/raw/main/";
        var readme = package.Text("README.md");

        var links = Link().Matches(readme).Select(match => match.Groups["to"].Value).ToArray();
        Assert.True(links.Count(link => link.StartsWith(Pages)) > 10);
        Assert.Contains(links, link => link.StartsWith(Images));
        Assert.All(links, link => Assert.StartsWith("https://", link));
        Assert.All(
            links.Where(link => link.StartsWith(Pages) || link.StartsWith(Images)),
            link => Assert.True(Path.Exists(RepositoryRoot.Combine(link.Split('#')[0].Replace(Pages, "").Replace(Images, ""))), link));
        Assert.Equal(File.ReadAllText(RepositoryRoot.Combine("README.md")), readme.Replace(Pages, "").Replace(Images, ""));
    }

    [Fact]
    public async Task Packing_again_gives_the_same_bytes()
    {
        var again = feed.NewFolder("again");

        var result = await Command.Run(RepositoryRoot.Path, RepositoryRoot.Combine("eng", "pack.sh"), again, "ResNetGen", "ResNetGen.Tool");

        Assert.True(result.ExitCode == 0, result.Output);
        // Of the two tools, which are packed alike, one.
        Assert.Equal(
            Directory.GetFiles(feed.Output).Select(Path.GetFileName).Where(name => !name!.StartsWith("ResNetGen.Lab.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Directory.GetFiles(again, "*nupkg").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in Directory.GetFiles(again, "*nupkg"))
            Assert.Equal(File.ReadAllBytes(Path.Combine(feed.Output, Path.GetFileName(file))), File.ReadAllBytes(file));
    }

    public void Dispose() => package.Dispose();

    [GeneratedRegex("""(?:\]\((?!#)|src=")(?<to>[^)"]+)""")]
    private static partial Regex Link();

    private static string[] References(AssemblyDefinition assembly) =>
        [.. assembly.MainModule.AssemblyReferences.Select(reference => reference.Name)];
}
