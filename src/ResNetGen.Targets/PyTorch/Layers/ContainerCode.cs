using System.Globalization;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>Constructor calls of containers.</summary>
internal static class ContainerCode
{
    /// <summary>Layers by names that are words of Python.</summary>
    public static string Named(IEnumerable<(string Name, string Creation)> elements) =>
        PythonCall.Write("nn.Sequential", PythonCall.Write("OrderedDict", elements.Select(element => $"{element.Name}={element.Creation}")));

    /// <summary>Layers by numbers, which are counted where they can be: what is left out, such as the norm of a network without, has a place. Else by names.</summary>
    public static string Numbered(IReadOnlyList<(string Name, string Creation)> elements)
    {
        if (!elements.All(element => element.Name.All(char.IsDigit)))
            return PythonCall.Write("nn.Sequential", PythonCall.Write("OrderedDict", PythonCall.List(elements.Select(element => $"(\"{element.Name}\", {element.Creation})"))));
        var counted = new List<string>();
        foreach (var (name, creation) in elements)
        {
            while (counted.Count < int.Parse(name, CultureInfo.InvariantCulture))
                counted.Add("nn.Identity()");
            counted.Add(creation);
        }

        return PythonCall.Write("nn.Sequential", counted);
    }
}
