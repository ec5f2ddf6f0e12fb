using System.Runtime.InteropServices;

namespace ResNetGen.SymbolVersions;

/// <summary>The libraries that the loader of this system finds.</summary>
internal static partial class SystemLibrary
{
    /// <summary>Whether a library has a symbol in a version. True where the C library is not glibc: no copy would help there.</summary>
    public static bool Has(string library, string symbol, string version)
    {
        try
        {
            return NativeLibrary.TryLoad(library, out var handle) && VersionedSymbol(handle, symbol, version) != 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "dlvsym", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint VersionedSymbol(nint handle, string symbol, string version);
}
