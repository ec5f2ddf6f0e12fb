using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ResNetGen.Compiler.Emit;

/// <summary>
/// Tells whether two networks are the same architecture: SHA-256 over a network's class, without what says nothing of it (comments, namespace,
/// visibility, the generator's version).
/// </summary>
internal static class CodeHash
{
    /// <summary>The constant's name.</summary>
    public const string Constant = "CodeHash";

    /// <summary>The constant's value while the rest is written.</summary>
    public const string Placeholder = "\"\"";

    private static readonly string[] Passed = ["//", "namespace ", "using ", "[global::System.CodeDom.Compiler.GeneratedCode"];

    /// <summary>Gives the constant its value, 64 hexadecimal digits.</summary>
    public static string Fill(string code) => code.Replace($"{Constant} = {Placeholder};", $"{Constant} = \"{Of(code)}\";");

    private static string Of(string code)
    {
        var lines = code.Split('\n').Select(line => line.Trim()).Where(Counts).Select(WithoutVisibility);
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines))).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static bool Counts(string line) => line.Length > 0 && !Array.Exists(Passed, start => line.StartsWith(start, StringComparison.Ordinal));

    private static string WithoutVisibility(string line) => line.StartsWith("internal sealed partial class", StringComparison.Ordinal)
        ? "public" + line.Substring("internal".Length)
        : line;
}
