namespace ResNetGen.Testing.Live;

/// <summary>What a script in Python computes: its last argument says where to write it.</summary>
internal static class PythonResult
{
    public static SafetensorsFile Tensors(string script, params string[] arguments) => Read(script, arguments, SafetensorsFile.Read);

    public static T Read<T>(string script, string[] arguments, Func<string, T> read)
    {
        using var folder = new TemporaryFolder();
        var output = folder.In("output");
        PythonScript.Run(script, [.. arguments, output]);
        return read(output);
    }
}
