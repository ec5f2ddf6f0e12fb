using System.CommandLine;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Starting;

namespace ResNetGen.Tool.Commands;

internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = Inputs.Output();
        var command = new Command("schema", "Prints the JSON schema of specs, for editors that complete and check YAML by one.") { output };
        command.SetAction(result =>
        {
            OutputFormat.Json.Require(result.GetValue(output), terminal);
            OutputFile.Write(SpecSchema.Text, result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }
}
