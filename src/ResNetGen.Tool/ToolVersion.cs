using System.Reflection;

namespace ResNetGen.Tool;

internal static class ToolVersion
{
    /// <summary>Without the commit that a build may append.</summary>
    public static string Text { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
