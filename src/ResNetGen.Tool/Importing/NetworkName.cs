using System.Text;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Tool.Importing;

/// <summary>Names the network of a model.</summary>
internal static class NetworkName
{
    private const string Key = "network";

    /// <summary>As the model says it, else its file's name as a name of C#: <c>resnet-18.onnx</c> is Resnet18.</summary>
    public static string Of(OnnxModel model, string path)
    {
        if (model.Metadata.FirstOrDefault(entry => entry.Key == Key).Value is { Length: > 0 } own && own.All(character => char.IsLetterOrDigit(character) || character == '_'))
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
