namespace ResNetGen.Weights.Naming;

/// <summary>How a file's names become the network's: <paramref name="Names"/> first, then without <paramref name="Prefix"/>.</summary>
/// <param name="Names">Whose names they are.</param>
/// <param name="Prefix">What the names of all that take part begin with.</param>
/// <param name="HeadInFile">The module of the file, its prefix included, that is the network's head under another name; null: none.</param>
/// <param name="Head">The network's head.</param>
internal sealed record NameRules(WeightNames Names, string Prefix, string? HeadInFile = null, string? Head = null)
{
    /// <summary>What they change, one sentence each.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (Names != WeightNames.Torchvision)
                yield return $"The names in the file are {NameSchemes.Describe(Names)} ({nameof(WeightNames)}.{Names}).";
            if (Prefix.Length > 0)
                yield return $"The names in the file begin with '{Printable.Of(Prefix)}'.";
            if (HeadInFile is not null)
                yield return $"The head '{Head}' is '{Printable.Of(HeadInFile)}' in the file.";
        }
    }

    /// <exception cref="InvalidOperationException">Two tensors would get one name.</exception>
    public NamedTensors Apply(IReadOnlyList<RenamedTensor> tensors, IReadOnlyDictionary<string, TorchSharp.torch.Tensor> targets)
    {
        var scheme = NameSchemes.Of(Names);
        var named = new NamedTensors(this);
        foreach (var (name, stored) in tensors)
        {
            var translated = name is null ? null : scheme.Translate(name);
            var tensor = translated is null ? stored : scheme.InPyTorchOrder(stored);
            var inNetwork = name is null ? null : InNetwork(translated ?? name);
            if (Names == WeightNames.Timm && inNetwork is not null)
                inNetwork = ShapeRules.BehindPool(inNetwork, targets);
            if (inNetwork is null)
                named.LeftOut.Add(stored.Name);
            else if (!named.ByName.TryAdd(inNetwork, BatchCounters.AsScalar(inNetwork, ShapeRules.AsMatrix(tensor, inNetwork, targets))))
                throw new InvalidOperationException($"'{Printable.Of(named.ByName[inNetwork].Name)}' and '{Printable.Of(stored.Name)}' of the file would both be '{Printable.Of(inNetwork)}' in the network. Leave one of them out: {nameof(WeightOptions)}.{nameof(WeightOptions.Rename)} gives null for it.");
        }

        if (Names == WeightNames.Keras)
            ConvolutionBiases.Fold(named, targets);
        return named;
    }

    private string? InNetwork(string name)
    {
        if (HeadInFile is not null && name.StartsWith(HeadInFile + ".", StringComparison.Ordinal))
            return Head + name[HeadInFile.Length..];
        return name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : null;
    }
}
