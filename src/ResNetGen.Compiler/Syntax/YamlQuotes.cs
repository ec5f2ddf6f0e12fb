namespace ResNetGen.Compiler.Syntax;

/// <summary>Puts text in quotes, as YAML reads them.</summary>
internal static class YamlQuotes
{
    /// <summary>The text in double quotes, or in single ones where it holds what double quotes give a meaning to.</summary>
    public static string Around(string text) => text.IndexOfAny(['"', '\\']) < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "''")}'";
}
