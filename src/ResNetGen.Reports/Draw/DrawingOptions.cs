using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>How an architecture is drawn.</summary>
/// <param name="Theme">For a light or a dark page.</param>
/// <param name="Layout">The picture's form.</param>
/// <param name="Detail">Null: <see cref="DrawnDetail.Layers"/> where the order is <c>pre</c>, the merge is not the usual one, or there is attention; else <see cref="DrawnDetail.Convolutions"/>.</param>
/// <param name="Fold">Equal blocks that follow each other are drawn once, with their number.</param>
/// <param name="HasTitle">The network's name and counts above.</param>
public sealed record DrawingOptions(Theme Theme, DrawingLayout Layout = DrawingLayout.Wide, DrawnDetail? Detail = null, bool Fold = true, bool HasTitle = true);

/// <summary>How the stages lie beside each other, and what is a box.</summary>
public enum DrawingLayout
{
    /// <summary>Stages beside each other, for a screen or a page's whole width.</summary>
    Wide,

    /// <summary>Stages below each other, as wide as a paper's column, a box for each layer.</summary>
    Vertical,

    /// <summary>Stages below each other, as wide as a paper's column, a box for each block.</summary>
    Compact,
}

/// <summary>Which layers a drawing shows.</summary>
public enum DrawnDetail
{
    /// <summary>Layers that have weights or change the size; norms and activations go without saying, as in most papers' pictures.</summary>
    Convolutions,

    /// <summary>Norms, activations and dropout too, each in its place.</summary>
    Layers,
}
