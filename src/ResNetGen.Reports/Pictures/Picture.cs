using ResNetGen.Compiler.Common;

namespace ResNetGen.Reports.Pictures;

/// <summary>A picture before it has a format: <see cref="SvgPicture"/> writes it as text, other writers draw its shapes themselves.</summary>
/// <param name="Title">What a screen reader says first.</param>
/// <param name="Description">What it says then.</param>
/// <param name="Width">In pixels of 1/96 inch, as all lengths.</param>
/// <param name="Height">In the same pixels.</param>
/// <param name="Background">The page's colour.</param>
/// <param name="ArrowFill">Of the heads of all arrows.</param>
/// <param name="Shapes">In the order in which they cover each other.</param>
public sealed record Picture(
    string Title, string Description, double Width, double Height, string Background, string ArrowFill, EquatableArray<Shape> Shapes);
