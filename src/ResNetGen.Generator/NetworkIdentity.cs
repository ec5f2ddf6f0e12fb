namespace ResNetGen.Generator;

/// <summary>A network among all networks of the project. Files come in the order of their relative paths, whatever order the project lists them in.</summary>
/// <param name="Namespace">Empty: the global namespace.</param>
/// <param name="Index">Its place among the file's networks.</param>
internal readonly record struct NetworkIdentity(string Namespace, string Name, string RelativePath, string Path, int Index) : IComparable<NetworkIdentity>
{
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    public int CompareTo(NetworkIdentity other)
    {
        var order = string.CompareOrdinal(RelativePath, other.RelativePath);
        if (order == 0)
            order = string.CompareOrdinal(Path, other.Path);
        return order == 0 ? Index.CompareTo(other.Index) : order;
    }
}
