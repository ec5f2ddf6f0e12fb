namespace ResNetGen.Package.Tests;

/// <summary>
/// A test of a program that is trimmed and not compiled ahead of time. Compiling ahead of time trims too, by the same rules: where a <see cref="LinkerFactAttribute"/> can run, this one runs with a
/// higher effort alone.
/// </summary>
internal sealed class TrimmedFactAttribute : LinuxFactAttribute
{
    public TrimmedFactAttribute()
    {
        if (Skip is null && new LinkerFactAttribute().Skip is null && !Effort.IsHigh)
            Skip = "The program compiled ahead of time, which is trimmed as well, is tested here; 'make test-large' tests this one.";
    }
}
