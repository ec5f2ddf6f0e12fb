using System.CommandLine;
using ResNetGen.Tool.Output;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>An option that is written on the command line has its effect, or is refused: nobody looks for what was passed over.</summary>
internal static class GivenOption
{
    /// <param name="form">What is written.</param>
    /// <param name="forms">The formats in which the option has an effect; the first is the usual one.</param>
    /// <exception cref="ToolException">The option is on the command line, and something else is written.</exception>
    public static void RequireFormat(ParseResult result, Option option, OutputFormat form, params OutputFormat[] forms)
    {
        if (!forms.Contains(form))
            Refuse(result, option, $"has an effect in {List(forms)} only, and this writes {form.Name}. Leave it out, or choose '--format {forms[0].Name}'.");
    }

    /// <param name="why">The rest of a sentence that begins with the option's name.</param>
    /// <exception cref="ToolException">The option is on the command line.</exception>
    public static void Refuse(ParseResult result, Option option, string why)
    {
        if (result.GetResult(option) is { Implicit: false })
            throw new ToolException($"'{option.Name}' {why}");
    }

    private static string List(OutputFormat[] forms) =>
        forms is [var only] ? only.Name : $"{string.Join(", ", forms.SkipLast(1).Select(form => form.Name))} and {forms[^1].Name}";
}
