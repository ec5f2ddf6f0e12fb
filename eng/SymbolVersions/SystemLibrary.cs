using System.Runtime.InteropServices;

namespace ResNetGen.SymbolVersions;

/// <summary>The libraries that the loader of this system finds.</summary>
internal static partial class SystemLibrary
{
    /// <summary>Whether a library has a symbol in a version.</summary>
    public static bool Has(string library, string symbol, string version) =>
        NativeLibrary.TryLoad(library, out var handle) && VersionedSymbol(handle, symbol, version) != 0;

    [LibraryImport("libc.so.6", EntryPoint = "dlvsym", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint VersionedSymbol(nint handle, string symbol, string version);
}
