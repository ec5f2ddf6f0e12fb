using ResNetGen.Zoo;

namespace ResNetGen.Demo;

/// <summary>The paper's table of each network of the best known papers, with the counts of the compiler.</summary>
internal static class Tables
{
    private static readonly string[] Shown =
    [
        "ResNet18", "ResNet34", "ResNet50", "ResNet101", "ResNet152",
        "Plain18", "Plain34",
        "ResNeXt50_32x4d", "ResNeXt101_32x4d", "ResNeXt101_32x8d", "ResNeXt101_64x4d",
        "WideResNet50_2", "WideResNet101_2",
        "ResNet20", "ResNet32", "ResNet44", "ResNet56", "ResNet110", "ResNet1202", "Plain20", "Plain56",
    ];

    public static void Show()
    {
        var all = Networks.All.ToDictionary(network => network.Name);
        Title.Show($"{Shown.Length} of the {all.Count} networks of the zoo, as the papers print them");
        foreach (var network in Shown.Select(name => all[name]))
            Console.WriteLine($"{network}: {network.ParameterCount:N0} parameters, {network.MultiplyAdds:N0} multiply-adds\n{network.Table}\n");
        Console.WriteLine($"And {all.Count - Shown.Length} more: {string.Join(", ", all.Keys.Except(Shown))}.");
    }
}
