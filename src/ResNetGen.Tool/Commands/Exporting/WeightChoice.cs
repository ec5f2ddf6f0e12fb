using System.CommandLine;
using ResNetGen.Compiler.Graph;
using ResNetGen.Targets.Weights;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Weights;

namespace ResNetGen.Tool.Commands.Exporting;

/// <summary>The options that say which weights a network has.</summary>
internal sealed class WeightChoice
{
    /// <summary>The compiler's own bound.</summary>
    private const int MaxClasses = 10_000_000;

    public Option<string?> File { get; } = new("--weights", "-w") { Description = "The weights: a safetensors file or a PyTorch state dict (.pth), by torchvision's names.", HelpName = "file" };

    public Option<long?> Seed { get; } = CreateSeed();

    public Option<int?> Classes { get; } = CreateClasses();

    /// <summary>The weights that were chosen, and the network with as many classes as they are for.</summary>
    /// <exception cref="ToolException">None were chosen, or two, or they do not fit.</exception>
    public ChosenWeights Of(ParseResult result, NetworkGraph spec, Terminal terminal)
    {
        var (path, seed) = (result.GetValue(File), result.GetValue(Seed));
        if (path is null == seed is null)
        {
            throw new ToolException(path is null
                ? $"Which weights should {spec.Name} have? Add '--weights FILE' for those of a file, or '--init SEED' for those that it starts training with."
                : "'--weights' and '--init' both say the weights. Leave one of them out.");
        }

        var network = WithClasses(spec, result.GetValue(Classes));
        if (seed is { } start)
            return new(network, new InitialWeights(network, start));
        var file = WeightsOfFile.Open(path!, terminal, network);
        return new(network, file, file);
    }

    /// <exception cref="ToolException">Weights are chosen, and what is written has none.</exception>
    public void Refuse(ParseResult result)
    {
        foreach (var option in new Option[] { File, Seed, Classes })
            GivenOption.Refuse(result, option, "is about weights, and a module of Python has none. Leave it out; '--to safetensors' writes weights that it loads.");
    }

    private static NetworkGraph WithClasses(NetworkGraph network, int? classes)
    {
        if (classes is not { } count)
            return network;
        return network.Classes is null
            ? throw new ToolException($"{network.Name} has no head ('classes: none'), so it cannot have {count} classes. Leave '--classes' out.")
            : OtherClasses.Of(network, count);
    }

    private static Option<long?> CreateSeed() => new("--init")
    {
        Description = "Draws the weights that a training starts with, by this number.",
        HelpName = "seed",
        CustomParser = result => WholeNumber.Read(result, "--init", 0, long.MaxValue),
    };

    private static Option<int?> CreateClasses() => new("--classes")
    {
        Description = "How many classes the weights are for. [default: the spec's]",
        HelpName = "n",
        CustomParser = result => (int?)WholeNumber.Read(result, "--classes", 1, MaxClasses),
    };
}
