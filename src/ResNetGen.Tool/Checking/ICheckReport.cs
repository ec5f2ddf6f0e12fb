namespace ResNetGen.Tool.Checking;

/// <summary>A form in which the diagnostics of all files are written.</summary>
internal interface ICheckReport
{
    void Write(IReadOnlyList<CheckedFile> files, Terminal terminal);
}
