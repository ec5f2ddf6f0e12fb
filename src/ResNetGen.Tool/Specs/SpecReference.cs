namespace ResNetGen.Tool.Specs;

/// <summary>Finds the spec that an argument means: a file, <c>file:Network</c>, <c>-</c>, or a network or file of the zoo.</summary>
internal static class SpecReference
{
    public static SpecSource Resolve(string reference, Terminal terminal)
    {
        if (reference == SpecReader.StandardInput || File.Exists(terminal.FullPath(reference)))
            return SpecReader.Read(reference, terminal);
        var colon = reference.LastIndexOf(':');
        if (colon > 0 && File.Exists(terminal.FullPath(reference[..colon])))
            return SpecReader.Read(reference[..colon], terminal) with { Network = reference[(colon + 1)..] };
        if (Directory.Exists(terminal.FullPath(reference)))
            throw new ToolException($"'{reference}' is a folder; this command takes one file. 'resnetgen check {reference}' takes folders.");
        return Zoo.Find(reference) ?? throw new ToolException(Missing(reference));
    }

    private static string Missing(string reference)
    {
        var near = Closest.To(reference, Zoo.Files.SelectMany(file => LoadedSpec.Of(file).Names));
        return $"There is no file '{reference}', and no network of that name in the tool."
            + (near is null ? " 'resnetgen list' shows the networks." : $" Did you mean '{near}'?");
    }
}
