using System.Runtime.InteropServices;

namespace ResNetGen.Testing;

/// <summary>A test of what is published for Linux x64, of its loader, or of its devices: skipped, and counted so, on every other platform.</summary>
internal class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            Skip = "This is of Linux x64 alone.";
    }
}
