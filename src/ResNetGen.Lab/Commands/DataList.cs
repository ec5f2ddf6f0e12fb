using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Commands;

/// <summary>What there is under a data root.</summary>
internal static class DataList
{
    /// <summary>Writes a line for each folder, and what to run for the data sets that are not there.</summary>
    public static int Write(string root, Session session)
    {
        var folders = Directory.Exists(root)
            ? Directory.GetDirectories(root).Where(folder => !Path.GetFileName(folder).StartsWith('.')).Order(StringComparer.Ordinal).ToList()
            : [];
        foreach (var folder in folders)
            session.Out.WriteLine($"{Path.GetFileName(folder),-16} {Describe(folder, session.Cancellation)}");
        foreach (var missing in Datasets.Named.Select(each => each.Name).Except(folders.Select(Path.GetFileName)))
            session.Out.WriteLine($"{missing,-16} not in '{root}'; 'resnetgen-lab data {missing}' brings it");
        return ExitCode.Success;
    }

    /// <summary>How many images of which size.</summary>
    public static string Contents(Dataset data) =>
        $"{data.Training.Count:N0} training and {data.Test.Count:N0} test images of {(data.Training.ArePhotos ? "any sizes" : data.Training.Size.ToString())}, {data.Classes.Count} classes";

    private static string Describe(string folder, CancellationToken cancellation)
    {
        try
        {
            var data = Datasets.Load(Path.GetFileName(folder), Path.GetDirectoryName(folder)!, new() { Cancellation = cancellation });
            return $"{Contents(data)}, sha256 {data.Sha256}";
        }
        catch (Exception failure) when (failure is LabException or IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }
}
