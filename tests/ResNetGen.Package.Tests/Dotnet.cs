namespace ResNetGen.Package.Tests;

internal static class Dotnet
{
    public static Task<CommandResult> Run(string folder, params string[] arguments) => Command.Run(folder, "dotnet", arguments);
}
