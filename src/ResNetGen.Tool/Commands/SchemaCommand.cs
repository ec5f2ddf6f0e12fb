using System.CommandLine;
using System.Reflection;

namespace ResNetGen.Tool.Commands;

internal static class SchemaCommand
{
    /// <summary>The file that the package brings to projects.</summary>
    private const string Resource = "resnet.schema.json";

    public static Command Create(Terminal terminal)
    {
        var output = Inputs.Output();
        var command = new Command("schema", "Prints the JSON schema of specs, for editors that complete and check YAML by one.") { output };
        command.SetAction(result =>
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
            OutputFile.Write(reader.ReadToEnd(), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }
}
