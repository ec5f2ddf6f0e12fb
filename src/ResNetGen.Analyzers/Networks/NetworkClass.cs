using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ResNetGen.Analyzers.Networks;

/// <summary>A generated network, as its class's constants describe it.</summary>
/// <param name="Type">The network's own class, also for its inference form.</param>
internal sealed record NetworkClass(INamedTypeSymbol Type, int InputChannels, int SmallestInput)
{
    /// <summary>Methods that take images.</summary>
    private static readonly HashSet<string> OfImages = ["call", "forward", "forward_features", "forward_last_features", "forward_stem"];

    public string Name => Type.Name;

    /// <summary>The network that a type is, or whose inference form it is; null for any other type, and where the spec is in error: its constants are 0 then.</summary>
    public static NetworkClass? Of(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named)
            return null;
        var network = named is { Name: "Inference", ContainingType: { } outer } ? outer : named;
        return IsGenerated(network) && Constant(network, nameof(InputChannels)) is > 0 and var channels && Constant(network, nameof(SmallestInput)) is { } smallest
            ? new(network, channels, smallest)
            : null;
    }

    /// <summary>Whether a method of a network takes a batch of images.</summary>
    public static bool TakesImages(IMethodSymbol method) => OfImages.Contains(method.Name);

    /// <summary>
    /// The length of the output vector of a network made without an argument; null where that is not known: the network has no head, or
    /// the user's part of the class may have replaced it.
    /// </summary>
    public int? DefaultClasses => IsHeadReplaced ? null : Constant(Type, "Classes");

    /// <summary>A private method of another assembly is not seen: there it may be.</summary>
    public bool IsHeadReplaced =>
        Type.DeclaringSyntaxReferences.IsEmpty
        || Type.GetMembers("ReplaceHead").OfType<IMethodSymbol>().Any(method => method.PartialImplementationPart is not null);

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute =>
            attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: { Length: 2 } arguments } && arguments[0].Value is "ResNetGen");

    private static int? Constant(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true, ConstantValue: int value } ? value : null;
}

/// <summary>The generated types of channel counts.</summary>
internal static class ChannelType
{
    private static readonly Regex Name = new("^C([1-9][0-9]{0,8})$", RegexOptions.CultureInvariant);

    /// <summary>The count that a type such as <c>C512</c> is; null for any other type.</summary>
    public static int? Count(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Struct } && Name.Match(type.Name) is { Success: true } match && type.AllInterfaces.Any(@interface => @interface is { Name: "IChannels", ContainingNamespace.Name: "ResNetGen" })
            ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>The channels of a <c>Features&lt;C512, S8&gt;</c>; null for any other type, and for channels that are a type parameter.</summary>
    public static int? OfFeatures(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Features", ContainingNamespace.Name: "ResNetGen", TypeArguments.Length: 2 } features ? Count(features.TypeArguments[0]) : null;
}
