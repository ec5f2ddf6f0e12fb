using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The nested class that chains the blocks of a stage.</summary>
internal sealed class StageTemplate
{
    private readonly BlockClass blockClass;

    private readonly IReadOnlyList<StageParameter> parameters;

    private readonly IReadOnlyList<string> arguments;

    public StageTemplate(BlockClass blockClass, BlockNumbers numbers, DropPathRates dropPath)
    {
        this.blockClass = blockClass;
        var stageNumbers = numbers.Parameters.Select(parameter => StageNumbers.Of(parameter, numbers, blockClass.Stages)).ToList();
        var hasDropPath = blockClass.HasDropPath;
        parameters = [.. stageNumbers.SelectMany(number => number.Parameters), .. hasDropPath ? dropPath.Parameters : []];
        arguments = [.. stageNumbers.Select(number => number.Argument), .. hasDropPath ? new[] { dropPath.Argument } : []];
    }

    /// <summary><c>new("layer1", blocks: 3, width: 64, stride: 1)</c></summary>
    public string Construct(StageGraph stage)
    {
        var all = new[] { SpecText.Literal(stage.ModuleName), $"blocks: {CSharpNumber.Plain(stage.Blocks.Count)}" }
            .Concat(parameters.Select(parameter => $"{parameter.Name}: {CSharpNumber.Plain(parameter.Number(stage))}"));
        return $"new({string.Join(", ", all)})";
    }

    public string Write() => Template.Fill($$"""
        private sealed class {{blockClass.StageName}}<TIn, TOut> : nn.Module<TIn, TOut>
            where TIn : struct, ResNetGen::IFeatures<TIn>
            where TOut : struct, ResNetGen::IFeatures<TOut>
        {
            private readonly {{blockClass.Name}}[] blocks;

            internal {{blockClass.StageName}}(string name, int blocks{{string.Concat(parameters.Select(parameter => $", int {parameter.Name}"))}}) : base(name)
            {
                this.blocks = new {{blockClass.Name}}[blocks];
                for (var i = 0; i < blocks; i++)
                {
                    this.blocks[i] = new({{string.Join(", ", arguments)}});
                    register_module(i.ToString(global::System.Globalization.CultureInfo.InvariantCulture), this.blocks[i]);
                }
            }

            internal ResNetGen::InferenceStage<TIn, TOut> ToInference() =>
                new(GetName(), global::System.Array.ConvertAll(blocks, static block => (nn.Module<torch.Tensor, torch.Tensor>)new {{blockClass.Name}}.Inference(block)));

            protected override void RegisterComponents() { }

            public override TOut forward(TIn input)
            {
                var x = blocks[0].call(input.Tensor);
                for (var i = 1; i < blocks.Length; i++)
                    x = blocks[i].Consume(x);

                return TOut.Of(x);
            }
        }
        """);
}
