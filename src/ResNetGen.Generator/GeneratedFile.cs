using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ResNetGen.Generator;

/// <summary>A file of C#, or why there is none.</summary>
/// <param name="Text">Null: writing it has failed.</param>
internal sealed record GeneratedFile(string HintName, string? Text, LocatedDiagnostic? Error)
{
    /// <summary>Without a mark of its byte order: the bytes are the text's and nothing else.</summary>
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="path">The spec to blame for an exception; null for what is made from several.</param>
    public static GeneratedFile Write(string hintName, string? path, Func<string> write)
    {
        try
        {
            return new(hintName, write(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(hintName, null, LocatedDiagnostic.InternalError(path, exception));
        }
    }

    public void AddTo(SourceProductionContext context)
    {
        if (Error is not null)
            context.ReportDiagnostic(RoslynDiagnostics.ToRoslyn(Error));
        if (Text is not null)
            context.AddSource(HintName, SourceText.From(Text, Encoding, SourceHashAlgorithm.Sha256));
    }
}
