using System.Text;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Onnx.Model;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Importing;

/// <summary>Names the network of a model.</summary>
internal static class NetworkName
{
    private const string Key = "network";

    /// <summary>Whether the language takes it as a network's name.</summary>
    public static bool IsName(string name) =>
        LoadedSpec.Of(new("name", $"name: {name}\nblock: basic\nblocks: [1]\nwidth: [8]\n")).Diagnostics.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);

    /// <summary>As the model says it, else its file's name as a name of C#: <c>resnet-18.onnx</c> is Resnet18.</summary>
    public static string Of(OnnxModel model, string path)
    {
        if (model.Metadata.FirstOrDefault(entry => entry.Key == Key).Value is { Length: > 0 } own && own.All(character => char.IsLetterOrDigit(character) || character == '_') && IsName(own))
            return own;
        var name = new StringBuilder();
        var isStart = true;
        foreach (var character in Path.GetFileNameWithoutExtension(path))
        {
            if (char.IsAsciiLetterOrDigit(character) || character == '_')
                name.Append(isStart ? char.ToUpperInvariant(character) : character);
            isStart = !char.IsAsciiLetterOrDigit(character);
        }

        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? $"Network{name}" : name.ToString();
    }
}
