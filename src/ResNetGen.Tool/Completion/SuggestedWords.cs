using System.CommandLine;
using System.CommandLine.Invocation;

namespace ResNetGen.Tool.Completion;

/// <summary>What could stand at the cursor: options where a word begins like one, or where there is nothing else; between twenty of them nobody finds a network.</summary>
internal sealed class SuggestedWords(SynchronousCommandLineAction suggest) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var all = new StringWriter { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = all;
        var exitCode = suggest.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        var words = all.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var others = words.Where(word => word[0] is not ('-' or '/')).ToList();
        foreach (var word in others.Count > 0 ? others : [.. words])
            output.WriteLine(word);
        return exitCode;
    }
}
