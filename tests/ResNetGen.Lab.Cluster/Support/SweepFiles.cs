using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Cluster.Support;

/// <summary>Experiments of seconds in a folder, whose name has what shells and Slurm could take for their own.</summary>
internal sealed class SweepFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SweepFiles()
    {
        Directory.CreateDirectory(Path);
        PngFolder.Write(PaintedImages.Make(training: 96, test: 8), In("images"));
        // Long enough that a test can interfere.
        Experiment("six", "networks: [Plain8, ResNet8]\nrecipes: [short.recipe.yaml]\nseeds: [1, 2, 3]\ndata: images\n", epochs: 8);
        Experiment("long", "networks: [ResNet8]\nrecipes: [short.recipe.yaml]\nseeds: [1, 2]\ndata: images\nepochs: 5000\n", epochs: 8);
    }

    public string Path => folder.In("it's a 100% folder");

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public string Read(string name) => File.Exists(In(name)) ? File.ReadAllText(In(name)) : "";

    public string Logs() => string.Concat(Directory.EnumerateFiles(Path, "*.log", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(log => $"{log}:\n{File.ReadAllText(log)}\n"));

    /// <summary>A task that is being ended may write a file while the folder is deleted.</summary>
    public void Dispose()
    {
        var end = DateTime.UtcNow + TimeSpan.FromSeconds(30);
        while (true)
        {
            try
            {
                folder.Dispose();
                return;
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                Thread.Sleep(200);
            }
        }
    }

    private void Experiment(string name, string text, int epochs)
    {
        File.WriteAllText(In($"{name}.experiment.yaml"), text);
        File.WriteAllText(In("short.recipe.yaml"), $"epochs: {epochs}\nbatch: 16\nlearning_rate: 0.02\nschedule: cosine\naugmentation: [crop(2), flip]\nnormalization: mean_std\n");
    }
}
