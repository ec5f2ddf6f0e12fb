using System.Security.Cryptography;
using System.Text;

namespace ResNetGen.Compiler.Emit;

/// <summary>
/// Tells whether two networks are the same architecture: SHA-256 over the code that is generated for one, without what says nothing of it (comments,
/// namespace, the generator's version).
/// </summary>
public static class CodeHash
{
    private static readonly string[] Passed = ["//", "namespace ", "using ", "[global::System.CodeDom.Compiler.GeneratedCode"];

    /// <param name="code">As <see cref="CSharpEmitter"/> gives it.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(string code)
    {
        var lines = code.Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !Array.Exists(Passed, start => line.StartsWith(start, StringComparison.Ordinal)));
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines))).Select(each => each.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
