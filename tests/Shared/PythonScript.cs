using System.Diagnostics;

namespace ResNetGen.Testing;

/// <summary>Runs a script of the test project's folder <c>Python</c> with the distribution's interpreter, whose torch is the tests' libtorch.</summary>
internal static class PythonScript
{
    private const string Distribution = "/usr/bin/python3";

    /// <summary>Runs it and returns what it printed.</summary>
    public static string Run(string script, params string[] arguments)
    {
        ProcessStartInfo start = new(File.Exists(Distribution) ? Distribution : "python3") { RedirectStandardError = true, RedirectStandardOutput = true };
        // No __pycache__ in the sources.
        start.ArgumentList.Add("-B");
        start.ArgumentList.Add(RepositoryRoot.Combine("tests", typeof(PythonScript).Assembly.GetName().Name!, "Python", script));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{script} failed. It needs python3 with torch and torchvision: 'make setup' installs them.\n{errors.Result}");
        return output;
    }
}
