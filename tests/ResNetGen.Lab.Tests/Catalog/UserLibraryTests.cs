using Mono.Cecil;
using ResNetGen.Lab.Catalog;
using TorchSharp;

namespace ResNetGen.Lab.Tests.Catalog;

/// <summary>Libraries as they come from elsewhere: the zoo's, referring to something else than what it was built with.</summary>
public sealed class UserLibraryTests : IDisposable
{
    private static readonly Version Newer = new(99, 0, 0, 0);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_library_that_was_built_with_newer_versions_is_run_with_the_labs_own()
    {
        var path = Library(module => Array.ForEach(["TorchSharp", "ResNetGen"], name => Reference(module, name).Version = Newer));

        using var network = NetworkCatalog.Load(path).Find("ResNet20").Create(10);

        Assert.IsAssignableFrom<torch.nn.Module<torch.Tensor, torch.Tensor>>(network);
        Assert.NotSame(typeof(Zoo.Networks).Assembly, network.GetType().Assembly);
    }

    [Fact]
    public void A_TorchSharp_beside_the_library_is_left_alone()
    {
        var path = Library(_ => { });
        File.Copy(typeof(torch).Assembly.Location, folder.In("TorchSharp.dll"));

        Assert.Contains("ResNet1202", NetworkCatalog.Load(path).Names);
    }

    [Fact]
    public void A_library_that_lacks_what_it_needs_is_one_error_that_names_it()
    {
        var path = Library(module => (Reference(module, "TorchSharp").Name, Reference(module, "TorchSharp").Version) = ("Absent.Tensors", new(1, 2, 3, 0)));

        Assert.Equal(
            $"'{path}' cannot be loaded: it needs Absent.Tensors 1.2.3.0, which is not beside it. 'dotnet publish' puts a library and all that it needs into one folder: give --assembly the file there.",
            Refusal(path));
    }

    [Fact]
    public void A_library_for_a_newer_framework_is_one_error_that_says_which_one_is_here()
    {
        var path = Library(module => Reference(module, "System.Runtime").Version = Newer);

        Assert.Equal(
            $"'{path}' cannot be loaded: it needs System.Runtime 99.0.0.0, and the lab runs on .NET {Environment.Version}. Build it for net{Environment.Version.Major}.0 or older.",
            Refusal(path));
    }

    [Fact]
    public void A_library_that_needs_what_the_labs_TorchSharp_lacks_is_one_error_that_names_both_versions()
    {
        var path = Library(module => module.GetTypeReferences().First(type => type.FullName == "ResNetGen.GeneratedNetwork`3").Name = "Block`3");

        var refusal = Refusal(path);

        Assert.StartsWith($"'{path}' cannot be loaded: Could not load type", refusal);
        Assert.Contains("Block`3", refusal);
        Assert.EndsWith($" The lab computes with its own TorchSharp {BuildVersions.TorchSharp} and ResNetGen {BuildVersions.ResNetGen}: build the library with these.", refusal);
    }

    private static string Refusal(string path) => Assert.Throws<LabException>(() => NetworkCatalog.Load(path)).Message;

    private static AssemblyNameReference Reference(ModuleDefinition module, string name) => module.AssemblyReferences.Single(reference => reference.Name == name);

    private string Library(Action<ModuleDefinition> change)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Zoo.Networks).Assembly.Location);
        change(assembly.MainModule);
        assembly.Write(folder.In("Nets.dll"));
        return folder.In("Nets.dll");
    }
}
