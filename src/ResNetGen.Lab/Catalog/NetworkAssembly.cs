using System.Reflection;

namespace ResNetGen.Lab.Catalog;

/// <summary>The networks that a user's library was generated with.</summary>
internal static class NetworkAssembly
{
    private const string ListType = "Networks";

    private const string ListProperty = "All";

    /// <exception cref="LabException">The file is not a library, lacks something that it needs, or holds no list of networks.</exception>
    public static IReadOnlyList<NetworkDescription> Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new LabException($"There is no file '{path}'. --assembly takes the .dll of a library whose networks ResNetGen generated.");
        try
        {
            var networks = Lists(new LibraryContext(full).Load()).SelectMany(list => list).ToList();
            return networks.Count > 0
                ? networks
                : throw new LabException($"'{path}' holds no public list of networks (a class '{ListType}' with a property '{ListProperty}'): was it built with ResNetGen and a spec?");
        }
        catch (Exception failure) when (LoadFailure.Explain(path, failure) is { } reason)
        {
            throw new LabException(reason, failure);
        }
    }

    private static IEnumerable<IEnumerable<NetworkDescription>> Lists(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.Name == ListType)
        .Select(type => type.GetProperty(ListProperty, BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<IEnumerable<NetworkDescription>>();
}
