namespace ResNetGen.Lab.Commands.Sweeps;

/// <summary>What a call of the sweep does.</summary>
internal enum SweepMode
{
    /// <summary>Trains the runs here, one after another or several at once.</summary>
    Train,

    /// <summary>Trains one run.</summary>
    One,

    /// <summary>Hands the runs to Slurm.</summary>
    Submit,

    /// <summary>Shows the script that would be handed over.</summary>
    ShowScript,

    ShowStatus,

    Cancel,
}
