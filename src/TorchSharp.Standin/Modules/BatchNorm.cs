namespace TorchSharp.Modules;

/// <summary>Normalizes each channel over the batch: by the batch's own mean and variance in training, by the running ones otherwise.</summary>
public abstract class BatchNorm : NormBase
{
    public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.Device? device, torch.ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name) { }

    public override torch.Tensor forward(torch.Tensor input)
    {
        ValidateInputDimensions(input);
        if (training && track_running_stats)
            num_batches_tracked?.add_(1);

        var statistics = !training || track_running_stats;
        var byBatch = training || (running_mean is null && running_var is null);
        return torch.nn.functional.batch_norm(
            input, statistics ? running_mean! : null!, statistics ? running_var! : null!, weight, bias, byBatch, Share, eps);
    }

    /// <summary>How much of a new batch the running statistics take.</summary>
    private double Share =>
        momentum ?? (training && num_batches_tracked is { } batches ? 1 / batches.ToDouble() : 0);
}
