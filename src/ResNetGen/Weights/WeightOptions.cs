namespace ResNetGen;

/// <summary>How the tensors of a file become those of a network, where the two do not name or shape them alike.</summary>
public sealed record WeightOptions
{
    /// <summary>
    /// For the checkpoint of a training framework: <see cref="FindNames"/> is set. The names and shapes must still fit, and the report says what was found.
    /// More by <c>WeightOptions.ForCheckpoint with { … }</c>.
    /// </summary>
    public static WeightOptions ForCheckpoint { get; } = new() { FindNames = true };

    /// <summary>True: file and network must have exactly the same names. False: names on one side only are passed over (and reported), as long as some are on both.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>Says by the network's name which tensors take part; the others are left alone on both sides.</summary>
    public Func<string, bool>? Filter { get; init; }

    /// <summary>
    /// The entry of a checkpoint that holds the tensors, as <c>state_dict_ema</c>; of an entry in an entry <c>model.state_dict</c>. Null: <c>state_dict</c>,
    /// <c>model_state_dict</c>, <c>model</c>, <c>net</c> or <c>network</c>, else the only one.
    /// </summary>
    public string? Entry { get; init; }

    /// <summary>
    /// What comes before the network's names in the file, as <c>module.</c> or <c>module.backbone.</c>. Tensors whose names do not begin with it are left out, and reported as
    /// skipped. Null: nothing, or what <see cref="FindNames"/> finds.
    /// </summary>
    public string? Prefix { get; init; }

    /// <summary>Whose names the file has.</summary>
    public WeightNames Names { get; init; }

    /// <summary>
    /// Gives each name of the file another, before <see cref="Names"/> and <see cref="Prefix"/> are applied; null leaves the tensor out:
    /// <c>name => name.Replace("last_linear.", "fc.")</c>.
    /// </summary>
    public Func<string, string?>? Rename { get; init; }

    /// <summary>
    /// Finds <see cref="Prefix"/> and <see cref="Names"/> where they are not given, and the head under the names that frameworks give it (<c>last_linear</c>, <c>head.fc</c>,
    /// <c>classifier</c> …): those by which most of the network's names are in the file.
    /// </summary>
    public bool FindNames { get; init; }

    /// <summary>What to do with a first convolution for another number of input channels.</summary>
    public InputChannelMode InputChannels { get; init; }
}
