using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class DocumentationTests
{
    private static readonly string PagePath = RepositoryRoot.Combine("docs", "tool.md");

    private static string Page => File.ReadAllText(PagePath);

    /// <summary>The commands on the page that make its pictures, by the picture.</summary>
    public static TheoryData<string, string> Pictures
    {
        get
        {
            var pictures = new TheoryData<string, string>();
            foreach (var line in Page.Split('\n').Where(line => line.Contains("-o docs/images/")))
                pictures.Add(line["resnetgen ".Length..], line.Split(' ')[^1]);
            return pictures;
        }
    }

    [Fact]
    public void The_session_prints_what_the_page_shows()
    {
        using var session = new DocumentedSession();

        Snapshot.VerifyFile(session.Replay(Page), PagePath);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_is_what_its_command_draws(string command, string picture)
    {
        var result = ToolRun.In(RepositoryRoot.Path, [.. command.Split(" -o ")[0].Split(' ')]);

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Snapshot.VerifyFile(result.Out, RepositoryRoot.Combine(picture.Split('/')));
    }

    [Fact]
    public void Every_command_has_a_section()
    {
        using var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null, WorkingDirectory = RepositoryRoot.Path };
        Assert.All(CommandLine.Root(terminal).Subcommands, command => Assert.Contains($"\n## {command.Name}\n", Page));
    }
}
