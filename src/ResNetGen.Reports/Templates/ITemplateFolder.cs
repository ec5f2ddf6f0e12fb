namespace ResNetGen.Reports.Templates;

/// <summary>Where a template's <c>include</c> looks for files of its user.</summary>
public interface ITemplateFolder
{
    /// <summary>The file of this name.</summary>
    /// <param name="name">As the template writes it; nothing is checked yet.</param>
    /// <exception cref="TemplateFileException">There is no such file, it must not be read, or it cannot be.</exception>
    TemplateSource Read(string name);
}
