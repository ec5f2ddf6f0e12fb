using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests.Templates;

/// <summary>Runs templates as their user does: from a file, at the prompt.</summary>
internal static class TemplateRun
{
    public const string Name = "my.scriban";

    /// <summary>A template, in a folder of its own.</summary>
    public static ToolResult Of(string template, params string[] networks)
    {
        using var folder = new TemporaryFolder();
        return In(folder, template, networks);
    }

    /// <inheritdoc cref="Of"/>
    public static ToolResult In(TemporaryFolder folder, string template, params string[] networks)
    {
        folder.Write(Name, template);
        return ToolRun.In(folder.Path, ["emit", .. networks.Length == 0 ? ["resnet18"] : networks, "--template", Name]);
    }

    /// <summary>The output of a template that is right.</summary>
    public static string Text(string template, params string[] networks)
    {
        var result = Of(template, networks);
        Assert.Equal("", result.Error);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        return result.Out;
    }

    /// <summary>The first line about a template that is wrong: nothing is written of it, and no error has a second one behind it.</summary>
    public static string Error(string template, params string[] networks)
    {
        var result = Of(template, networks);
        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal("", result.Out);
        Assert.Equal(3, result.Error.TrimEnd('\n').Split('\n').Length);
        return result.Error.Split('\n')[0];
    }
}
