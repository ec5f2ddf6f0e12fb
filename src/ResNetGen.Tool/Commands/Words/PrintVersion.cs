using System.CommandLine;
using System.CommandLine.Invocation;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>The tool's own version, also inside another process.</summary>
internal sealed class PrintVersion(Terminal terminal) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        terminal.Out.WriteLine(ToolVersion.Text);
        return ExitCode.Success;
    }
}
