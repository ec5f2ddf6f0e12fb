using ResNetGen.Playground.Documents;
using ResNetGen.Playground.Zoo;

namespace ResNetGen.Playground.Page;

/// <summary>What the page shows: the text, what it compiles to, and what has been chosen of it.</summary>
public sealed class Workspace
{
    private const string FirstFile = "resnet";

    private const string FirstNetwork = "ResNet50";

    private readonly DocumentCompiler compiler = new();

    private (SpecDocument Document, int? Side, int? Classes, IReadOnlyList<DocumentNetwork> Networks)? shown;

    public SpecDocument Document { get; private set; } = SpecDocument.Empty;

    /// <summary>What the file is called in generated code and downloads.</summary>
    public string Path { get; set; } = "spec.resnet.yaml";

    public string? NetworkName { get; set; }

    public Panel Panel { get; set; } = Panel.Table;

    /// <summary>Height and width of images in place of the written ones; null: as written.</summary>
    public int? Side { get; set; }

    /// <summary>In place of the written count; null: as written.</summary>
    public int? Classes { get; set; }

    public bool IsDark { get; set; }

    /// <summary>All lines are drawn, and not those alone that can be seen.</summary>
    public bool IsPrinted { get; set; }

    public ZooLibrary Zoo { get; } = new();

    /// <summary>The network that the panels about one network show.</summary>
    public DocumentNetwork? Network => Networks.FirstOrDefault(network => network.Name == Document.Find(NetworkName)?.Name);

    /// <summary>All networks, for the images and classes that the sliders say.</summary>
    public IReadOnlyList<DocumentNetwork> Networks
    {
        get
        {
            if (shown is not { } last || !ReferenceEquals(last.Document, Document) || last.Side != Side || last.Classes != Classes)
                shown = last = (Document, Side, Classes, [.. Document.Networks.Select(network => network.With(Side, Classes))]);
            return last.Networks;
        }
    }

    /// <summary>The file's name without its ending, for downloads.</summary>
    public string Series => Path.EndsWith(".resnet.yaml", StringComparison.OrdinalIgnoreCase) ? Path[..^".resnet.yaml".Length] : Path;

    public void SetText(string text) => Document = compiler.Compile(text);

    /// <summary>Puts a file of the zoo in the place of the text.</summary>
    public void Open(ZooFile file, string? network)
    {
        Path = file.Path;
        NetworkName = network;
        (Side, Classes) = (null, null);
        SetText(file.Text);
    }

    /// <summary>What was typed before the page was loaded again, or what a link says; without either, the networks of the ResNet paper.</summary>
    public void Start(string fragment, string? draft)
    {
        if (draft is not null)
            Open(new SharedLink(draft));
        else if (SharedLink.Read(fragment) is { } link)
            Open(link);
        else
            Open(ZooLibrary.Find(FirstFile)!, FirstNetwork);
    }

    public void Open(SharedLink link)
    {
        Path = "spec.resnet.yaml";
        NetworkName = link.Network;
        Panel = Enum.TryParse<Panel>(link.Panel, ignoreCase: true, out var panel) && Enum.IsDefined(panel) ? panel : Panel.Table;
        (Side, Classes) = (null, null);
        SetText(link.Text);
    }

    public SharedLink Link(string text) => new(text, Document.Find(NetworkName)?.Name, Panel.ToString().ToLowerInvariant());
}
