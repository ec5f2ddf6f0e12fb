using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Targets.CSharp.Text;

/// <summary>Names as C# wants them.</summary>
internal static class CSharpName
{
    /// <summary>A type's name. A name all in lower case gets an <c>@</c>: the language keeps such names for itself and warns.</summary>
    public static string Type(string name) =>
        name.All(character => character is >= 'a' and <= 'z') ? "@" + name : name;

    /// <summary>A namespace; a segment that is a keyword gets its <c>@</c>.</summary>
    public static string Namespace(string name) =>
        string.Join(".", name.Split('.').Select(segment => CSharpWords.IsKeyword(segment) ? "@" + segment : segment));

    /// <summary>A type from the root of all names, which no other type or namespace can hide.</summary>
    public static string Global(string @namespace, string name) =>
        @namespace.Length == 0 ? $"global::{Type(name)}" : $"global::{Namespace(@namespace)}.{Type(name)}";
}
