using System.Runtime.InteropServices;

namespace ResNetGen.Package.Tests;

/// <summary>A test of what is published for Linux x64, or of its loader: skipped, and counted so, on every other platform.</summary>
public class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            Skip = "The program runs on Linux x64 alone.";
    }
}
