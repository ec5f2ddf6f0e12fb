using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>Makes the blocks of a stage that are a class of the user's own.</summary>
/// <param name="layer">One of them.</param>
/// <param name="linePath">The spec; null: the C# compiler's messages point at the code.</param>
internal sealed class CustomBlockCode(BlockClass blockClass, CustomBlockLayer layer, string? linePath)
{
    /// <summary>Statements of the stage's constructor. The library makes the blocks: it makes those of the inference form, too.</summary>
    public string Construction => Template.Lines(
    [
        "CheckShapes();",
        "for (var i = 0; i < blocks; i++)",
        "{",
        "    Add(",
        "        static (inChannels, outChannels, stride) =>",
        .. Located($"            new {Class}(inChannels, outChannels, stride),"),
        $"        {string.Join(", ", Arguments)});",
        "}",
    ]);

    /// <summary>With its namespace it is found from the outermost one, whatever else is called so on the way.</summary>
    private string Class => layer.Class.Contains(".")
        ? $"global::{string.Join(".", layer.Class.Split('.').Select(CSharpName.Type))}"
        : CSharpName.Type(layer.Class);

    private IEnumerable<string> Located(string line) => linePath is null
        ? [line]
        : [$"#line {CSharpNumber.Plain(layer.Place.Line + 1)} \"{linePath}\"", line, "#line default"];

    private IEnumerable<string> Arguments => [Channels(BlockParameter.InChannels), Channels(BlockParameter.OutChannels), Stride];

    private string Channels(string name) => Of(blockClass.Parameters.First(parameter => parameter.Name == name));

    /// <summary>A number of the class, or the same in all of its blocks.</summary>
    private string Stride
    {
        get
        {
            var number = blockClass.Layers.Single().Arguments.Single(argument => argument.Name == "stride").Number;
            return number.Parameter is { } name ? Channels(name) : CSharpNumber.Plain(number.Value);
        }
    }

    private static string Of(BlockParameter parameter) => parameter.First == parameter.Rest
        ? NumberText.Of(parameter.First)
        : $"i == 0 ? {NumberText.Of(parameter.First)} : {NumberText.Of(parameter.Rest)}";
}
