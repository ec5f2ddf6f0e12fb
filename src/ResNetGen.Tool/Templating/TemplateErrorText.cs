using ResNetGen.Reports.Templates;
using ResNetGen.Tool.Checking;

namespace ResNetGen.Tool.Templating;

/// <summary>Shows an error of a template as errors of specs are shown: place, sentence, and the line with the place underlined.</summary>
internal static class TemplateErrorText
{
    public static void Report(TemplateException failure, Terminal terminal)
    {
        terminal.Out.Flush();
        new DiagnosticText(terminal.Error, new(terminal.Color && terminal.ErrorIsTerminal), terminal.ErrorWidth, terminal.Unicode)
            .WriteError(failure.Template.Path, failure.Template.Text, failure.Span, failure.Message);
    }
}
