using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Blocks;

/// <summary>The function that chains the blocks of a stage.</summary>
/// <param name="dropPath">Null in a network without.</param>
internal sealed class StageTemplate(BlockClass blockClass, DropPathPlan? dropPath)
{
    private string Name => PythonName.Snake(blockClass.StageName);

    /// <summary><c>stage(64, 256, blocks=3, width=64, stride=1)</c></summary>
    public string Construct(StageGraph stage)
    {
        var planned = blockClass.Stages.Single(one => one.Module == stage.ModuleName);
        return PythonCall.Write(
            Name,
            [
                PythonNumber.Literal(stage.Input.Channels), PythonNumber.Literal(stage.Output.Channels), $"blocks={PythonNumber.Literal(planned.Blocks)}",
                .. planned.Arguments.Select(argument => $"{PythonName.Snake(argument.Name)}={Value(argument)}"),
            ]);
    }

    public string Write() => Template.Fill($$""""
        {{PythonCall.Signature(Name, Parameters, "nn.Sequential")}}
            return nn.Sequential({{PythonComprehension.Write("*[", PythonCall.Write(blockClass.Name, Arguments), "for i in range(blocks)", "]")}})
        """");

    private IEnumerable<string> Parameters => ["in_channels: int", "out_channels: int", "blocks: int", .. blockClass.StageParameters.Select(Parameter)];

    private static string Parameter(StageParameter parameter)
    {
        var type = PythonNumber.TypeOf(parameter.Name);
        return $"{PythonName.Snake(parameter.Name)}: {(parameter.IsList ? $"List[{type}]" : type)}";
    }

    private static string Value(StageArgument argument) => argument.IsList
        ? $"[{string.Join(", ", argument.Values.Select(value => PythonNumber.Literal(argument.Name, value)))}]"
        : PythonNumber.Literal(argument.Name, argument.Values[0]);

    /// <summary>What block i gets.</summary>
    private IEnumerable<string> Arguments =>
    [
        .. blockClass.Parameters.Select(parameter => parameter.First == parameter.Rest
            ? PythonNumber.Of(parameter.Name, parameter.First)
            : FirstOrRest(PythonNumber.Of(parameter.Name, parameter.First), PythonNumber.Of(parameter.Name, parameter.Rest))),
        .. dropPath is not null && blockClass.HasDropPath ? [Rate(dropPath)] : Array.Empty<string>(),
    ];

    private static string FirstOrRest(string first, string rest) => rest == "False" ? $"{first} and i == 0" : $"{first} if i == 0 else {rest}";

    /// <summary>A formula over the block's index, so that code does not grow with depth.</summary>
    private static string Rate(DropPathPlan plan)
    {
        var rate = PythonNumber.Literal(CSharpNumber.Rounded(plan.Rate));
        return plan.Blocks == 1 ? rate : $"{rate} * ({PythonName.Snake(DropPathPlan.FirstBlock)} + i) / {PythonNumber.Literal(plan.Blocks - 1)}";
    }
}
