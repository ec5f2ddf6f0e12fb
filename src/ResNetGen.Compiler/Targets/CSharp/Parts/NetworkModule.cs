using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Parts;

/// <summary>A module that a class holds.</summary>
/// <param name="Type">Of its field.</param>
/// <param name="Field">Its field, which is its name in the state dict.</param>
/// <param name="Creation">The expression that makes it.</param>
internal sealed record NetworkModule(string Type, string Field, string Creation)
{
    /// <summary>Declarations, one line for each type.</summary>
    public static string GroupedFields(IEnumerable<NetworkModule> modules) => Template.Lines(modules
        .GroupBy(module => module.Type)
        .Select(group => $"private readonly {group.Key} {string.Join(", ", group.Select(module => module.Field))};"));

    /// <summary>Declarations, one line for each module.</summary>
    public static string Fields(IEnumerable<NetworkModule> modules) =>
        Template.Lines(modules.Select(module => $"private readonly {module.Type} {module.Field};"));

    public static string Creations(IEnumerable<NetworkModule> modules) =>
        Template.Lines(modules.Select(module => $"{module.Field} = {module.Creation};"));

    public static string Registrations(IEnumerable<NetworkModule> modules) =>
        Template.Lines(modules.Select(module => $"register_module(nameof({module.Field}), {module.Field});"));
}
