using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>
/// Tells whether two networks are the same architecture: SHA-256 over a network's class, without what says nothing of it (comments, namespace,
/// visibility, the generator's version, the check of TorchSharp's library) and without its inference form, which follows from the rest and may learn new tricks.
/// </summary>
internal static class CodeHash
{
    /// <summary>The constant's name.</summary>
    public const string Constant = "CodeHash";

    /// <summary>The constant's value while the rest is written.</summary>
    public const string Placeholder = "\"\"";

    private const string InferenceClass = " sealed class Inference : nn.Module<torch.Tensor, torch.Tensor>";

    private static readonly string[] Passed = ["//", "namespace ", "using ", "[global::System.CodeDom.Compiler.GeneratedCode"];

    /// <summary>Gives the constant its value, 64 hexadecimal digits.</summary>
    public static string Fill(string code) => code.Replace($"{Constant} = {Placeholder};", $"{Constant} = \"{Of(code)}\";");

    private static string Of(string code)
    {
        var lines = WithoutInference(code.Split('\n')).Select(line => line.Trim()).Where(Counts).Select(WithoutVisibility).Select(LibraryCheck.Remove);
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines))).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>A class ends with the first brace as far to the left as its declaration.</summary>
    private static IEnumerable<string> WithoutInference(IEnumerable<string> lines)
    {
        string? end = null;
        foreach (var line in lines)
        {
            if (end is null && line.EndsWith(InferenceClass, StringComparison.Ordinal))
                end = line.Substring(0, line.Length - line.TrimStart().Length) + "}";
            else if (end is null)
                yield return line;
            else if (line == end)
                end = null;
        }
    }

    private static bool Counts(string line) => line.Length > 0 && !Array.Exists(Passed, start => line.StartsWith(start, StringComparison.Ordinal));

    private static string WithoutVisibility(string line) => line.StartsWith("internal sealed partial class", StringComparison.Ordinal)
        ? "public" + line.Substring("internal".Length)
        : line;
}
