using System.Security.Cryptography;
using System.Text;
using ResNetGen.Compiler.Graph.Facts;
using static TorchSharp.torch;

namespace ResNetGen.Testing.Live;

/// <summary>An entry of a state dict as the lists of Reference/state_dicts write it: name, shape joined by x, type.</summary>
internal sealed record StateLine(string Name, string Shape, string Type)
{
    public static StateLine Of(string name, Tensor tensor) =>
        new(name, string.Join('x', tensor.shape), tensor.dtype.ToString().ToLowerInvariant());

    public static StateLine Of(StateEntry entry) =>
        new(entry.Name, string.Join('x', entry.Shape), entry.Kind == StateKind.Counter ? "int64" : "float32");

    public static StateLine Parse(string line)
    {
        var parts = line.Split('\t');
        return new(parts[0], parts[1], parts[2]);
    }

    public static string Sha256(IEnumerable<StateLine> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")))));

    public override string ToString() => $"{Name}\t{Shape}\t{Type}";
}
