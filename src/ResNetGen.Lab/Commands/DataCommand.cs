using System.CommandLine;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Import;

namespace ResNetGen.Lab.Commands;

internal static class DataCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="handler">What sends the requests; null for the network.</param>
    public static Command Create(Session session, HttpMessageHandler? handler = null)
    {
        var name = new Argument<string?>("name")
        {
            Description = $"The data set: {string.Join(", ", Datasets.Named.Select(each => each.Name))}. Without one, those that are there are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = new Option<string?>("--from") { Description = "A folder or an archive with its files, instead of fetching them." };
        var root = CommonOptions.DataRoot();
        var force = new Option<bool>("--force") { Description = "Replace the data set that is there." };
        var command = new Command("data", "Fetches a data set, or takes it from a file, checks it, and puts it where trainings look for it.") { name, from, root, force };
        command.SetAction(result =>
        {
            var folder = session.FullPath(result.GetValue(root)!);
            if (result.GetValue(name) is not { } wanted)
                return result.GetValue(from) is null ? DataList.Write(folder, session) : throw new LabException("--from needs the name of the data set: 'resnetgen-lab data NAME --from ...'.");
            var dataset = Datasets.Find(wanted);
            var target = Path.Combine(folder, dataset.Name);
            var importer = new Importer(dataset, target);
            if (importer.IsThere && !result.GetValue(force))
                return Keep(dataset, target, session);
            if (result.GetValue(from) is { } source)
            {
                session.Out.WriteLine($"taking {source}");
                Describe(importer.Take(session.FullPath(source)), target, session);
                return ExitCode.Success;
            }

            using var downloader = new Downloader(handler ?? new SocketsHttpHandler(), Patience);
            Describe(importer.Fetch(downloader, session.Out.WriteLine, session.Cancellation), target, session);
            return ExitCode.Success;
        });
        return command;
    }

    private static int Keep(NamedDataset dataset, string folder, Session session)
    {
        Dataset data;
        try
        {
            data = dataset.Read(folder);
        }
        catch (LabException failure)
        {
            throw new LabException($"'{folder}' is there, but not as it should be; --force replaces it. {failure.Message}", failure);
        }

        Describe(data, folder, session);
        session.Out.WriteLine("It was there already; --force replaces it.");
        return ExitCode.Success;
    }

    private static void Describe(Dataset data, string folder, Session session)
    {
        session.Out.WriteLine($"{data.Name}: {DataList.Contents(data)}");
        session.Out.WriteLine($"  in     {folder}");
        session.Out.WriteLine($"  sha256 {data.Sha256}");
    }
}
