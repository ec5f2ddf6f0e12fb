namespace ResNetGen;

/// <summary>A file of weights that cannot be read: damaged, of another format, or asking for more than tensors.</summary>
public sealed class WeightFormatException : IOException
{
    internal WeightFormatException(string path, string reason, Exception? cause = null)
        : base($"'{path}' cannot be read as weights: {reason}", cause) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
