using System.CommandLine;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Assembly() =>
        new("--assembly") { Description = "A library (.dll) of yours whose networks ResNetGen generated; they join the zoo's." };

    public static Option<string> Data() =>
        new("--data") { Description = "The images: a folder, or the name of a data set under --data-root.", DefaultValueFactory = _ => "cifar10" };

    public static Option<string> DataRoot() =>
        new("--data-root") { Description = "Where data sets lie that are given by name.", DefaultValueFactory = _ => "data" };

    public static Option<string?> Device() =>
        new("--device") { Description = "'cpu', 'cuda' or 'cuda:1'. [default: cuda where there is one]" };

    public static Option<int?> Threads()
    {
        var option = new Option<int?>("--threads") { Description = "Threads that compute. [default: OMP_NUM_THREADS where it is set, else a thread for each core]" };
        WholeNumbers.RequireAtLeast(option, 1);
        return option;
    }
}
