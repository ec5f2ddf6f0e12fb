using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ResNetGen.Compiler.Common;

namespace ResNetGen.Generator.Inputs;

/// <summary>
/// Additional files that the project lists once more, as when it names a file that a glob has found: the same file, to be read once.
/// Kept as a step of its own, nearly always empty, so that a spec's steps do not depend on the list of all files.
/// </summary>
internal static class RepeatedFiles
{
    public static EquatableArray<AdditionalText> Find(ImmutableArray<AdditionalText> files)
    {
        var paths = new HashSet<string>();
        return files.Where(file => !paths.Add(file.Path)).ToEquatableArray();
    }
}
