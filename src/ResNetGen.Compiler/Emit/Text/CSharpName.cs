namespace ResNetGen.Compiler.Emit.Text;

/// <summary>Names as C# wants them.</summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>Words that a type may be called only with <c>@</c> before them, or that the compiler warns of.</summary>
    private static readonly HashSet<string> ContextualKeywords =
    [
        "allows", "dynamic", "extension", "field", "file", "managed", "nint", "notnull", "nuint", "partial", "record", "required",
        "scoped", "unmanaged", "var", "where", "yield", "await", "async", "nameof", "global", "args", "value", "when",
    ];

    /// <summary>A type's name. A name all in lower case gets an <c>@</c> too: the language keeps such names for itself and warns.</summary>
    public static string Type(string name) =>
        Keywords.Contains(name) || ContextualKeywords.Contains(name) || name.All(character => character is >= 'a' and <= 'z') ? "@" + name : name;

    /// <summary>A namespace; a segment that is a keyword gets its <c>@</c>.</summary>
    public static string Namespace(string name) =>
        string.Join(".", name.Split('.').Select(segment => Keywords.Contains(segment) ? "@" + segment : segment));

    /// <summary>A type from the root of all names, which no other type or namespace can hide.</summary>
    public static string Global(string @namespace, string name) =>
        @namespace.Length == 0 ? $"global::{Type(name)}" : $"global::{Namespace(@namespace)}.{Type(name)}";
}
