namespace ResNetGen.Lab.Recipes;

/// <summary>The learning rate from one iteration to the next, with what a warm-up must remember.</summary>
public sealed class RateFollower(Recipe recipe, long total)
{
    /// <summary>Batches that the error of a warm-up is taken over.</summary>
    private const int Window = 100;

    private readonly Queue<double> errors = new();

    /// <summary>What the epochs so far make of the rate, where it follows their test errors.</summary>
    private double factor = 1;

    /// <summary>The warm-up is over, or there was none.</summary>
    public bool IsWarm { get; private set; } = recipe.WarmUp is not ErrorWarmUp;

    /// <summary>Errors of the last batches, while the warm-up waits for them to fall.</summary>
    public IReadOnlyList<double> Errors => [.. errors];

    /// <summary>Tells how the epochs went, all of them.</summary>
    /// <param name="errors">Test errors, one an epoch.</param>
    public void ObserveEpochs(IEnumerable<double> errors) => factor = recipe.Schedule is PlateauSchedule plateau ? plateau.FactorAfter(errors) : 1;

    /// <param name="iteration">From 0.</param>
    public double RateAt(long iteration)
    {
        var rate = recipe.LearningRate * recipe.Schedule.FactorAt(iteration, total) * factor;
        return recipe.WarmUp switch
        {
            ErrorWarmUp warmUp when !IsWarm => warmUp.Rate,
            LinearWarmUp warmUp when iteration < warmUp.Iterations => rate * (iteration + 1) / warmUp.Iterations,
            _ => rate,
        };
    }

    /// <summary>Tells how a batch went.</summary>
    /// <param name="error">Share of its images that were taken for another class.</param>
    public void Observe(double error)
    {
        if (IsWarm)
            return;
        errors.Enqueue(error);
        if (errors.Count > Window)
            errors.Dequeue();
        if (errors.Count < Window || errors.Average() >= ((ErrorWarmUp)recipe.WarmUp!).Error)
            return;
        IsWarm = true;
        errors.Clear();
    }

    /// <summary>Goes on where a checkpoint was taken.</summary>
    public void Restore(bool isWarm, IEnumerable<double> lastErrors)
    {
        IsWarm = isWarm;
        errors.Clear();
        foreach (var error in lastErrors)
            errors.Enqueue(error);
    }
}
