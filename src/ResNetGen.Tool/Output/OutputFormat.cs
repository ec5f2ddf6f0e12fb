using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Output;

/// <summary>What a command can write.</summary>
/// <param name="Name">The value of <c>--format</c>.</param>
/// <param name="Endings">Of files in this format, with their dots; the first is the usual one.</param>
internal sealed record OutputFormat(string Name, params string[] Endings)
{
    public static readonly OutputFormat Text = new("text", ".txt");
    public static readonly OutputFormat Markdown = new("markdown", ".md", ".markdown");
    public static readonly OutputFormat Html = new("html", ".html", ".htm");
    public static readonly OutputFormat Latex = new("latex", ".tex");
    public static readonly OutputFormat Csv = new("csv", ".csv");
    public static readonly OutputFormat Json = new("json", ".json");
    public static readonly OutputFormat Svg = new("svg", ".svg");
    public static readonly OutputFormat Png = new("png", ".png");
    public static readonly OutputFormat Pdf = new("pdf", ".pdf");
    public static readonly OutputFormat Mermaid = new("mermaid", ".mmd", ".mermaid");

    public static readonly OutputFormat CSharp = new("C#", ".cs");
    public static readonly OutputFormat PyTorch = new("pytorch", ".py");
    public static readonly OutputFormat Yaml = new("YAML", ".yaml", ".yml");

    public static readonly OutputFormat Onnx = new("onnx", ".onnx");
    public static readonly OutputFormat TorchScript = new("torchscript", ".pt", ".torchscript");
    public static readonly OutputFormat Safetensors = new("safetensors", ".safetensors");

    public bool IsBinary => this == Png || this == Pdf || this == Onnx || this == TorchScript || this == Safetensors;

    /// <summary>For a command that writes this format alone: under a name without an ending, or with one of the format's.</summary>
    /// <param name="path">Null or <c>-</c> for standard output.</param>
    /// <exception cref="ToolException">The name has another ending: whoever opens the file would take it for something else. Or it is a folder's.</exception>
    public void Require(string? path, Terminal terminal)
    {
        if (path is null or SpecReader.StandardInput)
            return;
        OutputFile.RefuseFolder(path, terminal);
        if (Path.GetExtension(path).Length > 0 && OfName(path, [this]) is null)
            throw new ToolException($"The ending of '{path}' is not one that this command writes. End the name in {string.Join(" or ", Endings)}.");
    }

    /// <summary>The format of a name, or null where its ending is not one of these.</summary>
    public static OutputFormat? OfName(string path, IEnumerable<OutputFormat> formats)
    {
        var ending = Path.GetExtension(path);
        return formats.FirstOrDefault(format => format.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase));
    }
}
