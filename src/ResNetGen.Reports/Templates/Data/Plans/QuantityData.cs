using System.Globalization;
using ResNetGen.Compiler.Plan;

namespace ResNetGen.Reports.Templates.Data.Plans;

/// <summary>A number of a class of blocks: a literal, or one of the class's parameters.</summary>
internal sealed record QuantityData(PlannedNumber Number)
{
    public static DataType<QuantityData> Type { get; } = new DataType<QuantityData>("quantity", "A number of a class of blocks: the same in all of its blocks, or a parameter.")
        .Number("value", "the number; of a parameter, its value in the class's first block", data => data.Number.Value)
        .OptionalText("parameter", "the parameter's name; null: the number itself", data => data.Number.Parameter)
        .Text("text", "as code writes it: the parameter's name, or else the number", data => data.Number.Parameter ?? Text(data.Number.Value));

    public static DataType<PlannedArgument> Argument { get; } = new DataType<PlannedArgument>("argument", "A number that a layer of a class of blocks is given.")
        .Text("name", "`width`, `stride`, `dilation`, `groups`", argument => argument.Name)
        .Object("number", Type, "which one", argument => new(argument.Number));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
