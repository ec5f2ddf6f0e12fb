using System.Reflection;
using System.Runtime.Loader;

namespace ResNetGen.Lab.Catalog;

/// <summary>
/// Where a library of the user's is loaded. ResNetGen and TorchSharp are the lab's own, whichever versions the library was built with and lie
/// beside it: otherwise its networks would be of other types than the lab's. What the lab has not got lies beside the library.
/// </summary>
internal sealed class LibraryContext : AssemblyLoadContext
{
    private static readonly Assembly[] Shared = [typeof(NetworkDescription).Assembly, typeof(TorchSharp.torch).Assembly];

    private readonly string library;

    /// <param name="library">The whole path of its file.</param>
    public LibraryContext(string library) : base(Path.GetFileName(library))
    {
        this.library = library;
        Resolving += (_, name) => Beside(name);
    }

    public Assembly Load() => LoadFromAssemblyPath(library);

    protected override Assembly? Load(AssemblyName assemblyName) => Array.Find(Shared, own => own.GetName().Name == assemblyName.Name);

    private Assembly? Beside(AssemblyName name)
    {
        var file = Path.Combine(Path.GetDirectoryName(library)!, name.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
