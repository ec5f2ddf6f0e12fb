using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Generator;

/// <summary>A diagnostic and the file it belongs to.</summary>
/// <param name="Path">The spec's full path; null for what stands in the project.</param>
internal sealed record LocatedDiagnostic(string? Path, Diagnostic Diagnostic)
{
    /// <summary>For what concerns the file as a whole: line 1, column 1.</summary>
    public static LocatedDiagnostic AtStart(string? path, DiagnosticDescriptor descriptor, string message) =>
        new(path, new(descriptor, default, message));

    /// <summary>An exception that nobody foresaw, as a diagnostic: a generator that throws takes every other file's classes with it.</summary>
    public static LocatedDiagnostic InternalError(string? path, Exception exception) =>
        AtStart(
            path,
            Descriptors.InternalError,
            $"ResNetGen failed on {(path is null ? "the project's specs together" : "this file")}: {exception.GetType().FullName}: "
            + $"{OneLine(exception.Message)} This is a defect of ResNetGen; please report it together with what it failed on.");

    private static string OneLine(string text) => string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
