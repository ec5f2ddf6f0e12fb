namespace ResNetGen.Networks.Tests.Printed;

/// <summary>What papers print of a network.</summary>
public enum Quantity
{
    Parameters,
    MultiplyAdds,

    /// <summary>Convolutions of stem and blocks + fc.</summary>
    Depth,
}
