using System.Reflection;
using ResNetGen.Zoo;

namespace ResNetGen.Demo;

/// <summary>The columns of a paper's table, one of them stage by stage, with the counts of the compiler.</summary>
internal static class Family
{
    public static void Show()
    {
        Title.Show("Table 1 of Deep Residual Learning, with the compiler's counts");
        Console.WriteLine("network    layers  parameters    multiply-adds");
        Show(nameof(ResNet18), ResNet18.Depth, ResNet18.ParameterCount, ResNet18.MultiplyAdds);
        Show(nameof(ResNet34), ResNet34.Depth, ResNet34.ParameterCount, ResNet34.MultiplyAdds);
        Show(nameof(ResNet50), ResNet50.Depth, ResNet50.ParameterCount, ResNet50.MultiplyAdds);
        Show(nameof(ResNet101), ResNet101.Depth, ResNet101.ParameterCount, ResNet101.MultiplyAdds);
        Show(nameof(ResNet152), ResNet152.Depth, ResNet152.ParameterCount, ResNet152.MultiplyAdds);
        Console.WriteLine($"{Networks.All.Count} networks in {Files} files: dotnet run --project src/ResNetGen.Tool -- list");

        Title.Show("ResNet-50, stage by stage");
        Console.WriteLine(Networks.All.Single(network => network.Name == nameof(ResNet50)).Table);
    }

    /// <summary>The zoo's files, which the project counts.</summary>
    private static string Files { get; } = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ZooFiles").Value!;

    private static void Show(string name, int depth, long parameters, long multiplyAdds) =>
        Console.WriteLine($"{name,-9}  {depth,6}  {parameters,10:N0}  {multiplyAdds,15:N0}");
}
