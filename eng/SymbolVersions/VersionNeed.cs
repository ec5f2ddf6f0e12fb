namespace ResNetGen.SymbolVersions;

/// <summary>A version of another library's symbols without which the loader refuses a library, unless it is marked weak.</summary>
/// <param name="Library">The other library, such as libstdc++.so.6.</param>
/// <param name="Version">The version's name.</param>
/// <param name="IsWeak">Whether the loader goes on without it.</param>
/// <param name="Index">The number by which symbols refer to it.</param>
/// <param name="Offset">Where its entry (Elf64_Vernaux) begins in the file.</param>
public sealed record VersionNeed(string Library, string Version, bool IsWeak, int Index, int Offset);
