using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Layers.Compound;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Parts;

/// <summary>A module that a class holds.</summary>
/// <param name="Type">Of its field.</param>
/// <param name="Field">Its field, which is its name in the state dict.</param>
/// <param name="Creation">The expression that makes it.</param>
/// <param name="Copy">The expression that makes its inference form out of <c>source</c>'s; empty where another module takes it over.</param>
internal sealed record NetworkModule(string Type, string Field, string Creation, string Copy)
{
    /// <summary>A module without a norm, or whose norm is part of it.</summary>
    public NetworkModule(string type, string field, string creation)
        : this(type, field, creation, $"ResNetGen::Folding.{(type is ContainerCode.FieldType or SplitCode.FieldType or ConvolutionCode.GeneralModule ? "Fold" : "Copy")}(source.{field})")
    {
    }

    /// <summary>Its name in the state dict, where that is another than its field.</summary>
    public string Name { get; init; } = Field;

    /// <summary>The modules when each batch-norm directly behind a convolution goes into it: its field is null in the inference form.</summary>
    public static IReadOnlyList<NetworkModule> Folded(IReadOnlyList<NetworkModule> modules)
    {
        var folded = modules.ToList();
        for (var i = 1; i < folded.Count; i++)
        {
            if (folded[i].Type != BatchNormCode.Module || folded[i - 1].Type is not (ConvolutionCode.Module or ConvolutionCode.GeneralModule or ContainerCode.FieldType))
                continue;
            folded[i - 1] = folded[i - 1] with { Copy = $"ResNetGen::Folding.Fold(source.{folded[i - 1].Field}, source.{folded[i].Field})" };
            folded[i] = folded[i] with { Type = $"{folded[i].Type}?", Copy = "" };
        }

        return folded;
    }


    /// <summary>Declarations, one line for each type.</summary>
    public static string GroupedFields(IEnumerable<NetworkModule> modules) => Template.Lines(modules
        .GroupBy(module => module.Type)
        .Select(group => $"private readonly {group.Key} {string.Join(", ", group.Select(module => module.Field))};"));

    /// <summary>Declarations, one line for each module.</summary>
    public static string Fields(IEnumerable<NetworkModule> modules) =>
        Template.Lines(modules.Select(module => $"private readonly {module.Type} {module.Field};"));

    /// <summary>Statements of the inference form's constructor.</summary>
    public static string Copies(IEnumerable<NetworkModule> modules) =>
        Template.Lines(modules.Where(module => module.Copy.Length > 0).Select(module => module.Register($"{module.Field} = {module.Copy}")));

    public static string Creations(IEnumerable<NetworkModule> modules) =>
        Template.Lines(modules.Select(module => $"{module.Field} = {module.Creation};"));

    public static string Registrations(IEnumerable<NetworkModule> modules) =>
        Template.Lines(modules.Select(module => module.Register(module.Field)));

    /// <summary>What has parts of several names registers them itself.</summary>
    private string Register(string module) =>
        Type == MultiScaleCode.Module ? $"({module}).RegisterIn(this);".Replace($"({Field})", Field)
        : $"register_module({(Name == Field ? $"nameof({Field})" : SpecText.Literal(Name))}, {module});";
}
