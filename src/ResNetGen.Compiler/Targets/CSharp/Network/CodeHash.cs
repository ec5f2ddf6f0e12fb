using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>
/// Tells whether two networks are the same architecture: SHA-256 over a network's class, without what says nothing of it: comments, namespace,
/// visibility, base classes, description, and the inference form, which follows from the rest and may learn new tricks.
/// </summary>
internal static class CodeHash
{
    /// <summary>The constant's name.</summary>
    public const string Constant = "CodeHash";

    /// <summary>The constant's value while the rest is written.</summary>
    public const string Placeholder = "\"\"";

    /// <summary>Gives the constant its value, 64 hexadecimal digits.</summary>
    /// <param name="code">The class.</param>
    /// <param name="architecture">What of it counts.</param>
    public static string Fill(string code, string architecture) => code.Replace($"{Constant} = {Placeholder};", $"{Constant} = \"{Of(architecture)}\";");

    /// <summary>Of a network, 64 hexadecimal digits.</summary>
    public static string Of(NetworkGraph graph) => Of(new NetworkTemplate(graph).Architecture);

    private static string Of(string architecture)
    {
        var lines = architecture.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("#line", StringComparison.Ordinal));
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines))).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
