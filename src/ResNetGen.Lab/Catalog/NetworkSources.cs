using System.Reflection;

namespace ResNetGen.Lab.Catalog;

/// <summary>Says which revision of which library a network is from: its spec was compiled into that.</summary>
internal static class NetworkSources
{
    /// <summary>The library's name and version: <c>ResNetGen.Zoo 0.1.0+</c> and the commit, which the SDK adds where the library is built in a repository.</summary>
    /// <param name="network">The class.</param>
    public static string Of(Type network)
    {
        var library = network.Assembly;
        var version = library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? library.GetName().Version?.ToString();
        return $"{library.GetName().Name} {version}".TrimEnd();
    }
}
