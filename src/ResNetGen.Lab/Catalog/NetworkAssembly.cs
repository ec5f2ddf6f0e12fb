using System.Reflection;
using System.Runtime.Loader;

namespace ResNetGen.Lab.Catalog;

/// <summary>The networks that a user's library was generated with.</summary>
internal static class NetworkAssembly
{
    private const string ListType = "Networks";

    private const string ListProperty = "All";

    public static IReadOnlyList<NetworkDescription> Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new LabException($"There is no file '{path}'. --assembly takes the .dll of a library whose networks ResNetGen generated.");
        var lists = new List<NetworkDescription>();
        try
        {
            foreach (var type in Load(full).GetTypes().Where(type => type.Name == ListType))
            {
                if (type.GetProperty(ListProperty, BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is IEnumerable<NetworkDescription> networks)
                    lists.AddRange(networks);
            }
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or FileNotFoundException or ReflectionTypeLoadException)
        {
            throw new LabException($"'{path}' cannot be loaded as a library: {failure.Message}", failure);
        }

        return lists.Count > 0
            ? lists
            : throw new LabException($"'{path}' holds no public list of networks (a class '{ListType}' with a property '{ListProperty}'): was it built with ResNetGen and a spec?");
    }

    /// <summary>ResNetGen and TorchSharp are the lab's own, so that types are the same on both sides; all else lies beside the library.</summary>
    private static Assembly Load(string path)
    {
        var context = new AssemblyLoadContext(Path.GetFileName(path));
        context.Resolving += (loading, name) =>
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll");
            return File.Exists(beside) ? loading.LoadFromAssemblyPath(beside) : null;
        };
        return context.LoadFromAssemblyPath(path);
    }
}
