namespace ResNetGen;

/// <summary>
/// What to do with a network's first convolution when the file's is for another number of input channels: for grey images, or for more bands than red, green and blue.
/// </summary>
public enum InputChannelMode
{
    /// <summary>Nothing: it is an error.</summary>
    Same,

    /// <summary>For a network of one channel: the sum over the file's channels. Grey images then give what they gave as three equal channels, when they are normalised alike.</summary>
    Sum,

    /// <summary>Each channel of the network gets the mean over the file's channels.</summary>
    Mean,

    /// <summary>
    /// The file's channels one after another, again and again, times the number of the file's channels by that of the network's: sums over the channels keep their size.
    /// </summary>
    Tile,
}
