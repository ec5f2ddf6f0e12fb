using ResNetGen.Compiler;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Targets.CSharp.Listing;

namespace ResNetGen.Generator.Inputs;

/// <summary>Compiles the text of one spec: <see cref="SpecCompiler.Compile"/>, or what a test puts in its place.</summary>
internal delegate CompiledFile CompileText(string text, CancellationToken cancellation);

/// <summary>A spec and what became of it. The text is gone: two texts that compile to the same are the same from here on.</summary>
internal sealed record CompiledSpec(
    string Path, string RelativePath, string? Namespace, Visibility? Visibility, CompiledFile File, EquatableArray<LocatedDiagnostic> Diagnostics)
{
    public static CompiledSpec Compile(SpecFile spec, CompileText compile, CancellationToken cancellation)
    {
        CompiledFile file;
        List<LocatedDiagnostic> diagnostics = [.. spec.Problems];
        try
        {
            file = compile(spec.Text, cancellation);
            diagnostics.AddRange(file.Diagnostics.Select(diagnostic => new LocatedDiagnostic(spec.Path, diagnostic)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            file = new([], [], []);
            diagnostics.Add(LocatedDiagnostic.InternalError(spec.Path, exception));
        }

        return new(spec.Path, spec.RelativePath, spec.Namespace, spec.Visibility, file, diagnostics.ToEquatableArray());
    }
}
