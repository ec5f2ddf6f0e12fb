using System.Text.Json;
using System.Text.Json.Nodes;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Exporting;
using ResNetGen.Lab.Tests.Data.Support;

namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>The modules that read images, each with small files of its kind.</summary>
internal static class ReadersAlone
{
    public static void Plan(PythonPlan plan, TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.In("cifar"));
        SmallCifar.WriteBinary(folder.In("cifar"));
        Write("cifar", folder.In("reader-cifar"));
        plan.Call("small_cifar", "cifar", "reader-cifar", new() { ["data"] = folder.In("cifar"), ["images"] = new JsonArray(SmallCifar.Layout.ImagesPerTrainingFile, SmallCifar.Layout.TestImages) });

        Directory.CreateDirectory(folder.In("idx"));
        SmallMnist.Write(folder.In("idx"));
        var packed = folder.In("idx/train-images-idx3-ubyte");
        File.WriteAllBytes(packed + ".gz", SmallMnist.Pack(File.ReadAllBytes(packed)));
        File.Delete(packed);
        Write("idx", folder.In("reader-idx"));
        plan.Call("idx", "idx", "reader-idx", new()
        {
            ["data"] = folder.In("idx"),
            ["images"] = new JsonArray(SmallMnist.Layout.TrainingImages, SmallMnist.Layout.TestImages),
            ["size"] = new JsonArray(1, 3, 5),
        });

        foreach (var kind in PngKinds.Names)
        {
            PngKinds.Write(kind, folder.In($"png-{kind}"));
            Write("png", folder.In($"reader-{kind}"));
            folder.Write($"reader-{kind}/recipe.json", Recipe(kind, folder.In($"png-{kind}")));
            plan.Call("read_images", $"png-{kind}", $"reader-{kind}");
        }
    }

    private static string Recipe(string kind, string images)
    {
        var data = Datasets.Load(images, "nowhere");
        var size = data.Training.Size;
        return JsonSerializer.Serialize(new
        {
            data = new { name = kind, folder = images, sha256 = data.Sha256, classes = data.Classes, image = new[] { size.Channels, size.Height, size.Width } },
        });
    }

    private static void Write(string kind, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (module, text) in new[] { ("images.py", "images.py"), ("refusal.py", "refusal.py"), ($"image_files_{kind}.py", $"image_files_{kind}.py"), ("image_files.py", $"image_files_{kind}.py") })
            File.WriteAllText(Path.Combine(folder, module), TrainingExport.Text(text));
    }
}
