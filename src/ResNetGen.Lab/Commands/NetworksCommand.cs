using System.CommandLine;
using System.Globalization;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Commands.Options;

namespace ResNetGen.Lab.Commands;

internal static class NetworksCommand
{
    public static Command Create(Session session)
    {
        var assembly = CommonOptions.Assembly();
        var command = new Command("networks", "Lists the networks that can be trained, with their parameters.") { assembly };
        command.SetAction(result =>
        {
            var catalog = NetworkCatalog.Load(result.GetValue(assembly) is { } path ? session.FullPath(path) : null);
            foreach (var name in catalog.Names)
                session.Out.WriteLine($"{name,-32} {catalog.Find(name).ParameterCount?.ToString("N0", CultureInfo.InvariantCulture) ?? "?",14}");
            return ExitCode.Success;
        });
        return command;
    }
}
