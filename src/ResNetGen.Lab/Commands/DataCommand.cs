using System.CommandLine;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Import;

namespace ResNetGen.Lab.Commands;

internal static class DataCommand
{
    public static Command Create(Session session)
    {
        var name = new Argument<string>("name") { Description = $"The data set: {string.Join(", ", Datasets.Named.Select(each => each.Name))}." };
        var from = new Option<string>("--from") { Description = "A folder or an archive with its files.", Required = true };
        var root = CommonOptions.DataRoot();
        var force = new Option<bool>("--force") { Description = "Replace the data set that is there." };
        var command = new Command("data", "Brings a data set to where trainings look for it, and checks it.") { name, from, root, force };
        command.SetAction(result =>
        {
            var dataset = Datasets.Find(result.GetValue(name)!);
            var folder = Path.Combine(session.FullPath(result.GetValue(root)!), dataset.Name);
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !result.GetValue(force))
            {
                Describe(dataset.Read(folder), folder, session);
                session.Out.WriteLine("It was there already; --force replaces it.");
                return ExitCode.Success;
            }

            using var staging = new Staging(folder);
            SourceFiles.Copy(session.FullPath(result.GetValue(from)!), dataset.SourceFiles, staging.Folder);
            var data = dataset.Prepare(staging.Folder);
            staging.Finish();
            Describe(data, folder, session);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Describe(Dataset data, string folder, Session session)
    {
        session.Out.WriteLine($"{data.Name}: {data.Training.Count:N0} training and {data.Test.Count:N0} test images of {data.Training.Size}, {data.Classes.Count} classes");
        session.Out.WriteLine($"sha256 {data.Sha256}");
        session.Out.WriteLine($"in '{folder}'");
    }
}
