namespace ResNetGen;

/// <summary>A channel count as a type: <c>C256.Count == 256</c>.</summary>
public interface IChannels
{
    /// <summary>The number of channels.</summary>
    static abstract int Count { get; }
}
