namespace ResNetGen.Lab.Data.Folders;

/// <summary>A file of a data set.</summary>
/// <param name="Label">Its class, from 0.</param>
internal readonly record struct LabelledFile(string Path, int Label);
