using System.CommandLine;
using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Networks;
using ResNetGen.Targets.Onnx;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;
using ModelGraph = ResNetGen.Onnx.Graphs.GraphBuilder;

namespace ResNetGen.Tool.Commands.Exporting;

/// <summary>The options that say how a model is written.</summary>
internal sealed class OnnxChoice
{
    private const int DefaultOpset = 17, MaxSide = 100_000;

    private static readonly Dictionary<string, OnnxType> Types = new()
    {
        ["float32"] = OnnxType.Float32,
        ["float16"] = OnnxType.Float16,
        ["bfloat16"] = OnnxType.BFloat16,
    };

    public Option<int> Opset { get; } = CreateOpset();

    public Option<string> Type { get; } = CreateType();

    public Option<(int Height, int Width)?> Size { get; } = CreateSize();

    public Option<bool> KeepsNorms { get; } = new("--no-fold") { Description = "Keep batch normalisations as they are; by default they become part of the convolutions before them." };

    public Option<bool> External { get; } = new("--external-data") { Description = "Write the weights into a file beside the model, OUTPUT.data, also where the model is not larger than 2 GiB." };

    /// <exception cref="ToolException">One of them is given, and something else is written.</exception>
    public void RequireOnnx(ParseResult result, OutputFormat form)
    {
        if (form == OutputFormat.Onnx)
            return;
        foreach (var option in new Option[] { Opset, Type, Size, KeepsNorms, External })
            GivenOption.Refuse(result, option, $"has an effect on ONNX only, and this writes {form.Name}. Leave it out.");
    }

    /// <summary>The model.</summary>
    /// <exception cref="ToolException">The network does not take images of the size.</exception>
    public OnnxModel Model(ParseResult result, BuiltNetwork built, ChosenWeights chosen)
    {
        var size = result.GetValue(Size);
        var settings = new ModelSettings(result.GetValue(Opset), !result.GetValue(KeepsNorms), Types[result.GetValue(Type)!], size);
        return OnnxTarget.Model(chosen.Network, chosen.Classes ?? 0, chosen.Weights, settings, Features(built, size));
    }

    private static FeatureShape Features(BuiltNetwork built, (int Height, int Width)? size)
    {
        if (size is not { } sides)
            return built.Graph.Features;
        if (Math.Min(sides.Height, sides.Width) < built.Graph.SmallestInput)
            throw new ToolException($"{built.Graph.Name} takes images of at least {built.Graph.SmallestInput}x{built.Graph.SmallestInput} pixels; '--size' is {sides.Height}x{sides.Width}.");
        var shape = built.Graph.Input with { Height = sides.Height, Width = sides.Width };
        var problems = new DiagnosticBag();
        return GraphBuilder.Build(built.Spec with { Input = built.Spec.Input with { Value = shape } }, problems)?.Features
            ?? throw new ToolException($"{built.Graph.Name} does not take images of {sides.Height}x{sides.Width} pixels. {problems.Diagnostics.First(problem => problem.Severity == Severity.Error).Message}");
    }

    private static Option<int> CreateOpset()
    {
        var option = new Option<int>("--opset")
        {
            Description = $"The version of ONNX's operators, {ModelGraph.OldestOpset} to {ModelGraph.NewestOpset}.",
            HelpName = "version",
            DefaultValueFactory = _ => DefaultOpset,
        };
        option.CustomParser = result => (int)(WholeNumber.Read(result, "--opset", ModelGraph.OldestOpset, ModelGraph.NewestOpset) ?? DefaultOpset);
        return option;
    }

    private static Option<string> CreateType()
    {
        var option = new Option<string>("--type") { Description = "The numbers of weights, images and scores; bfloat16 is for weights alone.", DefaultValueFactory = _ => "float32" };
        option.AcceptOnlyFromAmong([.. Types.Keys]);
        return option;
    }

    private static Option<(int Height, int Width)?> CreateSize() => new("--size")
    {
        Description = "Fixes the images' height and width: 224x224. [default: any]",
        HelpName = "HxW",
        CustomParser = result =>
        {
            var sides = result.Tokens[0].Value.Split('x', '×').Select(side => int.TryParse(side, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
            if (sides is [> 0 and <= MaxSide, > 0 and <= MaxSide])
                return (sides[0], sides[1]);
            result.AddError($"'{result.Tokens[0].Value}' is not a size; write height x width, such as 224x224, with at most {MaxSide} pixels a side.");
            return null;
        },
    };
}
