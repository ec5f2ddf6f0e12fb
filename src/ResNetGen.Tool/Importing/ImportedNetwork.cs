using System.Text;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Settings;

namespace ResNetGen.Tool.Importing;

/// <summary>A network that has a file's operations.</summary>
/// <param name="Spec">Its settings.</param>
/// <param name="Graph">Its layers.</param>
/// <param name="IsFolded">Whether its batch normalisations are part of convolutions in the file.</param>
/// <param name="Pooled">What the file goes on with, behind the features: a mean or a maximum; null: nothing.</param>
internal sealed record ImportedNetwork(NetworkSpec Spec, NetworkGraph Graph, bool IsFolded, string? Pooled)
{
    /// <summary>The spec, with what a reader should know above it.</summary>
    /// <param name="file">The file's name.</param>
    public string Text(string file)
    {
        var text = new StringBuilder($"# The network in {Printable.Line(file)}: written as ONNX, it has that file's operations, one by one.\n");
        text.Append("# What plays a part in training alone is not in such a file: dropout, drop_path, init, zero_init_residual, a norm's momentum.\n");
        if (IsFolded)
            text.Append("# Its convolutions have biases and no norms. That is read as batch normalisations which became part of them; 'norm: none' with 'bias: true' has the same graph.\n");
        if (Pooled is not null)
            text.Append($"# The file goes on with a {Pooled} of each channel's pixels, which a network without a head leaves to whoever calls it.\n");
        text.Append(SpecYaml.File(Spec.Name, Spec));
        return text.Append(FormattableString.Invariant($"expect: {{ parameters: {Graph.Parameters}, macs: {Graph.MultiplyAdds} }}\n")).ToString();
    }
}
