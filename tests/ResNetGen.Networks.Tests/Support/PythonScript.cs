using System.Diagnostics;

namespace ResNetGen.Networks.Tests.Support;

/// <summary>Runs a script of the folder <c>Python</c> with the distribution's interpreter, whose torch is the tests' libtorch.</summary>
internal static class PythonScript
{
    private const string Distribution = "/usr/bin/python3";

    /// <summary>Runs it with arguments that end with the path of a file that it writes.</summary>
    /// <returns>The path. The caller deletes the file.</returns>
    public static string Run(string script, params string[] arguments)
    {
        var output = Path.Combine(Path.GetTempPath(), $"resnetgen-{Guid.NewGuid():N}");
        ProcessStartInfo start = new(File.Exists(Distribution) ? Distribution : "python3") { RedirectStandardError = true };
        // No __pycache__ in the sources.
        start.ArgumentList.Add("-B");
        start.ArgumentList.Add(RepositoryRoot.Combine("tests", "ResNetGen.Networks.Tests", "Python", script));
        foreach (var argument in arguments.Append(output))
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0,
            $"{script} failed. It needs python3 with torch and torchvision: 'make setup' installs them.\n{errors}");
        return output;
    }

    /// <summary>Runs it and reads the tensors that it wrote.</summary>
    public static SafetensorsFile RunForTensors(string script, params string[] arguments)
    {
        var output = Run(script, arguments);
        try
        {
            return SafetensorsFile.Read(output);
        }
        finally
        {
            File.Delete(output);
        }
    }
}
