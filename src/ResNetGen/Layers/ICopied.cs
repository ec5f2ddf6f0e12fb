using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A layer of this library that an inference form has a copy of.</summary>
/// <typeparam name="TSelf">The layer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICopied<out TSelf>
    where TSelf : nn.Module
{
    /// <summary>A layer with copies of the weights.</summary>
    TSelf Copy();
}
