using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Parts;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The modules of a block's main path: fields, constructor calls and names.</summary>
internal sealed class MainPathCode
{
    private readonly BlockNumbers numbers;

    private readonly List<NetworkModule> modules = [];

    public MainPathCode(BlockGraph pattern, BlockNumbers numbers)
    {
        this.numbers = numbers;
        var channels = numbers.InChannels.Name;
        for (var i = 0; i < pattern.MainPath.Count; i++)
        {
            var layer = pattern.MainPath[i];
            var arguments = new LayerArguments(channels, Arguments(layer, i));
            if (LayerCode.Of(layer) is ModuleCode code)
                modules.Add(new(code.FieldType, Field(layer), code.Create(arguments)));
            channels = arguments.OutChannels;
        }
    }

    /// <summary>In order of execution.</summary>
    public IReadOnlyList<NetworkModule> Modules => modules;

    /// <summary>The layer's name inside its block, which is its field's.</summary>
    public static string Field(Layer layer) => layer.Name.Substring(layer.Name.LastIndexOf('.') + 1);

    /// <summary>The layer's numbers by name, as the block's class writes them.</summary>
    private Dictionary<string, string> Arguments(Layer layer, int index)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = layer.Numbers;
        for (var i = 0; i < own.Count; i++)
        {
            var at = i;
            arguments.Add(own[i].Name, numbers.Express(own[i].Name, own[i].Quantity, block => block.MainPath[index].Numbers[at].Value));
        }

        return arguments;
    }
}
