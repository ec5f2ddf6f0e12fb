using System.CommandLine;
using ResNetGen.Tool.Checking;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Specs, folders with specs below them, or patterns such as \"specs/**/*.resnet.yaml\"; '-' is standard input. Without any, the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format", "-f") { Description = "How diagnostics are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "msbuild", "github");
        var watch = new Option<bool>("--watch", "-w") { Description = "Check again whenever a file changes, until interrupted." };
        var fix = new Option<bool>("--fix") { Description = "Make every edit that a diagnostic suggests: show what changes, ask, write, and check what is left." };
        var yes = new Option<bool>("--yes", "-y") { Description = "With '--fix': do not ask." };
        var command = new Command("check", "Reports every diagnostic of specs. Exit code 0: no errors; 1: errors; 2: a file cannot be read.")
        {
            files, format, watch, fix, yes,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(yes) && !result.GetValue(fix))
                result.AddError("'--yes' answers what '--fix' asks, and there is no '--fix'.");
            if (result.GetValue(fix) && (result.GetValue(watch) || result.GetValue(format) is not (null or "text")))
                result.AddError("'--fix' shows text for people: leave '--watch' and '--format' out.");
        });
        command.SetAction(result =>
        {
            var arguments = result.GetValue(files) ?? [];
            if (result.GetValue(fix))
                new FixRun(terminal).Fix(SpecFinder.Find(arguments, terminal), result.GetValue(yes));
            var report = Report(result.GetValue(format)!);
            if (result.GetValue(watch))
                return Watch(arguments, report, terminal);
            var exitCode = Check(SpecFinder.Find(arguments, terminal), report, terminal);
            foreach (var hint in MisnamedSpec.Hints(arguments, terminal))
                terminal.Complain(hint);
            return exitCode;
        });
        return command;
    }

    private static ICheckReport Report(string format) => format switch
    {
        "json" => new JsonReport(),
        "sarif" => new SarifReport(),
        "msbuild" => new MSBuildReport(),
        "github" => new GitHubReport(),
        _ => new TextReport(),
    };

    private static int Check(IReadOnlyList<string> paths, ICheckReport report, Terminal terminal)
    {
        var files = NameClashes.Report([.. paths.Select(path => CheckedFile.Of(SpecReader.Read(path, terminal), terminal.Cancellation))], terminal);
        report.Write(files, terminal);
        return files.Any(file => file.Errors > 0) ? ExitCode.SpecError : ExitCode.Success;
    }

    private static int Watch(string[] arguments, ICheckReport report, Terminal terminal)
    {
        if (arguments.Contains(SpecReader.StandardInput))
            throw new ToolException("'--watch' needs files: standard input does not change.");
        IReadOnlyList<string> Paths() => [.. SpecFinder.Find(arguments, terminal)];
        var watcher = new Watcher(() => [.. Paths().Select(terminal.FullPath)], terminal.Cancellation);
        int exitCode;
        do
        {
            watcher.Remember();
            exitCode = CheckOnce(Paths, report, terminal);
            terminal.Out.Flush();
        }
        while (watcher.WaitForChange());
        return exitCode;
    }

    /// <summary>While watching, a folder that is empty for a moment or a file that is just being written is no reason to end.</summary>
    private static int CheckOnce(Func<IReadOnlyList<string>> paths, ICheckReport report, Terminal terminal)
    {
        try
        {
            return Check(paths(), report, terminal);
        }
        catch (Exception failure) when (failure is ToolException or IOException or UnauthorizedAccessException)
        {
            terminal.Complain(failure.Message);
            return ExitCode.Usage;
        }
    }
}
