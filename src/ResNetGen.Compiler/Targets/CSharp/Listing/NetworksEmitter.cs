using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Listing;

/// <summary>The file of <c>Networks</c>, which lists an assembly's networks.</summary>
public static class NetworksEmitter
{
    /// <param name="listings">In the order they are listed in. Networks in error have none.</param>
    public static string Emit(IEnumerable<NetworkListing> listings, string rootNamespace, Visibility visibility) => GeneratedCode.File(
        "All networks of this assembly.",
        rootNamespace,
        "using ResNetGen = global::ResNetGen;",
        Template.Fill($$"""
            /// <summary>The networks of this assembly.</summary>
            {{GeneratedCode.Attribute}}
            {{EmitOptions.Keyword(visibility)}} static class Networks
            {
                /// <summary>All of them: name, table, counts and factory.</summary>
                public static global::System.Collections.Generic.IReadOnlyList<ResNetGen::NetworkDescription> All { get; } = new ResNetGen::NetworkDescription[]
                {
                    {{Template.Lines(listings.Select(Entry))}}
                };
            }
            """));

    private static string Entry(NetworkListing listing) => $"{CSharpName.Global(listing.Namespace, listing.Name)}.Describe(),";
}
