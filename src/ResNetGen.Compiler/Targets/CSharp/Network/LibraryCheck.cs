namespace ResNetGen.Compiler.Targets.CSharp.Network;

/// <summary>
/// A network's first call into TorchSharp is that of its base class's constructor. What the library has to say of a system on which TorchSharp
/// does not load, it must say before: in the argument of that call.
/// </summary>
internal static class LibraryCheck
{
    private const string Call = "ResNetGen::TorchLibrary.Require";

    /// <summary>The network's name, once TorchSharp's library has been found to load.</summary>
    public static string Name(string network) => $"{Call}(nameof({network}))";

    /// <summary>A line of a network's class as if there were no check.</summary>
    public static string Remove(string line) => line.Contains(Call) ? line.Replace($"base({Call}(", "base(").Replace(")))", "))") : line;
}
