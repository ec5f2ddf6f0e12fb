namespace ResNetGen.Package.Tests;

/// <summary>What projects of the repository are compiled against.</summary>
public class TorchSharpProviderTests
{
    [Theory]
    [InlineData("Conda", "", "TorchSharpProvider is 'Conda'. It must be Standin (the default), Path (with TorchSharpPath=DIR) or Package.")]
    [InlineData("Path", "", "TorchSharpProvider=Path needs TorchSharpPath=DIR")]
    [InlineData("Path", "/nowhere", "there is no '/nowhere/TorchSharp.dll'")]
    public async Task A_wrong_choice_is_one_error_that_says_what_there_is(string provider, string path, string words)
    {
        var result = await Zoo("-target:CheckTorchSharpProvider", $"-property:TorchSharpProvider={provider};TorchSharpPath={path}");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(words, Assert.Single(result.Output.Split('\n'), line => line.Contains(": error ")));
    }

    [Fact]
    public async Task A_folder_gives_the_assembly_and_its_native_libraries()
    {
        var folder = Directory.CreateTempSubdirectory("resnetgen-").FullName;
        try
        {
            foreach (var name in (string[])["TorchSharp.dll", "LibTorchSharp.so", "libgomp.so.1", "readme.txt"])
            {
                await File.WriteAllTextAsync(Path.Combine(folder, name), "");
            }

            var items = (await Zoo("-getItem:None", "-getItem:Reference", "-getItem:ProjectReference",
                $"-property:TorchSharpProvider=Path;TorchSharpPath={folder}")).Output;

            Assert.Contains($"\"HintPath\": \"{folder}/TorchSharp.dll\"", items);
            Assert.Contains($"\"Identity\": \"{folder}/LibTorchSharp.so\"", items);
            Assert.Contains($"\"Identity\": \"{folder}/libgomp.so.1\"", items);
            Assert.DoesNotContain("readme.txt", items);
            Assert.DoesNotContain("TorchSharp.Standin.csproj", items);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Providers_do_not_share_output_folders()
    {
        var standin = await Zoo("-getProperty:BaseIntermediateOutputPath", "-getProperty:BaseOutputPath");
        var package = await Zoo("-getProperty:BaseIntermediateOutputPath", "-getProperty:BaseOutputPath", "-property:TorchSharpProvider=Package");

        Assert.DoesNotContain("Package", standin.Output);
        Assert.Contains("obj/Package/", package.Output);
        Assert.Contains("bin/Package/", package.Output);
    }

    private static Task<CommandResult> Zoo(params string[] arguments) =>
        Dotnet.Run(RepositoryRoot.Combine("src", "ResNetGen.Zoo"), ["msbuild", "-nologo", .. arguments]);
}
