namespace ResNetGen.Testing;

/// <summary>A <see cref="LinuxFactAttribute"/> with data.</summary>
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = new LinuxFactAttribute().Skip;
}
