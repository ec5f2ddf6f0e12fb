using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Checking;

/// <summary>Networks of one name and namespace in two files of a project: each file alone is right, and the project does not compile. A build says the same.</summary>
internal static class NameClashes
{
    /// <summary>The files again, with what only all of them together show.</summary>
    public static IReadOnlyList<CheckedFile> Report(IReadOnlyList<CheckedFile> files, Terminal terminal)
    {
        var first = new Dictionary<(string Project, string? Namespace, string Name), (CheckedFile File, SourceSpan Span)>();
        var result = new List<CheckedFile>();
        foreach (var file in files)
        {
            var project = file.Networks.Count == 0 || file.Source.IsStandardInput ? null : ProjectFolder.Of(terminal.FullPath(file.Source.Path));
            if (project is null)
            {
                // No build compiles the file together with others.
                result.Add(file);
                continue;
            }

            var found = new List<Diagnostic>(file.Diagnostics);
            for (var i = 0; i < file.Networks.Count; i++)
            {
                var network = file.Networks[i];
                if (!first.TryAdd((project, network.Namespace, network.Name), (file, file.Names[i])) && Other(project, network) is { } other)
                    found.Add(Describe(network.Name, file.Names[i], other.File, other.Span));
            }

            result.Add(file with { Diagnostics = [.. found.OrderBy(diagnostic => diagnostic.Span.Start)] });

            // The compiler has reported what one file defines twice.
            (CheckedFile File, SourceSpan Span)? Other(string folder, Compiler.Graph.CompiledNetwork network) =>
                first[(folder, network.Namespace, network.Name)] is var known && known.File != file ? known : null;
        }

        return result;
    }

    private static Diagnostic Describe(string name, SourceSpan span, CheckedFile other, SourceSpan otherSpan) => new(
        ProjectErrors.DuplicateAcrossFiles,
        span,
        $"'{name}' is defined twice: {other.Source.Path}, line {otherSpan.StartPosition.Line + 1}, defines it first. Rename one of the two, or give one of the files another 'namespace'.",
        new(otherSpan, "first defined here", other.Source.Path));
}
