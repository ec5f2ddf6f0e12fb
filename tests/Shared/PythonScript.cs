using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ResNetGen.Testing;

/// <summary>Runs a script of the test project's folder <c>Python</c>, with the distribution's interpreter where there is one. It may import what is in <c>tests/Shared/Python</c>.</summary>
internal static partial class PythonScript
{
    private const string Distribution = "/usr/bin/python3";
    private const string Remedy = "'make setup' installs on Debian 12 and 13 what the tests compare with, and says on other systems what is missing.";

    private static readonly string Interpreter = File.Exists(Distribution) ? Distribution : "python3";

    /// <summary>Runs it and returns what it printed.</summary>
    public static string Run(string script, params string[] arguments)
    {
        // No __pycache__ in the sources.
        string[] all = ["-B", RepositoryRoot.Combine("tests", typeof(PythonScript).Assembly.GetName().Name!, "Python", script), .. arguments];
        var start = new ProcessStartInfo(Interpreter, all) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PYTHONPATH"] = RepositoryRoot.Combine("tests", "Shared", "Python");
        using var process = Start(script, start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, Complaint(script, errors.Result));
        return output;
    }

    private static Process Start(string script, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"{script} needs python3, and there is none. {Remedy}");
            throw;
        }
    }

    private static string Complaint(string script, string errors) => MissingModule().Match(errors) is { Success: true } missing
        ? $"{script} needs Python's {missing.Groups[1].Value}, which {Interpreter} lacks. {Remedy}"
        : $"{script} failed:\n{errors}";

    [GeneratedRegex(@"^ModuleNotFoundError: No module named '([^']*)'", RegexOptions.Multiline)]
    private static partial Regex MissingModule();
}
