using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The nested class that chains the blocks of a stage.</summary>
/// <param name="dropPath">Null in a network without.</param>
/// <param name="linePath">The spec, for messages of the C# compiler about a class of the user's own; null: they point at the code.</param>
internal sealed class StageTemplate(BlockClass blockClass, DropPathPlan? dropPath, string? linePath = null)
{
    /// <summary><c>new("layer1", blocks: 3, width: 64, stride: 1)</c></summary>
    public static string Construct(PlannedStage stage)
    {
        var all = new[] { SpecText.Literal(stage.Module), $"blocks: {CSharpNumber.Plain(stage.Blocks)}" }
            .Concat(stage.Arguments.Select(argument => $"{argument.Name}: {Value(argument)}"));
        return $"new({string.Join(", ", all)})";
    }

    private static string Value(StageArgument argument) => argument.IsList
        ? $"new[] {{ {string.Join(", ", argument.Values.Select(value => CSharpNumber.Plain(value)))} }}"
        : CSharpNumber.Plain(argument.Values[0]);

    /// <summary>What makes it another stage, in lines.</summary>
    public string Architecture => Template.Lines($"class {blockClass.StageName}", Constructor);

    public string Write() => Template.Fill($$"""
        private sealed class {{blockClass.StageName}}<TIn, TOut> : ResNetGen::BlockSequence<TIn, TOut>
            where TIn : struct, ResNetGen::IFeatures<TIn>
            where TOut : struct, ResNetGen::IFeatures<TOut>
        {
            {{Constructor}}

            internal {{blockClass.StageName}}({{blockClass.StageName}}<TIn, TOut> source) : base(source) { }
        }
        """);

    private string Constructor => Template.Fill($$"""
        internal {{blockClass.StageName}}(string name, int blocks{{string.Concat(blockClass.StageParameters.Select(parameter => $", {(parameter.IsList ? "int[]" : "int")} {parameter.Name}"))}}) : base(name)
        {
            {{(blockClass.Custom is { } custom ? new CustomBlockCode(blockClass, custom, linePath).Construction : Construction)}}
        }
        """);

    private string Construction => Template.Lines(
        "for (var i = 0; i < blocks; i++)",
        $"    Add(new {blockClass.Name}({string.Join(", ", Arguments)}));");

    /// <summary>What block i gets.</summary>
    private IEnumerable<string> Arguments =>
    [
        .. blockClass.Parameters.Select(parameter => parameter.First == parameter.Rest
            ? NumberText.Of(parameter.First)
            : $"i == 0 ? {NumberText.Of(parameter.First)} : {NumberText.Of(parameter.Rest)}"),
        .. dropPath is not null && blockClass.HasDropPath ? [Rate(dropPath)] : Array.Empty<string>(),
    ];

    /// <summary>A formula over the block's index, so that code does not grow with depth.</summary>
    private static string Rate(DropPathPlan plan)
    {
        var rate = CSharpNumber.Literal(CSharpNumber.Rounded(plan.Rate));
        return plan.Blocks == 1 ? rate : $"{rate} * ({DropPathPlan.FirstBlock} + i) / {CSharpNumber.Plain(plan.Blocks - 1)}";
    }
}
