namespace ResNetGen.Lab.Natives;

/// <summary>Finds the folder of libtorch's libraries among NuGet's packages, and fetches the package where it is not there.</summary>
/// <param name="say">Takes a line for the user, who waits.</param>
internal sealed class LibTorchFolder(LibTorchPackage package, NuGetPackages packages, Action<string> say)
{
    /// <exception cref="LabException">It is not there and cannot be fetched; the message says why and what to do. Nothing of the user's is changed.</exception>
    public string Find()
    {
        if (Look() is { } found)
            return found;
        Refuse();
        say($"libtorch {package.Version} is not here yet. Fetching the NuGet package {package.Id}, once; it has 60 to 130 MB ...");
        var problem = packages.Fetch(package);
        if (Look() is { } fetched)
            return fetched;
        Refuse();
        throw new LabException(
            problem is null
                ? $"libtorch {package.Version} was fetched, but is in no folder that the lab knows. Set NUGET_PACKAGES to the folder that 'dotnet nuget locals global-packages --list' names."
                : $"libtorch {package.Version} is not here and could not be fetched: {problem.TrimEnd('.')}. {Advice(problem)}");
    }

    private string? Look() => packages.Folders().Select(package.FolderIn).FirstOrDefault(folder => folder is not null);

    /// <summary>A package that is there is not replaced: the folder belongs to all programs of the user's.</summary>
    private void Refuse()
    {
        if (packages.Folders().Select(package.ProblemIn).FirstOrDefault(problem => problem is not null) is { } problem)
            throw new LabException($"libtorch {package.Version} cannot be used. {problem}");
    }

    /// <summary>What to do about what NuGet says.</summary>
    private string Advice(string problem)
    {
        if (Says("NU1101") || Says("NU1102") || Says("NU1103"))
            return $"No source of 'dotnet nuget list source' has {package.Id} {package.Version}. Add one that has it, such as https://api.nuget.org/v3/index.json.";
        if (Says("NU1301") || Says("NU1300"))
            return "The source cannot be reached. Run the command again when the network is there, or see 'dotnet nuget list source'.";
        if (Says("denied") || Says("read-only", StringComparison.OrdinalIgnoreCase) || Says("not permitted"))
            return "The folder of NuGet's packages must be one that you may write to. NUGET_PACKAGES names another one.";
        if (Says("cannot be started") || Says("SDK"))
            return "The package is fetched by the .NET SDK. Install it from https://dot.net, and run the command again.";
        return $"Run the command again: it fetches the package anew. If that does not help, put {package.Id} {package.Version} into the folder that 'dotnet nuget locals global-packages --list' names.";

        bool Says(string word, StringComparison comparison = StringComparison.Ordinal) => problem.Contains(word, comparison);
    }
}
