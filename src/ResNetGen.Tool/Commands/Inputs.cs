using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using ResNetGen.Compiler.Spec;
using ResNetGen.Tool.Completion;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Inputs
{
    /// <summary>The compiler's own bound for <c>input</c> in a spec.</summary>
    private const int MaxSide = 100_000;

    /// <summary>Completed with the networks of the zoo, and behind <c>file:</c> with those of the file; files are the shell's to offer.</summary>
    public static Argument<string> File(
        Terminal terminal, string name = "file", string description = "A spec, 'file:Network', '-' for standard input, or a network of the zoo such as resnet50.")
    {
        var file = new Argument<string>(name) { Description = description };
        file.CompletionSources.Add(context => context.ParseResult.GetResult(file) is { Tokens: [{ Value: var given }] } && given != context.WordToComplete
            ? []
            : ReferenceWords.At(context, terminal));
        return file;
    }

    /// <summary>Completed with the names that the file before it holds.</summary>
    public static Argument<string?> Network(Argument<string> file, Terminal terminal, string description)
    {
        var network = new Argument<string?>("network") { Description = description, Arity = ArgumentArity.ZeroOrOne };
        network.CompletionSources.Add(context => Names(context, file, terminal));
        return network;
    }

    /// <summary>What follows the first file; completed as <see cref="Network"/> is.</summary>
    public static Argument<string[]> MoreNetworks(Argument<string> file, Terminal terminal, string description)
    {
        var networks = new Argument<string[]>("networks") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        networks.CompletionSources.Add(context => Names(context, file, terminal));
        return networks;
    }

    /// <summary>The words of a command line that name networks, in their order.</summary>
    public static IReadOnlyList<string> Words(ParseResult result, Argument<string> file, Argument<string[]> networks) =>
        [result.GetValue(file)!, .. result.GetValue(networks) ?? []];

    /// <inheritdoc cref="Words(ParseResult, Argument{string}, Argument{string[]})"/>
    public static IReadOnlyList<string> Words(ParseResult result, Argument<string> file, Argument<string?> network) =>
        result.GetValue(network) is { } name ? [result.GetValue(file)!, name] : [result.GetValue(file)!];

    public static Option<string?> Output(string description = "A file to write; '-' or nothing is standard output.")
    {
        var output = new Option<string?>("--output", "-o") { Description = description };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
                result.AddError("--output is empty. Where it comes from a variable, the variable is not set.");
        });
        return output;
    }

    public static Option<FeatureShape?> Input() => new("--input")
    {
        Description = "Another input, channels x height x width: 3x320x320.",
        HelpName = "CxHxW",
        CustomParser = result =>
        {
            var sides = result.Tokens[0].Value.Split('x', '×');
            var numbers = sides.Select(side => int.TryParse(side, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
            if (numbers.Any(number => number > MaxSide))
            {
                result.AddError($"'{result.Tokens[0].Value}' is too large; the largest input is {MaxSide} a side.");
                return null;
            }

            if (numbers is [> 0, > 0, > 0])
                return new FeatureShape(numbers[0], numbers[1], numbers[2]);
            result.AddError($"'{result.Tokens[0].Value}' is not an input; write channels x height x width, such as 3x320x320.");
            return null;
        },
    };

    private static IEnumerable<CompletionItem> Names(CompletionContext context, Argument<string> file, Terminal terminal)
    {
        try
        {
            return context.ParseResult.GetValue(file) is { } reference
                && SpecReference.Find(reference, terminal) is { } source
                ? LoadedSpec.Of(source).Names.Select(name => new CompletionItem(name))
                : [];
        }
        catch (Exception failure) when (failure is ToolException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // Half a file name is no file yet; a completion offers nothing then.
            return [];
        }
    }
}
