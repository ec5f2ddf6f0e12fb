using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Mixing;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Steps;

/// <summary>A network that learns by a recipe, a batch at a time. Not for several threads.</summary>
internal sealed class LearningNetwork : IDisposable
{
    private readonly Recipe recipe;

    private readonly Device device;

    private readonly int iterationsPerEpoch;

    private readonly bool channelsLast;

    private readonly CrossEntropyLoss loss;

    private readonly BatchMixer mixer;

    /// <summary>Null: passes are in float32, as the weights are.</summary>
    private readonly BFloat16Passes? passes;

    /// <summary>By which the schedule's rate is multiplied, of each of the optimizer's groups.</summary>
    private readonly IReadOnlyList<double> rateFactors;

    /// <param name="options">With the data as the recipe sees them.</param>
    /// <exception cref="LabException">The network has no head, or cannot begin with the weights that it is to begin with.</exception>
    public LearningNetwork(TrainingOptions options, Device device)
    {
        (recipe, this.device) = (options.Recipe, device);
        iterationsPerEpoch = recipe.IterationsOn(options.Data.Training.Count).PerEpoch;
        Normalization = PixelNormalization.Of(recipe.Normalization, options.Data.Training);
        Preparation = new(recipe.TrainingSizeOf(options.Data), Normalization, recipe.Augmentation, recipe.TrainingView);
        mixer = new(recipe.Mixup, recipe.CutMix);

        manual_seed(recipe.Seed);
        Network = NetworkLoading.Create(options.Network, options.Data);
        channelsLast = TrainingLayout.AllowsChannelsLast(Network);
        Pretrained = options.Pretraining is { } pretraining ? PretrainedNetwork.Load(Network, pretraining) : null;
        Network.to(device);
        NetworkLoading.RequireTakes(Network, Preparation.Size, device);
        if (options.Pretraining?.Precision == ScalarType.BFloat16)
            passes = new(Network, GeneratedNetwork.SkipInit(() => NetworkLoading.Create(options.Network, options.Data)).to(device));
        var groups = Pretrained is null ? [new([.. Network.parameters()], 1)] : ParameterGroup.Of(Pretrained.Parts, options.Pretraining!.HeadRateFactor);
        Optimizer = Optimizers.For(recipe, groups);
        rateFactors = [.. groups.Select(group => group.RateFactor)];
        Average = recipe.WeightAverage > 0 ? new(NetworkLoading.Create(options.Network, options.Data), recipe.WeightAverage) : null;
        Average?.Network.to(device);
        Average?.Begin(Network);
        loss = new(label_smoothing: recipe.LabelSmoothing);
    }

    public nn.Module<Tensor, Tensor> Network { get; }

    public OptimizerHelper Optimizer { get; }

    public PixelNormalization Normalization { get; }

    /// <summary>Of the images that it learns from.</summary>
    public ImagePreparation Preparation { get; }

    /// <summary>Null: the weights are initial ones.</summary>
    public PretrainedNetwork? Pretrained { get; }

    /// <summary>Null: weights are not averaged.</summary>
    public WeightAverage? Average { get; }

    /// <summary>What is tested and kept: where weights are averaged, the average.</summary>
    public nn.Module<Tensor, Tensor> Tested => Average?.Network ?? Network;

    /// <summary>Training mode, but for what is frozen.</summary>
    public void Train()
    {
        if (Pretrained is null)
            Network.train();
        else
            Pretrained.Train(Network);
        passes?.TakeModes();
    }

    /// <summary>One step of the optimizer.</summary>
    /// <param name="iteration">From 0: it says which epoch this is, and which batch of it.</param>
    /// <param name="rate">The schedule's.</param>
    /// <returns>The mean loss, and how many images were taken for another class.</returns>
    /// <exception cref="DivergenceException">The loss is not a number.</exception>
    public (double Loss, long Errors) Step(Batch batch, long iteration, double rate)
    {
        using var scope = NewDisposeScope();
        foreach (var (group, factor) in Optimizer.ParamGroups.Zip(rateFactors))
            group.LearningRate = rate * factor;
        Optimizer.zero_grad();
        passes?.Take();
        var (input, labels) = BatchTensors.Of(batch, Preparation.Size, device, channelsLast);
        var mixed = MixedBatch.Of(input, labels, mixer.Draw(recipe.Seed, (int)(iteration / iterationsPerEpoch), (int)(iteration % iterationsPerEpoch), Preparation.Size));
        var came = recipe.Accumulation == 1 ? Learn(mixed, 1, iteration, rate) : LearnInParts(mixed, batch.Count, iteration, rate);
        if (recipe.GradientClipping > 0)
            nn.utils.clip_grad_norm_(Network.parameters(), recipe.GradientClipping);
        Optimizer.step();
        Average?.Update(Network);
        return came;
    }

    public void Dispose()
    {
        loss.Dispose();
        Optimizer.Dispose();
        Average?.Dispose();
        passes?.Dispose();
        Network.Dispose();
    }

    /// <summary>Adds the gradients of a batch, or of a share of one.</summary>
    private (double Loss, long Errors) Learn(MixedBatch batch, double share, long iteration, double rate)
    {
        var scores = passes?.Call(batch.Images) ?? Network.call(batch.Images);
        var value = batch.Loss(loss, scores);
        var number = DivergenceException.RequireFinite(value.item<float>(), iteration, rate);
        (share == 1 ? value : value * share).backward();
        passes?.Give();
        return (number, BatchTensors.Errors(scores, batch.MainLabels));
    }

    /// <summary>In parts of nearly one size: gradients are those of the mean over the batch, and batch normalisation sees a part at a time.</summary>
    private (double Loss, long Errors) LearnInParts(MixedBatch batch, int count, long iteration, double rate)
    {
        var (sum, errors) = (0.0, 0L);
        var parts = Math.Min(recipe.Accumulation, count);
        for (var part = 0; part < parts; part++)
        {
            using var scope = NewDisposeScope();
            var (first, end) = ((long)part * count / parts, (long)(part + 1) * count / parts);
            var share = (double)(end - first) / count;
            var (number, wrong) = Learn(batch.Part(first, end), share, iteration, rate);
            (sum, errors) = (sum + (number * share), errors + wrong);
        }

        return (sum, errors);
    }
}
