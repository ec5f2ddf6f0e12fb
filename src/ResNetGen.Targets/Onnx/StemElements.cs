using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Targets.Onnx;

/// <summary>
/// A stem's layers with the names that their modules have in the generated class. Layers whose names have an index are in a container, as <c>conv1.3</c> is in <c>conv1</c>, and so is a
/// pool between them.
/// </summary>
internal static class StemElements
{
    public static IEnumerable<(Layer Layer, bool IsElement)> Of(EquatableArray<Layer> stem)
    {
        for (var i = 0; i < stem.Count; i++)
        {
            if (Container(stem[i]) is not { } container)
            {
                yield return (stem[i], false);
                continue;
            }

            var last = stem.Count - 1;
            while (Container(stem[last]) != container)
                last--;
            for (; i < last; i++)
                yield return (Container(stem[i]) is null ? stem[i] with { Name = $"{container}.{stem[i].Name}" } : stem[i], true);
            yield return (stem[last], true);
        }
    }

    private static string? Container(Layer layer) => layer.Name.IndexOf('.') is >= 0 and var point ? layer.Name.Substring(0, point) : null;
}
