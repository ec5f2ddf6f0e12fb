using ResNetGen.Compiler.Targets.CSharp.Text;
using ResNetGen.Targets.PyTorch.Layers;

namespace ResNetGen.Targets.PyTorch.Blocks;

/// <summary>A module that a class holds.</summary>
/// <param name="Name">Its attribute; of one with a point, the part before it is a container.</param>
/// <param name="Creation">The expression that makes it.</param>
internal sealed record ModuleField(string Name, string Creation)
{
    /// <summary>Statements of a constructor. Fields of one name are one field, and those of one container stand where the first of them is.</summary>
    public static string Assignments(IEnumerable<ModuleField> fields) => Template.Lines(fields
        .GroupBy(field => field.Name.Split('.')[0])
        .Select(group => $"self.{group.Key} = {(group.First().Name.Contains('.') ? ContainerCode.Named(group.Select(Element)) : group.First().Creation)}"));

    private static (string Name, string Creation) Element(ModuleField field) => (field.Name.Substring(field.Name.IndexOf('.') + 1), field.Creation);
}
