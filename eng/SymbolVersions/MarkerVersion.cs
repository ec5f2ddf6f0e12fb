namespace ResNetGen.SymbolVersions;

/// <summary>
/// GLIBCXX_3.4.32, which a library built with GCC 13 or newer needs of libstdc++ though it may use nothing of it: the one symbol of
/// that version marks that the streams of the standard library are set up, and nothing calls it.
/// </summary>
public static class MarkerVersion
{
    public const string Name = "GLIBCXX_3.4.32";
    public const string Library = "libstdc++.so.6";
    public const string Symbol = "_ZSt21ios_base_library_initv";

    /// <summary>The library with its need of that version marked weak, so that the loader goes on without it; null where nothing is to be done.</summary>
    /// <param name="library">A shared library, as it is in its file.</param>
    /// <param name="systemHas">Whether the system's library of the first name has the symbol of the second in the version of the third.</param>
    /// <exception cref="InvalidDataException">It is not a shared library, or it uses more of that version than the marker.</exception>
    public static byte[]? Mend(byte[] library, Func<string, string, string, bool> systemHas)
    {
        var image = new ElfImage((byte[])library.Clone());
        var need = image.VersionNeeds.ToArray().FirstOrDefault(need => need is { Library: Library, Version: Name, IsWeak: false });
        if (need is null || systemHas(Library, Symbol, Name))
            return null;

        var others = image.SymbolsOf(need).Where(symbol => symbol != Symbol).ToArray();
        if (others.Length > 0)
            throw new InvalidDataException($"it uses {string.Join(", ", others)} of {Name}, which this system's {Library} lacks. It cannot do without.");

        image.MarkWeak(need);
        return image.Bytes;
    }
}
